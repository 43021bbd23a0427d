import type { Span } from '../document.ts';
import { endsItem, endsOpen, leadsIn, startsInMidSentence, wordCount } from '../text/sentences.ts';
import { quoteOf } from '../text/spans.ts';
import type { CellToken } from './cell-tokens.ts';

/** More words than most names have. */
const longestName = 8;

const isEnded = (line: string): boolean => endsItem(line) || leadsIn(line);
/** In capitals alone a heading goes on behind a line break. */
const isName = (line: string): boolean =>
  /^[\p{Lu}\p{Lo}]/u.test(line) && /[\p{Ll}\p{Lo}]/u.test(line) && wordCount(line) <= longestName;

/**
 * Whether lines of one paragraph stand for themselves: each but the last ends as an item or a sentence does, or three or more
 * are short and begin like names, as lists of parties do. Other line breaks only wrap a text.
 */
const standAlone = (lines: readonly string[]): boolean =>
  lines.slice(0, -1).every(isEnded) ||
  (lines.length >= 3 &&
    lines.every((line) => isName(line) && !endsOpen(line)) &&
    !lines.some(startsInMidSentence));

/** The line breaks of a cell at which a reader sees a paragraph end. */
export const partingBreaks = (text: string, tokens: readonly CellToken[]): Set<CellToken> => {
  const parting = new Set<CellToken>();
  let breaks: CellToken[] = [];
  let lines: Span[][] = [[]];
  const close = (): void => {
    if (breaks.length > 0) {
      const words = lines.map((line) => quoteOf(text, line)).filter((line) => line !== '');
      if (words.length > 1 && standAlone(words)) for (const token of breaks) parting.add(token);
    }
    breaks = [];
    lines = [[]];
  };
  for (const token of tokens) {
    if (token.type === 'TEXT') lines.at(-1)?.push(token);
    else if (token.type !== 'MARKUP') {
      if (token.element === 'BREAK') {
        breaks.push(token);
        lines.push([]);
      } else close();
    }
  }
  close();
  return parting;
};
