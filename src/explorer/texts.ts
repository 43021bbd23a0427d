import { english } from './english/english.ts';

/**
 * Every word of the explorer. Another language is an object of this type beside `english`, in one file or several, and a
 * line in `languages`: the compiler names what it lacks. Nothing else holds words but the lines of index.html for
 * browsers without JavaScript.
 */
export type Texts = typeof english;

const languages: Readonly<Record<string, Texts>> = { en: english };

const wanted = navigator.languages
  .map((language) => language.split('-')[0] ?? '')
  .find((language) => Object.hasOwn(languages, language));

/** The language the words are in, for the document's `lang`. */
export const language = wanted ?? 'en';
export const texts: Texts = languages[language] ?? english;

const values: Readonly<Record<string, string>> = texts.values;

/** A value of the API in words; one that is not known yet by its own letters: "SOME_KIND" is "some kind". */
export const inWords = (value: string): string =>
  (Object.hasOwn(values, value) ? values[value] : undefined) ?? value.toLowerCase().replaceAll('_', ' ');
