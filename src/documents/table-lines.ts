import { columnKeys } from './columns.ts';
import type { Span } from './document.ts';
import type { Line } from './lines.ts';
import { looksLikeDate } from './place-cells.ts';
import { endsSentence, wordCount } from './sentences.ts';
import { cellsOf, filledCells, type LineCells, rowLines, type Separator } from './table-cells.ts';
import { isBlank } from './white-space.ts';

/** A line with cells; `firstOnPage` when only page furniture stands between it and the page break. */
export interface RowLine extends LineCells {
  kind: 'HEADER' | 'ROW';
  line: Line;
  firstOnPage: boolean;
}

/** A line of a table file, told by its looks. */
export type TableLine = { kind: 'BLANK' | 'TITLE' | 'FURNITURE' | 'STRAY'; line: Line } | RowLine;

export const foldLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** A cell’s words, roughly: for telling what it is, not for its blocks. */
export const withoutTags = (html: string): string => html.replace(/<[^<>]*>/g, ' ');

/** A page title without the number of its page, and without the word that it goes on. (A run of marks is tried once, not from each.) */
const withoutPage = (title: string): string =>
  foldLine(title)
    .replace(
      /(?<![\s,;:|–—-])[\s,;:|–—-]*\(?(?:continued|cont[’']?d\.?|suite|continuación|fortsetzung)\)?$/i,
      '',
    )
    .replace(/(?<![\s,;:|–—(-])[\s,;:|–—(-]*(?:\bpage\s*)?\b\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\)?$/i, '');

/** `--	--	---`: what a page break leaves of the table's border. */
export const isRule = (line: Line): boolean => /^[\s|+:]*[-–—_=*]{2,}[\s|+:\-–—_=*]*$/.test(line.text);
export const isPageNumber = (line: Line): boolean =>
  /^\s*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?\s*$/i.test(line.text);

const wordsOf = (text: string, cells: readonly Span[]): string[] =>
  cells.map(({ start, end }) => foldLine(withoutTags(text.slice(start, end))));

/** Whether the words of a line name columns: two or more of them, and no less than every other cell. */
const namesColumns = (words: readonly string[]): boolean => {
  const filled = words.filter((word) => word !== '');
  const known = columnKeys(filled).filter((key) => !key.startsWith('column-'));
  return known.length >= 2 && known.length * 2 >= filled.length;
};

/** A header names columns: no list, every cell short, and, unless it does so in words that are known, no date and no sentence. */
const looksLikeHeader = (text: string, { cells }: LineCells): boolean => {
  const words = wordsOf(text, cells);
  const raw = cells.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (/<(?:ul|ol|li)\b/i.test(raw) || words.some((word) => wordCount(word) > 20)) return false;
  if (looksLikeDate(words[0] ?? '')) return false;
  return (
    namesColumns(words) ||
    words.every((word) => !looksLikeDate(word) && !(endsSentence(word, false) && wordCount(word) > 3))
  );
};

/** A header further down, of a table of its own: all its cells name columns, shortly. */
const isFurtherHeader = (text: string, { cells }: LineCells): boolean => {
  const words = wordsOf(text, cells).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.every((word) => wordCount(word) <= 6 && !looksLikeDate(word) && !endsSentence(word, false)) &&
    columnKeys(words).every((key) => !key.startsWith('column-'))
  );
};

/** The separator of the table that a text is, or null for a plain text. */
export const separatorOf = (text: string): Separator | null => {
  const lines = rowLines(text).filter((line) => !isBlank(line.text) && !isRule(line));
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  const isSeparator = (separator: Separator): boolean => {
    const rows = lines.filter((line) => filledCells(line, separator) >= 2);
    const share = rows.reduce((sum, line) => sum + line.text.length, 0) / all;
    // "Date:	4 May" on every line says what belongs together; it is no table.
    const labelled = rows.filter((line) => /^[^\t|]{1,40}:\s*\t[^\t]+$/.test(line.text)).length;
    if (rows.length === 0 || labelled * 2 > rows.length) return false;
    const [first] = rows;
    if (first && namesColumns(wordsOf(text, cellsOf(text, first, separator).cells))) return true;
    // Most of the text stands in rows; or a good part of it, and rows go over three columns.
    return (
      share > 0.5 || (share > 0.2 && rows.filter((line) => filledCells(line, separator) >= 3).length >= 2)
    );
  };
  if (isSeparator('\t')) return '\t';
  return !text.includes('\t') && lines.length >= 2 && isSeparator('|') ? '|' : null;
};

/**
 * Tells the lines of a table apart. The title is the first line before the header; where it returns, or any other line
 * without cells returns between rows, a new page begins.
 */
export const tableLines = (text: string, separator: Separator): TableLine[] => {
  const lines = rowLines(text);
  const isRow = (line: Line): boolean => filledCells(line, separator) >= 2;
  const headerAt = lines.findIndex((line) => isRow(line) && !isRule(line));
  const headerLine = lines[headerAt];
  const header =
    headerLine && looksLikeHeader(text, cellsOf(text, headerLine, separator))
      ? foldLine(headerLine.text)
      : undefined;
  const title = lines
    .slice(0, headerAt)
    .find((line) => !isBlank(line.text) && !isRule(line) && !isPageNumber(line));
  const page = title && withoutPage(title.text);
  const seen = new Map<string, number>();
  for (const line of lines)
    if (!line.text.includes(separator))
      seen.set(foldLine(line.text), (seen.get(foldLine(line.text)) ?? 0) + 1);
  const isPageMark = (line: Line | undefined): boolean =>
    line !== undefined &&
    (isRule(line) ||
      isPageNumber(line) ||
      foldLine(line.text) === header ||
      (page !== undefined && withoutPage(line.text) === page));
  const shown = lines.filter((line) => !isBlank(line.text));
  const after = new Map(shown.map((line, i) => [line, shown[i + 1]]));

  let firstOnPage = true;
  let above: TableLine['kind'] = 'BLANK';
  const kindOf = (line: Line, i: number): TableLine => {
    if (isBlank(line.text)) return { kind: 'BLANK', line };
    if (isRule(line)) return { kind: 'FURNITURE', line };
    const folded = foldLine(line.text);
    if (page !== undefined && withoutPage(folded) === page) {
      firstOnPage = true;
      return { kind: line === title ? 'TITLE' : 'FURNITURE', line };
    }
    if (header === folded) {
      firstOnPage = true;
      return { kind: 'HEADER', line, ...cellsOf(text, line, separator), firstOnPage };
    }
    if (!line.text.includes(separator)) {
      // What stands right below a row may be a line of its last cell, also where another row says the same.
      const inRow = above === 'ROW' || above === 'STRAY';
      const furniture =
        isPageNumber(line) || ((seen.get(folded) ?? 0) > 1 && (!inRow || isPageMark(after.get(line))));
      if (furniture) firstOnPage = true;
      return { kind: furniture ? 'FURNITURE' : 'STRAY', line };
    }
    const found = cellsOf(text, line, separator);
    if (i > headerAt && above !== 'ROW' && above !== 'STRAY' && isFurtherHeader(text, found))
      return { kind: 'HEADER', line, ...found, firstOnPage };
    if (i < headerAt) return { kind: 'STRAY', line };
    const row: TableLine = { kind: 'ROW', line, ...found, firstOnPage };
    firstOnPage = false;
    return row;
  };
  return lines.map((line, i) => {
    const read = kindOf(line, i);
    above = read.kind;
    return read;
  });
};
