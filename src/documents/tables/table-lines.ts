import type { Span } from '../document.ts';
import { pageFurniture } from '../pages/page-furniture.ts';
import { looksLikePageNumber } from '../pages/page-numbers.ts';
import { withoutPage } from '../pages/without-page.ts';
import { foldLine } from '../text/fold-line.ts';
import type { Line } from '../text/lines.ts';
import { isRule } from '../text/rules.ts';
import { endsOpen, endsSentence, isFunctionWord, startsInMidSentence, wordCount } from '../text/sentences.ts';
import { isBlank } from '../text/white-space.ts';
import { withoutTags } from '../text/without-tags.ts';
import { columnKeys } from './columns.ts';
import { looksLikeDate } from './place-cells.ts';
import { cellsOf, filledCells, hasCells, type LineCells, rowLines, type Separator } from './table-cells.ts';

/** A line with cells; `firstOnPage` when only page furniture stands between it and the page break. */
export interface RowLine extends LineCells {
  kind: 'HEADER' | 'ROW';
  line: Line;
  firstOnPage: boolean;
  /** Of a header whose words are wrapped, the cells of its second line. */
  below?: Span[];
}

/** A line of a table file, told by its looks; NUMBER is a number alone that is no page number. */
export type TableLine = { kind: 'BLANK' | 'TITLE' | 'FURNITURE' | 'STRAY' | 'NUMBER'; line: Line } | RowLine;

const noLine: Line = { number: 0, start: 0, end: 0, text: '' };

const wordsOf = (text: string, cells: readonly Span[]): string[] =>
  cells.map(({ start, end }) => foldLine(withoutTags(text.slice(start, end))));

/** Whether the words of a line name columns: two or more of them, and no less than every other cell. */
const namesColumns = (words: readonly string[]): boolean => {
  const filled = words.filter((word) => word !== '');
  const known = columnKeys(filled).filter((key) => !key.startsWith('column-'));
  return known.length >= 2 && known.length * 2 >= filled.length;
};

/** Whether the words of a cell are those of a row: a date, or a sentence. */
const isContent = (word: string): boolean =>
  looksLikeDate(word) || (endsSentence(word, false) && wordCount(word) > 2);

/** A header names columns: no list, no date, no sentence, every cell short. */
export const looksLikeHeader = (text: string, { cells }: LineCells): boolean => {
  const words = wordsOf(text, cells);
  const raw = cells.map(({ start, end }) => text.slice(start, end)).join(' ');
  return !/<(?:ul|ol|li)\b/i.test(raw) && words.every((word) => wordCount(word) <= 20 && !isContent(word));
};

/** Whether all cells of a line further down name columns, shortly, as those of another table's header do. */
const namesAllColumns = (text: string, { cells }: LineCells): boolean => {
  const words = wordsOf(text, cells).filter((word) => word !== '');
  return (
    words.length >= 2 &&
    words.every((word) => wordCount(word) <= 6 && !looksLikeDate(word) && !endsSentence(word, false)) &&
    columnKeys(words).every((key) => !key.startsWith('column-'))
  );
};

/**
 * Whether a line goes on with the header above it: each of its cells with the cell above, "Title of the" and "declaration",
 * and one of them without doubt.
 */
const goesOnWithHeader = (text: string, header: LineCells, below: LineCells): boolean => {
  const [above, own] = [wordsOf(text, header.cells), wordsOf(text, below.cells)];
  const filled = own.flatMap((words, i) => (words === '' ? [] : [{ words, over: above[i] ?? '' }]));
  const areShort = filled.every(({ words, over }) => wordCount(words) <= 6 && wordCount(over) <= 6);
  // "Who" is a whole header.
  const isOpen = (over: string): boolean => endsOpen(over) && wordCount(over) > 1;
  return (
    looksLikeHeader(text, below) &&
    areShort &&
    filled.every(
      ({ words, over }) =>
        over !== '' && !endsSentence(words, false) && (isOpen(over) || startsInMidSentence(words)),
    ) &&
    filled.some(({ words, over }) => isOpen(over) || isFunctionWord(words.split(' ')[0] ?? ''))
  );
};

