import { languagesOf } from '../documents/suggestions/languages-of.ts';
import type { KnownName } from '../documents/suggestions/name-patterns.ts';
import { inRussianCases } from '../documents/suggestions/russian-cases.ts';
import { iso3Codes, isoName, namesInLanguage, otherLanguages } from '../names/state-names.ts';
import type { StateRecord } from '../parties/record.ts';

interface KnownStates {
  /** Those of curated files. */
  states: KnownName[];
  /** All others, by their codes. */
  otherStates: KnownName[];
}

/** Russian names stand in their cases, those of the other languages as they are. */
const namesAsWritten = (iso3: string, language: (typeof otherLanguages)[number]): string[] => {
  const names = namesInLanguage(iso3, language);
  return language === 'ru' ? names.flatMap(inRussianCases) : names;
};

/** States by their English names and by those in the languages in which a text names states. */
export function knownStates(text: string, records: readonly StateRecord[]): KnownStates {
  const curated = records.map(({ slug, iso3, name, aliases }) => ({
    slug,
    iso3,
    names: [name, isoName(iso3)?.name, ...aliases].filter((word) => word !== undefined),
  }));
  const codes = iso3Codes();
  const languages = languagesOf(
    text,
    new Map(
      otherLanguages.map((language) => [language, codes.map((iso3) => namesAsWritten(iso3, language))]),
    ),
    [...codes.flatMap((iso3) => namesInLanguage(iso3, 'en')), ...curated.flatMap(({ names }) => names)],
  );
  const inLanguages = (iso3: string) => languages.flatMap((language) => namesAsWritten(iso3, language));
  const known = new Set(curated.map(({ iso3 }) => iso3));
  return {
    states: curated.map(({ slug, iso3, names }) => ({ slug, names: [...names, ...inLanguages(iso3)] })),
    otherStates: codes
      .filter((iso3) => !known.has(iso3))
      .map((iso3) => ({ slug: iso3, names: [...namesInLanguage(iso3, 'en'), ...inLanguages(iso3)] })),
  };
}
