import { foldLetters } from '../names/fold.ts';

/** Words that a search is made of at most; more are left out of the query, never an error. */
const mostWords = 16;

/**
 * Words that the index's analyzer passes over (Lucene's EnglishAnalyzer.ENGLISH_STOP_WORDS_SET). No text can be asked to hold
 * them, or "Bosnia and Herzegovina" would not be found by its name.
 */
const notIndexed = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);

/**
 * A word as Lucene's analyzer cuts it (UAX #29): an apostrophe or point between letters, or a point or comma between digits,
 * does not end it, so that "system's" and "U.K" are words.
 */
export const wordPattern = /(?:[\p{L}\p{N}\p{M}_]|(?<=\p{L})['’.·](?=\p{L})|(?<=\p{N})['’.,;](?=\p{N}))+/gu;

/**
 * The words of a search as the index has them: in small letters, without accents and without any of Lucene's syntax. Words
 * that are not indexed stay where there are no others: "and" is the beginning of "Andorra" too.
 */
export function searchWords(text: string): string[] {
  const words = (foldLetters(text).match(wordPattern) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const indexed = words.filter((word) => !notIndexed.has(word));
  return [...new Set(indexed.length > 0 ? indexed : words)].slice(0, mostWords);
}

/** Edits that a word of this length may be away: none for short ones, or everything would match. */
export const allowedEdits = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * A query in which every word, or else any, has to be found: itself (counting most), as a beginning, or with a typo. What
 * stands in quotes is cut and folded by the index's own analyzer; the other forms are taken as they are, so that what is no
 * letter is escaped.
 */
export function luceneQuery(words: readonly string[], every: boolean): string {
  return words
    .map((word) => {
      const edits = allowedEdits(word);
      const plain = word.replace(/[^\p{L}\p{N}]/gu, '\\$&');
      const forms = [
        `"${word}"^4`,
        ...(word.length > 2 ? [`${plain}*^2`] : []),
        ...(edits > 0 ? [`${plain}~${edits}`] : []),
      ];
      return `${every ? '+' : ''}(${forms.join(' ')})`;
    })
    .join(' ');
}
