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
    .replace(/['’]/g, "['’]")
    // Few Russian texts write the dots.
    .replace(/[её]/g, '[её]');

/** Chinese and Japanese have no blanks between words. */
export const isWithoutBlanks = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

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

interface Pattern<T> {
  value: T;
  words: string;
  pattern: RegExp;
  runs: readonly string[];
  /** A longer name goes before, so that "UN Guiding Principles" is not taken for "UN". */
  rank: number;
}

/** Letters, or digits, that stand together, in small letters and without the dots of "ё". A name stands in a text only where all of its runs do. */
const runsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/\p{L}+|\p{Nd}+/gu) ?? [];

/** The runs of a text; the Arabic "and" is written to what follows. */
export const wordRuns = (text: string): ReadonlySet<string> => {
  const runs = new Set(runsOf(text));
  for (const run of [...runs]) if (run.startsWith('و')) runs.add(run.slice(1));
  return runs;
};

/** What a text has to have of words to have them: their longest run; null where no blanks part one run from the next. */
export const longestRun = (words: string): string | null =>
  isWithoutBlanks.test(words)
    ? null
    : runsOf(words).reduce<string | null>(
        (longest, run) => (run.length > (longest?.length ?? 0) ? run : longest),
        null,
      );

interface Found<T> {
  value: T;
  /** As it was looked for. */
  words: string;
  /** As it stands. */
  name: string;
  at: number;
}

/**
 * Looks for all places of many words in a sentence, the longest words first. Only those are looked for whose longest run the
 * sentence has: a text is not gone through for each of a thousand names.
 */
export const wordFinder = <T>(
  entries: readonly (readonly [T, readonly string[]])[],
): ((sentence: string) => Found<T>[]) => {
  const all = entries
    .flatMap(([value, words]) => words.map((word) => ({ value, words: word })))
    .sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1))
    .map(({ value, words }, rank): Pattern<T> => {
      const { source, flags } = wholeWords(words);
      const runs = isWithoutBlanks.test(words) ? [] : runsOf(words);
      return { value, words, rank, runs, pattern: new RegExp(source, `${flags}g`) };
    });
  const byRun = new Map<string | null, Pattern<T>[]>();
  for (const pattern of all) {
    const run = longestRun(pattern.words);
    const before = byRun.get(run);
    if (before) before.push(pattern);
    else byRun.set(run, [pattern]);
  }
  const unspaced = byRun.get(null) ?? [];
  return (sentence) => {
    const possible = unspaced.filter(({ words }) => sentence.includes(words));
    const own = wordRuns(sentence);
    for (const run of own)
      for (const one of byRun.get(run) ?? [])
        if (one.runs.every((other) => own.has(other))) possible.push(one);
    return possible
      .sort((a, b) => a.rank - b.rank)
      .flatMap(({ value, words, pattern }) =>
        Array.from(sentence.matchAll(pattern), ({ 0: name, index }) => ({ value, words, name, at: index })),
      );
  };
};

/** Looks for names in a sentence; a stretch of words counts for the longest name only, and what is named once. */
export const nameFinder = <T>(
  entries: readonly (readonly [T, readonly string[]])[],
): ((sentence: string) => { value: T; name: string; at: number }[]) => {
  const find = wordFinder(entries);
  return (sentence) => {
    const taken: Span[] = [];
    const found = new Map<T, { value: T; name: string; at: number }>();
    // "Guinea" may stand in "Equatorial Guinea" first and by itself behind it.
    for (const { value, name, at } of find(sentence)) {
      const span = { start: at, end: at + name.length };
      if (taken.some((other) => span.start < other.end && other.start < span.end)) continue;
      taken.push(span);
      if (!found.has(value)) found.set(value, { value, name, at });
    }
    return [...found.values()].sort((a, b) => a.at - b.at);
  };
};
