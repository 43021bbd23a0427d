import type { Span } from '../document.ts';
import { numbersPage } from '../pages/page-numbers.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { markdownMarks } from '../text/markdown-marks.ts';
import { isBlank } from '../text/white-space.ts';

/** What parts the cells of a line: a tab, or the upright of a table drawn with them ("| Year | Title |"). */
export type Separator = '\t' | '|';

/** The cells of a line, empty ones too, and the marks around them that are no words: uprights, quotes of a spreadsheet. */
export interface LineCells {
  cells: Span[];
  marks: Span[];
  /** Marks that dress words in cells, in order. */
  dress?: Span[];
  /** The columns, 0 for the first, that the cell of a row above covers as well; the line has empty cells there. */
  covered?: readonly number[] | undefined;
  /** Set where tags part lines: a line break in a cell is nothing but white space. */
  inMarkup?: true;
}

/** A list mark that a tab parts from its words makes no cell: "1.	Protect the vote." */
const tabbedItem = /^\s*(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|[^\p{L}\p{N}\s])\t+[^\t]*$/iu;

/**
 * A cell as spreadsheets write one that holds a line break or a quote: `"We will:⏎- ""act"""`. Other cells that begin with a
 * quote are quotations.
 */
const quoted = /"((?:[^"\t]|"")*)"(?=\t|[\r\n]|$)/y;

const quotedCellAt = (text: string, at: number): Span | null => {
  quoted.lastIndex = at;
  const match = text.charAt(at) === '"' ? quoted.exec(text) : null;
  const inner = match?.[1] ?? '';
  return match && /[\r\n]|""/.test(inner) ? { start: at, end: at + match[0].length } : null;
};

/** Where the next tab of a line stands, or its end: a text without tabs is not gone through for each of its lines. */
const tabBehind = ({ text, start, end }: Line, at: number): number => {
  const tab = text.indexOf('\t', at - start);
  return tab < 0 ? end : start + tab;
};

/** The lines of a table: as in the file, but a cell in quotes may hold line breaks. */
export const rowLines = (text: string): Line[] => {
  const joined: Line[] = [];
  let end = -1;
  for (const line of linesOf(text)) {
    const last = joined.at(-1);
    if (last && line.start < end) {
      last.end = line.end;
      last.text = text.slice(last.start, last.end);
    } else joined.push({ ...line });
    const from = joined.at(-1)?.start ?? 0;
    for (let at = Math.max(line.start, end); at >= 0 && at < line.end; ) {
      const cell = at === from || text.charAt(at - 1) === '\t' ? quotedCellAt(text, at) : null;
      if (cell) end = cell.end;
      at = tabBehind(line, cell ? cell.end : at) + 1;
    }
  }
  return joined;
};

const tabbedCells = (text: string, line: Line): LineCells => {
  const { start, end } = line;
  const found: LineCells = { cells: [], marks: [] };
  for (let at = start; at <= end; ) {
    const inQuotes = quotedCellAt(text, at);
    const until = tabBehind(line, inQuotes ? inQuotes.end : at);
    if (inQuotes) {
      found.cells.push({ start: at + 1, end: inQuotes.end - 1 });
      found.marks.push({ start: at, end: at + 1 }, { start: inQuotes.end - 1, end: inQuotes.end });
    } else found.cells.push({ start: at, end: until });
    at = until + 1;
  }
  return found;
};

const drawnCells = (source: string, line: Line): LineCells => {
  const { start, text } = line;
  const uprights = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const bounds = [-1, ...uprights, text.length];
  const cells = bounds.slice(1).map((to, i) => ({ start: start + (bounds[i] ?? -1) + 1, end: start + to }));
  // The border on either side parts nothing.
  if (text.trimStart().startsWith('|')) cells.shift();
  if (cells.length > 1 && text.trimEnd().endsWith('|')) cells.pop();
  const dress = cells.flatMap((cell) =>
    markdownMarks(source, [{ ...line, ...cell, text: source.slice(cell.start, cell.end) }]),
  );
  return { cells, dress, marks: uprights.map((at) => ({ start: start + at, end: start + at + 1 })) };
};

export const cellsOf = (text: string, line: Line, separator: Separator): LineCells =>
  separator === '|' ? drawnCells(text, line) : tabbedCells(text, line);

const filled = (line: Line, separator: Separator): string[] =>
  line.text.split(separator).filter((cell) => !isBlank(cell));

/** Whether a line may have cells: a running head may have the number of its page behind a separator, "Register	Page 2". */
export const hasCells = (line: Line, separator: Separator): boolean => {
  if (!line.text.includes(separator)) return false;
  const words = filled(line, separator);
  return words.length !== 2 || !words.some(numbersPage);
};

/** How many cells of a line hold something; one for a line that is a list item. */
export const filledCells = (line: Line, separator: Separator): number =>
  !hasCells(line, separator) || (separator === '\t' && tabbedItem.test(line.text))
    ? Math.min(1, filled(line, separator).length)
    : filled(line, separator).length;
