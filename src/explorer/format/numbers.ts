/** The reader's languages, most wanted first; formats follow them even where the words are English. */
export const locales = (): readonly string[] =>
  navigator.languages.length > 0 ? navigator.languages : ['en'];

const whole = new Intl.NumberFormat(locales() as string[], { maximumFractionDigits: 0 });
/** As many digits for each, so that columns of numbers can be compared at a glance. */
const fine = new Intl.NumberFormat(locales() as string[], {
  minimumSignificantDigits: 3,
  maximumSignificantDigits: 3,
});
const share = new Intl.NumberFormat(locales() as string[], { style: 'percent', maximumFractionDigits: 0 });

export const formatCount = (count: number): string => whole.format(count);
/** Measures and scores: three digits tell them apart. */
export const formatMeasure = (value: number): string =>
  (Number.isInteger(value) ? whole : fine).format(value);
export const formatShare = (value: number): string => share.format(value);

/** Order of names as the reader expects it: accents and case do not matter, numbers count as numbers. */
export const compareNames = new Intl.Collator(locales() as string[], { sensitivity: 'base', numeric: true })
  .compare;
