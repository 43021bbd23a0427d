import type { Span } from '../document.ts';
import { foldSpans, quoteOf } from '../text/spans.ts';
import { isBlank } from '../text/white-space.ts';
import { startsWithBullet } from './bullets.ts';
import type { CellToken } from './cell-tokens.ts';
import type { LineMark, LineMarks } from './line-marks.ts';

/** More than a mark and the white space around it take. */
const longestBeginning = 200;

/** An item by its mark, and how far in it begins: only more or less than others, in no unit; 0 where nothing tells. */
export interface ItemLine extends LineMark {
  indent: number;
}

/** Texts of a line in order: mark-up may cut them, as around a mark that has an element of its own. */
type LineTexts = [first: CellToken, ...rest: CellToken[]];

interface HtmlLine {
  texts: LineTexts;
  indent: number;
}

/** Word writes the level of a list, or how far in a paragraph begins, into the paragraph's tag. */
const indentOf = (tag: string): number =>
  Number(/mso-list:\s*\w+\s+level(\d)/i.exec(tag)?.[1] ?? /margin-left:\s*(\d+)/i.exec(tag)?.[1] ?? 0);

/** Lines outside lists: the first of the cell, and those after a line break or a tag of a paragraph. */
const linesIn = (text: string, tokens: readonly CellToken[]): HtmlLine[] => {
  const found: HtmlLine[] = [];
  let lists = 0;
  let indent = 0;
  let line: LineTexts | undefined;
  for (const token of tokens) {
    if (token.type === 'TEXT') {
      if (line) line.push(token);
      else if (lists === 0 && !isBlank(text, token)) {
        line = [token];
        found.push({ texts: line, indent });
      }
    } else if (token.type !== 'MARKUP') {
      if (token.element === 'LIST') lists = Math.max(0, lists + (token.type === 'OPEN' ? 1 : -1));
      if (token.element === 'PARAGRAPH' && token.type === 'OPEN')
        indent = indentOf(text.slice(token.start, token.end));
      line = undefined;
    }
  }
  return found;
};

/** The first characters of a line, with all texts that they stand in. */
const beginningOf = (line: LineTexts): Span[] => {
  const beginning: Span[] = [];
  let length = 0;
  for (const { start, end } of line) {
    if (length >= longestBeginning) break;
    beginning.push({ start, end: Math.min(end, start + longestBeginning - length) });
    length += end - start;
  }
  return beginning;
};

/**
 * Word's own bullets: a character, often a letter that a font of symbols draws as a shape, in an element of its own with
 * no-break spaces behind it.
 */
const drawnBullet = (text: string, [first, behind]: LineTexts): LineMark | null => {
  const mark = text.slice(first.start, first.end).trim();
  if (!/^[·•§oØüvqnlà]$/.test(mark) || !behind || !isBlank(text, behind)) return null;
  const spaces =
    quoteOf(text, [behind]) === '' && /&nbsp;|&#160;|\u00a0/.test(text.slice(behind.start, behind.end));
  return spaces ? { mark, width: first.end - first.start } : null;
};

/**
 * The texts of a cell that are list items by the mark at the beginning of their line, "– …<br>– …" or "(a) …<br>(b) …".
 * One mark alone is none, unless `goesOn` knows it from the page before: a dash may stand at the beginning of any line.
 */
export const itemLines = (
  text: string,
  tokens: readonly CellToken[],
  marks: LineMarks,
  goesOn: (mark: string, indent: number) => boolean,
): Map<CellToken, ItemLine> => {
  const found = new Map<CellToken, ItemLine>();
  const drawn = new Set<CellToken>();
  const counts = new Map<string, number>();
  for (const { texts, indent } of linesIn(text, tokens)) {
    const [token] = texts;
    const own = drawnBullet(text, texts);
    if (own) drawn.add(token);
    if (!own && startsWithBullet(text.slice(token.start, token.end))) continue;
    // Marks may be written as references: "&ndash;&nbsp;…".
    const { text: words, ends } = foldSpans(text, beginningOf(texts));
    const mark = own ?? marks.of(words, true);
    if (!mark) continue;
    const end = mark.width > 0 ? Math.min(ends[mark.width - 1] ?? token.start, token.end) : token.start;
    const width = own ? own.width : end - token.start;
    found.set(token, { ...mark, width, indent });
    counts.set(mark.mark, (counts.get(mark.mark) ?? 0) + 1);
  }
  for (const [token, { mark, indent }] of found)
    if ((counts.get(mark) ?? 0) < 2 && !drawn.has(token) && !goesOn(mark, indent)) found.delete(token);
  return found;
};