/** "1	Each Party shall …", "a	by technical means;": a label and its words. */
const bareItem = /^\s*(?:\d{1,3}|[a-z])\t+[^\t]+$/;

/** Of lines with cells, the rows: paragraphs that are numbered without a dot are none, if nothing heads them or their numbers begin anew. */
const withoutItems = (lines: readonly Line[]): readonly Line[] => {
  const items = lines.filter((line) => bareItem.test(line.text));
  const firsts = items.filter((line) => /^\s*1\t/.test(line.text));
  const areItems = firsts.length > 1 || (firsts.length > 0 && firsts[0] === lines[0]);
  return areItems ? lines.filter((line) => !bareItem.test(line.text)) : lines;
};

/** The separator of the table that a text is, or null for a plain text. */
export const separatorOf = (text: string): Separator | null => {
  const lines = rowLines(text).filter((line) => !isBlank(line.text) && !isRule(line));
  const all = lines.reduce((sum, line) => sum + line.text.length, 0);
  const isSeparator = (separator: Separator): boolean => {
    const rows = withoutItems(lines.filter((line) => filledCells(line, separator) >= 2));
    const shareOf = (some: readonly Line[]): number =>
      some.reduce((sum, line) => sum + line.text.length, 0) / all;
    const wide = rows.filter((line) => filledCells(line, separator) >= 3);
    // "Date:	4 May" on every line says what belongs together; it is no table.
    const labelled = rows.filter((line) => /^[^\t|]{1,40}:\s*\t[^\t]+$/.test(line.text)).length;
    // One upright is no table: "Oslo Statement | Ministry".
    if (rows.length < (separator === '|' ? 2 : 1) || labelled * 2 > rows.length) return false;
    const [first] = rows;
    if (first && namesColumns(wordsOf(text, cellsOf(text, first, separator).cells))) return true;
    // Most of the text stands in rows; or a good part of it, and rows go over three columns.
    return shareOf(rows) > 0.5 || (wide.length >= 2 && shareOf(wide) > 0.2);
  };
  if (isSeparator('\t')) return '\t';
  return !text.includes('\t') && lines.length >= 2 && isSeparator('|') ? '|' : null;
};

/**
 * Tells the lines of a table apart. The title is the first line before the header; where it returns, or a running head
 * stands between rows, a new page begins. A further header says the same as one above, or it opens another table: a caption
 * stands above it, or it and the row below it have another number of cells.
 */
