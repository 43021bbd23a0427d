import type { Span } from './document.ts';
import { type Line, linesOf } from './lines.ts';

/** A line with cells; `firstOnPage` when only page furniture stands between it and the page break. */
export interface RowLine {
  kind: 'HEADER' | 'ROW';
  line: Line;
  cells: Span[];
  firstOnPage: boolean;
}

/** A line of a table file, told by its looks. */
export type TableLine = { kind: 'BLANK' | 'TITLE' | 'FURNITURE' | 'STRAY'; line: Line } | RowLine;

export const foldLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** A cell’s words, roughly: for telling what it is, not for its blocks. */
export const withoutTags = (html: string): string => html.replace(/<[^<>]*>/g, ' ');

/** A page title without the number of its page. */
const withoutPage = (title: string): string =>
  foldLine(title).replace(/[\s,;:|–—-]*(?:\bpage\s*)?\b\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i, '');

/** The tab-separated cells of a line, empty ones too. */
const cellsOf = ({ text, start }: Line): Span[] => {
  let at = start;
  return text.split('\t').map((cell) => {
    const span = { start: at, end: at + cell.length };
    at = span.end + 1;
    return span;
  });
};

const isBlank = (line: Line): boolean => line.text.trim() === '';
/** `--	--	---`: what a page break leaves of the table's border. */
const isRule = (line: Line): boolean => /^[\s|+]*[-–—_=]{2,}[\s|+\-–—_=]*$/.test(line.text);
const isPageNumber = (line: Line): boolean =>
  /^\s*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*$/i.test(line.text);
const filled = (line: Line): number => line.text.split('\t').filter((cell) => cell.trim() !== '').length;

/** A header names columns: no list, no date in its first cell, every cell short. */
const looksLikeHeader = (line: Line): boolean => {
  const cells = line.text.split('\t');
  return (
    !/<(?:ul|ol|li)\b/i.test(line.text) &&
    !/\b(?:1[89]|20)\d\d\b/.test(cells[0] ?? '') &&
    cells.every((cell) => cell.trim().split(/\s+/).length <= 20)
  );
};

/** Whether a text is a table: its first line with tabs has two cells or more, under no more than a few title lines. */
export const isTable = (text: string): boolean => {
  const lines = linesOf(text).filter((line) => !isBlank(line) && !isRule(line));
  const first = lines.findIndex((line) => filled(line) >= 2);
  return first >= 0 && first <= 5 && lines.slice(0, first).every((line) => line.text.trim().length <= 250);
};

/**
 * Tells the lines of a table apart. The title is the first line before the header; where it returns, or any other line
 * without tabs returns, a new page begins.
 */
export const tableLines = (text: string): TableLine[] => {
  const lines = linesOf(text);
  const headerAt = lines.findIndex((line) => filled(line) >= 2 && !isRule(line));
  const headerLine = lines[headerAt];
  const hasHeader = headerLine !== undefined && looksLikeHeader(headerLine);
  const title = lines
    .slice(0, headerAt)
    .find((line) => !isBlank(line) && !isRule(line) && !isPageNumber(line));
  const seen = new Map<string, number>();
  for (const line of lines)
    if (!line.text.includes('\t')) seen.set(foldLine(line.text), (seen.get(foldLine(line.text)) ?? 0) + 1);

  let firstOnPage = true;
  return lines.map((line, i): TableLine => {
    if (isBlank(line)) return { kind: 'BLANK', line };
    if (isRule(line)) return { kind: 'FURNITURE', line };
    const folded = foldLine(line.text);
    if (title && withoutPage(title.text) === withoutPage(folded)) {
      firstOnPage = true;
      return { kind: line === title ? 'TITLE' : 'FURNITURE', line };
    }
    if (hasHeader && foldLine(headerLine.text) === folded)
      return { kind: 'HEADER', line, cells: cellsOf(line), firstOnPage };
    if (!line.text.includes('\t')) {
      const furniture = isPageNumber(line) || (seen.get(folded) ?? 0) > 1;
      if (furniture) firstOnPage = true;
      return { kind: furniture ? 'FURNITURE' : 'STRAY', line };
    }
    const row: TableLine = { kind: i < headerAt ? 'STRAY' : 'ROW', line, cells: cellsOf(line), firstOnPage };
    firstOnPage = false;
    return row;
  });
};
