import { foldLetters } from '../names/name-index.ts';

/** Words that a search is made of at most; more are left out of the query, never an error. */
const mostWords = 16;

/**
 * A word as Lucene's analyzer cuts it (UAX #29): an apostrophe or point between letters, or a point or comma between digits,
 * does not end it, so that "system's" and "U.K" are words.
 */
export const wordPattern = /(?:[\p{L}\p{N}\p{M}_]|(?<=\p{L})['’.·](?=\p{L})|(?<=\p{N})['’.,;](?=\p{N}))+/gu;

/** What the index's analyzer leaves out of every text (Lucene's English stop words): required, they would find nothing. */
const stopWords = new Set(
  `a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was
   will with`.split(/\s+/),
);

/**
 * The words of a search as the index has them: in small letters, without accents, without any of Lucene's syntax, and
 * without stop words, unless there is nothing else: "for" alone may be the beginning of "foreign".
 */
export function searchWords(text: string): string[] {
  const all = new Set(
    (foldLetters(text).match(wordPattern) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)),
  );
  const telling = [...all].filter((word) => !stopWords.has(word));
  return (telling.length > 0 ? telling : [...all]).slice(0, mostWords);
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
