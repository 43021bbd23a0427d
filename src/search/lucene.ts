import { fold } from '../names/name-index.ts';

/** Words that a search is made of at most; more are left out of the query, never an error. */
const mostWords = 16;

/** The words of a search as the index has them: folded, without any of Lucene's syntax. */
export function searchWords(text: string): string[] {
  return [
    ...new Set(
      fold(text)
        .split(' ')
        .filter((word) => word !== ''),
    ),
  ].slice(0, mostWords);
}

/** Edits that a word of this length may be away: none for short ones, or everything would match. */
export const allowedEdits = (word: string) => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/**
 * A query in which every word has to be found: itself (counting most), as a beginning, or with a typo.
 * Words hold letters and digits only, so that no syntax of the reader can reach Lucene; quotes keep AND, OR and NOT words.
 */
export function luceneQuery(words: readonly string[]): string {
  return words
    .map((word) => {
      const edits = allowedEdits(word);
      const forms = [
        `"${word}"^4`,
        ...(word.length > 2 ? [`${word.toLowerCase()}*^2`] : []),
        ...(edits > 0 ? [`${word}~${edits}`] : []),
      ];
      return `+(${forms.join(' ')})`;
    })
    .join(' ');
}
