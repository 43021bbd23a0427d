import { foldSpans } from '../text/spans.ts';
import { isBlank } from '../text/white-space.ts';
import { startsWithBullet } from './bullets.ts';
import type { CellToken } from './cell-tokens.ts';
import type { LineMark, LineMarks } from './line-marks.ts';

/** More than a mark and the white space around it take. */
const longestBeginning = 200;

/** Texts outside lists that begin a line: the first of the cell, and those after a line break or a tag of a paragraph. */
const lineBeginnings = (text: string, tokens: readonly CellToken[]): CellToken[] => {
  const found: CellToken[] = [];
  let lists = 0;
  let due = true;
  for (const token of tokens) {
    if (token.type === 'TEXT') {
      if (isBlank(text, token)) continue;
      if (due && lists === 0) found.push(token);
      due = false;
    } else if (token.type !== 'MARKUP') {
      if (token.element === 'LIST') lists = Math.max(0, lists + (token.type === 'OPEN' ? 1 : -1));
      due = true;
    }
  }
  return found;
};

/**
 * The texts of a cell that are list items by the mark at the beginning of their line, "– …<br>– …" or "(a) …<br>(b) …".
 * One mark alone is none, unless `goesOn` knows it from the page before: a dash may stand at the beginning of any line.
 */
export const itemLines = (
  text: string,
  tokens: readonly CellToken[],
  marks: LineMarks,
  goesOn: (mark: string) => boolean,
): Map<CellToken, LineMark> => {
  const found = new Map<CellToken, LineMark>();
  const counts = new Map<string, number>();
  for (const token of lineBeginnings(text, tokens)) {
    const beginning = { start: token.start, end: Math.min(token.end, token.start + longestBeginning) };
    if (startsWithBullet(text.slice(beginning.start, beginning.end))) continue;
    // Marks may be written as references: "&ndash;&nbsp;…".
    const { text: words, ends } = foldSpans(text, [beginning]);
    const mark = marks.of(words, true);
    if (!mark) continue;
    const width = mark.width > 0 ? (ends[mark.width - 1] ?? token.start) - token.start : 0;
    found.set(token, { ...mark, width });
    counts.set(mark.mark, (counts.get(mark.mark) ?? 0) + 1);
  }
  for (const [token, { mark }] of found)
    if ((counts.get(mark) ?? 0) < 2 && !goesOn(mark)) found.delete(token);
  return found;
};
