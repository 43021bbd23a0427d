import type { Span } from '../document.ts';

/** Something that a text may name: its slug, and the words for it. */
export interface KnownName {
  slug: string;
  names: readonly string[];
}

const literally = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
    .replace(/['’]/g, "['’]");

/** Chinese and Japanese have no blanks between words. */
const isWithoutBlanks = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

/** What has to stand right before a word: nothing of another word, but the Arabic "and", which is written to what follows. */
const start = (words: string): string => {
  if (isWithoutBlanks.test(words)) return '';
  const boundary = String.raw`(?<![\p{L}\p{N}])`;
  return /\p{Script=Arabic}/u.test(words) ? `(?:${boundary}|(?<=${boundary}و))` : boundary;
};

/** What may not stand right behind a word; the marks of notes may, "Canada¹" and, behind a small letter, "Canada1". */
const end = (words: string): string => {
  if (isWithoutBlanks.test(words)) return '';
  return /\p{Ll}$/u.test(words) ? String.raw`(?!\p{L}|\p{Nd}{3}|\p{Nd}+\p{L})` : String.raw`(?!\p{L}|\p{Nd})`;
};

/** Matches the words as whole words; acronyms ("UN", "AI") in their own case only, so that "un" or "ai" is none. */
export const wholeWords = (words: string): RegExp =>
  new RegExp(`${start(words)}${literally(words)}${end(words)}`, /\p{Ll}/u.test(words) ? 'iu' : 'u');

export interface Pattern<T> {
  value: T;
  words: string;
  pattern: RegExp;
  /** The words one by one, in small letters, the longest first: looking for these before takes a tenth of the time. */
  parts: readonly string[];
}

const partsOf = (words: string): string[] =>
  (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort((a, b) => b.length - a.length);

/** Longer names first, so that "UN Guiding Principles" is not taken for "UN". */
export const patterns = <T>(entries: readonly (readonly [T, readonly string[]])[]): Pattern<T>[] =>
  entries
    .flatMap(([value, words]) =>
      words.map((word) => ({ value, words: word, pattern: wholeWords(word), parts: partsOf(word) })),
    )
    .sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));

/** All places of a pattern in words, of which `small` are the small letters. */
export const matchesOf = ({ pattern, parts }: Pattern<unknown>, words: string, small: string) =>
  parts.every((part) => small.includes(part)) && pattern.test(words)
    ? words.matchAll(new RegExp(pattern, `${pattern.flags}g`))
    : [];

/** Names found in a sentence; a stretch of words counts for the longest name only, and each slug once. */
export const namesIn = <T>(
  quote: string,
  known: readonly Pattern<T>[],
): { value: T; name: string; at: number }[] => {
  const small = quote.toLowerCase();
  const taken: Span[] = [];
  const found = new Map<T, { value: T; name: string; at: number }>();
  for (const one of known) {
    // "Guinea" may stand in "Equatorial Guinea" first and by itself behind it.
    for (const { 0: name, index } of matchesOf(one, quote, small)) {
      const span = { start: index, end: index + name.length };
      if (taken.some((other) => span.start < other.end && other.start < span.end)) continue;
      taken.push(span);
      if (!found.has(one.value)) found.set(one.value, { value: one.value, name, at: index });
    }
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
};
