import { createRequire } from 'node:module';
import type { Reference } from '../evidence/evidence.ts';

// The package is CommonJS and registers no language by itself. What only answers by slug never loads it.
const require = createRequire(import.meta.url);
const load = (): typeof import('i18n-iso-countries') => require('i18n-iso-countries');

/** What names and codes of states rest on. */
export function isoReference(): Reference {
  const { version } = require('i18n-iso-countries/package.json') as { version: string };
  return {
    title: `i18n-iso-countries ${version}: ISO 3166-1 codes and English short names`,
    url: 'https://github.com/michaelwittig/node-i18n-iso-countries',
    retrieved: null,
  };
}

/** The ISO 3166-1 alpha-2 code and English short name of a state; undefined for a code that is not assigned. */
export function isoName(iso3: string): { iso2: string; name: string } | undefined {
  const iso2 = load().alpha3ToAlpha2(iso3);
  const name = iso2 && registered('en').getName(iso2, 'en');
  return iso2 && name ? { iso2, name } : undefined;
}

/** Languages besides English in which documents may name states: those whose cues are known (role-cues.ts), and the others of the United Nations. */
export const otherLanguages = ['ar', 'de', 'es', 'fr', 'it', 'pt', 'ru', 'zh'] as const;

type Language = 'en' | (typeof otherLanguages)[number];

/** All names of a state in a language, the short one first; none for a code that is not assigned. */
export const namesInLanguage = (iso3: string, language: Language): string[] =>
  registered(language).getName(iso3, language, { select: 'all' }) ?? [];

/** All assigned alpha-3 codes. */
export const iso3Codes = (): string[] => Object.keys(load().getAlpha3Codes());

function registered(language: Language) {
  const countries = load();
  if (!countries.langs().includes(language))
    countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
  return countries;
}
