import { edtf } from '../../evidence/partial-date.ts';

export interface FoundDate {
  /** As files write it. */
  value: string;
  /** The words that say so. */
  words: string;
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = String.raw`(?<month>${months.map((name) => `${name}[a-z]*`).join('|')})\.?`;
const ordinal = '(?:st|nd|rd|th)?';
const day = [
  String.raw`(?<iso>\d{4}-\d\d-\d\d)`,
  // Of several days, "6–7 June 2023", the last.
  String.raw`(?:\d{1,2}\s*[–-]\s*)?(?<day>\d{1,2})${ordinal}\s+(?:of\s+)?${month}\s+(?<year>\d{4})`,
  String.raw`${month}\s+(?<day>\d{1,2})${ordinal},\s+(?<year>\d{4})`,
];
const less = [String.raw`${month}\s+(?<year>\d{4})`, String.raw`(?<year>\d{4})`];

const found = (words: string, forms: readonly string[]): FoundDate | null => {
  for (const form of forms) {
    const match = new RegExp(String.raw`(?<![\p{L}\d])${form}(?!\d)`, 'iu').exec(words);
    const { iso, year, month: name, day: number } = match?.groups ?? {};
    if (!match) continue;
    const parts = [year, name && months.indexOf(name.slice(0, 3).toLowerCase()) + 1, number].flatMap(
      (part) => (part === undefined || part === '' ? [] : [String(part).padStart(2, '0')]),
    );
    const value = iso ?? parts.join('-');
    if (edtf.safeParse(value).success) return { value, words: match[0] };
  }
  return null;
};

/** The day that English words name first, with these words. */
export const dayIn = (words: string): FoundDate | null => found(words, day);

/** The same of a column of dates, where a month or a year will do. */
export const dateIn = (words: string): FoundDate | null => found(words, [...day, ...less]);