export const tableLines = (text: string, separator: Separator): TableLine[] => {
  const lines = rowLines(text);
  const isRow = (line: Line): boolean => filledCells(line, separator) >= 2;
  const headerAt = lines.findIndex((line) => isRow(line) && !isRule(line));
  const headerLine = lines[headerAt];
  const headers = new Set<string>();
  // "| | |" above a rule: Markdown wants a header, and this one is empty.
  const hasEmptyHeader =
    isRule(lines[headerAt - 1] ?? noLine) && /^[|\s]*\|[|\s]*$/.test(lines[headerAt - 2]?.text ?? '');
  if (headerLine && !hasEmptyHeader && looksLikeHeader(text, cellsOf(text, headerLine, separator)))
    headers.add(foldLine(headerLine.text));
  const below = lines[headerAt + 1];
  const isWrapped =
    headerLine &&
    headers.size > 0 &&
    below?.text.includes(separator) &&
    goesOnWithHeader(text, cellsOf(text, headerLine, separator), cellsOf(text, below, separator));
  const wrapped = isWrapped ? below : undefined;
  const title = lines
    .slice(0, headerAt)
    .find((line) => !isBlank(line.text) && !isRule(line) && !looksLikePageNumber(line));
  const page = title && withoutPage(title.text);
  const isTitle = (line: Line): boolean => page !== undefined && withoutPage(line.text) === page;
  const isHead = (line: Line): boolean =>
    (isTitle(line) && line !== title) || (headers.has(foldLine(line.text)) && line !== headerLine);
  const marks = pageFurniture(lines, isHead, (line) => !hasCells(line, separator));
  const rows = lines.filter((line) => isRow(line) && !isRule(line));
  const nextRow = new Map(rows.map((line, i) => [line, rows[i + 1]]));

  let firstOnPage = true;
  let width = headerLine ? cellsOf(text, headerLine, separator).cells.length : 0;
  let above: TableLine['kind'] = 'BLANK';
  /** What stands above, blank lines and rules aside. */
  let shownAbove: TableLine['kind'] | 'CAPTION' = 'BLANK';

  const keysOf = ({ cells }: LineCells): string => columnKeys(wordsOf(text, cells)).join();
  const keys = headers.size > 0 && headerLine ? keysOf(cellsOf(text, headerLine, separator)) : '';
  /**
   * On a further page the header may have other words, "Title (continued)", or the first page may be missing; where dates
   * stand it has none.
   */
  const isHeaderAgain = (cells: LineCells): boolean => {
    if (!firstOnPage || !looksLikeHeader(text, cells)) return false;
    const own = keysOf(cells);
    return (
      own.split(',').includes('year') &&
      (headers.size > 0 ? own === keys : namesColumns(wordsOf(text, cells.cells)))
    );
  };
  const opensTable = (line: Line, cells: LineCells): boolean => {
    if (!namesAllColumns(text, cells)) return false;
    const row = nextRow.get(line);
    const below = row && cellsOf(text, row, separator);
    // A header stands alone; rows of short names stand together.
    if (!below || namesAllColumns(text, below)) return false;
    const size = cells.cells.length;
    return shownAbove === 'CAPTION' || (size !== width && below.cells.length === size);
  };
  const kindOf = (line: Line, i: number): TableLine => {
    if (isBlank(line.text)) return { kind: 'BLANK', line };
    if (isRule(line)) return { kind: 'FURNITURE', line };
    if (isTitle(line)) {
      firstOnPage = true;
      return { kind: line === title ? 'TITLE' : 'FURNITURE', line };
    }
    const folded = foldLine(line.text);
    if (headers.has(folded)) {
      firstOnPage = true;
      const below = wrapped && { below: cellsOf(text, wrapped, separator).cells };
      return { kind: 'HEADER', line, ...cellsOf(text, line, separator), firstOnPage, ...below };
    }
    if (above === 'HEADER' && wrapped && folded === foldLine(wrapped.text))
      return { kind: 'FURNITURE', line };
    if (!hasCells(line, separator)) {
      if (marks.numbers.has(line) || marks.returning.has(line)) {
        firstOnPage = true;
        return { kind: 'FURNITURE', line };
      }
      return { kind: looksLikePageNumber(line) ? 'NUMBER' : 'STRAY', line };
    }
    const found = cellsOf(text, line, separator);
    const inRow = above === 'ROW' || above === 'STRAY' || shownAbove === 'HEADER';
    if (i > headerAt && (isHeaderAgain(found) || (!inRow && opensTable(line, found)))) {
      headers.add(folded);
      width = found.cells.length;
      return { kind: 'HEADER', line, ...found, firstOnPage };
    }
    if (i < headerAt) return { kind: 'STRAY', line };
    const row: TableLine = { kind: 'ROW', line, ...found, firstOnPage };
    firstOnPage = false;
    return row;
  };
  return lines.map((line, i) => {
    const read = kindOf(line, i);
    const inRow = above === 'ROW' || above === 'STRAY';
    if (read.kind !== 'BLANK' && !isRule(line))
      shownAbove = read.kind === 'STRAY' && !inRow ? 'CAPTION' : read.kind;
    above = read.kind;
    return read;
  });
};
