import { frame } from './english/frame.ts';
import { pages } from './english/pages.ts';
import { parts } from './english/parts.ts';
import { values } from './english/values.ts';

const english = { ...frame, ...pages, ...parts, values };

/**
 * Every word of the explorer. Another language is a folder beside `english` that puts together an object of this type,
 * and a line in `languages`; nothing else holds words.
 */
export type Texts = typeof english;

const languages: Readonly<Record<string, Texts>> = { en: english };

const wanted = navigator.languages
  .map((language) => language.split('-')[0] ?? '')
  .find((language) => Object.hasOwn(languages, language));

/** The language the words are in, for the document's `lang`. */
export const language = wanted ?? 'en';
export const texts: Texts = languages[language] ?? english;

/** A value of the API in words; one that is not known yet by its own letters: "SOME_KIND" is "some kind". */
export const inWords = (value: string): string =>
  (texts.values as Readonly<Record<string, string>>)[value] ?? value.toLowerCase().replaceAll('_', ' ');
