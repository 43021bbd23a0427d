import { isFunctionWord } from './sentences.ts';
import type { FoldedText } from './spans.ts';
import { withoutTags } from './without-tags.ts';

const halves = /(?<![\p{L}\p{M}\p{N}-])(?<left>\p{L}[\p{L}\p{M}]*) (?=(?<right>\p{Ll}[\p{L}\p{M}]*))/gu;
/** A letter by itself is a word in some languages ("a", "y", "é"); others are what is left of one. */
const wordsOfOneLetter = /^[aeiouyàéèó]$/;

/**
 * Where the head of a page stands in the middle of a word ("jurisdictio" above it, "n" below), without a hyphen: the spaces
 * of the folded text that are none to a reader. The document tells: it has the word whole elsewhere and one of the halves
 * nowhere else, or a half can be no word.
 * @param counts how often the document has each word, the halves included
 * @param ending tells what is no word of its own
 */
export const pageCuts = (
  text: string,
  { text: folded, at, ends }: FoldedText,
  counts: ReadonlyMap<string, number>,
  ending: RegExp,
): number[] => {
  const isRare = (half: string): boolean =>
    (half.length === 1 && !wordsOfOneLetter.test(half)) || (counts.get(half) ?? 0) <= 1;
  return [...folded.matchAll(halves)].flatMap(({ index, groups: { left = '', right = '' } = {} }) => {
    const space = index + left.length;
    const between = text.slice(at[space], ends[space]);
    // What parts the lines of one page is white space and tags.
    if (!/[\r\n]/.test(between) || withoutTags(between).trim() === '') return [];
    const [first, second] = [left.toLowerCase(), right.toLowerCase()];
    const isKnown = counts.has(`${first}${second}`) && (isRare(first) || isRare(second));
    const isNoWord =
      (second.length === 1 && !wordsOfOneLetter.test(second)) ||
      (ending.test(second) && second.length > 2 && isRare(first) && isRare(second) && !isFunctionWord(first));
    return isKnown || isNoWord ? [space] : [];
  });
};
