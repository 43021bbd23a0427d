import type { Match } from './readings.ts';

/** Whether a match neither begins nor ends inside a word; scripts without spaces between words have no inside to tell. */
export const isWhole = (source: string, { passage, from, to }: Match): boolean => {
  const { text, at: starts, ends } = passage.folded;
  /** The mark of a note, "rights<sup>a</sup>", is no part of the word it stands at. */
  const atNote = (at: number): boolean => /<\/?sup\b/i.test(source.slice(ends[at - 1], starts[at]));
  const joins = (at: number): boolean => {
    const before = /(.)[\u00ad\u200b]*$/su.exec(text.slice(Math.max(0, at - 6), at))?.[1] ?? '';
    const after = /^[\u00ad\u200b]*(.)/su.exec(text.slice(at, at + 6))?.[1] ?? '';
    return insideWord.test(before + after) && !unspaced.test(before + after) && !atNote(at);
  };
  return !joins(from) && !joins(to);
};
const insideWord = /^(?:[\p{L}\p{M}]{2}|\p{Nd}{2})$/u;
const unspaced =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
