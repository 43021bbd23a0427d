import type { Span } from '../document.ts';
import { cellTokens } from '../items/cell-tokens.ts';
import { pageFurniture } from '../pages/page-furniture.ts';
import { looksLikePageNumber } from '../pages/page-numbers.ts';
import { withoutPage } from '../pages/without-page.ts';
import { foldLine } from '../text/fold-line.ts';
import { headOf } from '../text/head-of.ts';
import { type Line, lineNumberAt, linesOf } from '../text/lines.ts';
import { isBlank } from '../text/white-space.ts';
import { withoutTags } from '../text/without-tags.ts';
import { headerOf, inColumns } from './html-grid.ts';
import { type HtmlRow, htmlRows } from './html-rows.ts';
import { looksLikeHeader, type TableLine } from './table-lines.ts';

/** What a reader sees below one another: a row of a table, words between tables, or tags (whose `text` is empty). */
interface Part {
  line: Line;
  /** Whether nothing but mark-up within words ("<b>") parts it from the words before. */
  goesOn?: boolean;
  row?: HtmlRow;
  isHeader?: boolean;
}

const wordsIn = (text: string, { start, end }: Span): string => foldLine(withoutTags(text.slice(start, end)));

/** Whether most words of a text stand in rows of two cells or more, of which there are at least two. */
const isMostlyTable = (text: string, rows: readonly HtmlRow[]): boolean => {
  const lengths = rows
    .filter(({ cells }) => cells.length > 1)
    .map(({ cells }) => cells.reduce((sum, cell) => sum + wordsIn(text, cell).length, 0));
  const inRows = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.length >= 2 && inRows * 2 >= wordsIn(text, { start: 0, end: text.length }).length;
};

type NumberAt = (offset: number) => number;

const outsideRows = (text: string, region: Span, numberAt: NumberAt): Part[] => {
  let goesOn = false;
  return cellTokens(text, region)
    .filter((token) => !isBlank(text, token))
    .map(({ type, start, end }) => {
      const words = type === 'TEXT' ? text.slice(start, end) : '';
      const part = { line: { number: numberAt(start), start, end, text: words }, goesOn };
      goesOn = type === 'TEXT' || (goesOn && type === 'MARKUP');
      return part;
    });
};

/** The words of the first element before the tables; those of the page's `<head>` where there are no others. */
const titleOf = (before: readonly Part[], bodyAt: number): Part[] => {
  const isName = ({ line }: Part): boolean => !looksLikePageNumber(line);
  const first = before.find((part) => part.line.start >= bodyAt && isName(part)) ?? before.find(isName);
  if (!first) return [];
  const rest = before.slice(before.indexOf(first) + 1);
  const end = rest.findIndex(({ goesOn }) => !goesOn);
  return [first, ...(end < 0 ? rest : rest.slice(0, end))];
};

const partsOf = (text: string, rows: readonly HtmlRow[], numberAt: NumberAt): Part[] => {
  const parts: Part[][] = [];
  let from = 0;
  for (const [i, row] of rows.entries()) {
    const { start, end, cells } = row;
    const isHeader = row.isHeader || (i === 0 && looksLikeHeader(text, { cells, marks: [] }));
    const words = isHeader ? cells.map((cell) => wordsIn(text, cell)).join(' ') : text.slice(start, end);
    parts.push(outsideRows(text, { start: from, end: start }, numberAt));
    parts.push([{ line: { number: numberAt(start), start, end, text: words }, row, isHeader }]);
    from = end;
  }
  return [...parts, outsideRows(text, { start: from, end: text.length }, numberAt)].flat();
};

/** Tells what stands between tables: the title, where it returns and other page furniture, and what belongs to no row. */
const kindsBetween = (
  text: string,
  parts: readonly Part[],
): ((line: Line) => 'TITLE' | 'FURNITURE' | 'NUMBER' | 'STRAY') => {
  const shown = parts.filter(({ line }) => line.text !== '');
  const firstRow = shown.findIndex(({ row }) => row);
  const head = headOf(text);
  const title = new Set(titleOf(shown.slice(0, firstRow), head.end).map(({ line }) => line));
  const page = withoutPage([...title].map((line) => line.text).join(''));
  const rows = new Set(shown.filter(({ row }) => row).map(({ line }) => line));
  const headers = new Set(shown.filter(({ isHeader }) => isHeader).map(({ line }) => line));
  const returns = (line: Line): boolean =>
    !title.has(line) && !rows.has(line) && page !== '' && withoutPage(line.text) === page;
  const { numbers, returning } = pageFurniture(
    shown.map(({ line }) => line),
    (line) => returns(line) || headers.has(line),
    (line) => !rows.has(line),
  );
  return (line) => {
    if (title.has(line)) return 'TITLE';
    const isFrame = line.start >= head.start && line.end <= head.end;
    if (line.text === '' || isFrame || returns(line) || numbers.has(line) || returning.has(line))
      return 'FURNITURE';
    return looksLikePageNumber(line) ? 'NUMBER' : 'STRAY';
  };
};

/**
 * The lines of a text whose tables are written in HTML; null when most of its words stand outside of tables. A cell that
 * covers others stands where it begins, and header rows on one another are one header.
 */
export const htmlTableLines = (text: string): TableLine[] | null => {
  if (!/<table\b/i.test(text)) return null;
  const rows = htmlRows(text).filter(({ cells }) => cells.length > 0);
  if (!isMostlyTable(text, rows)) return null;
  const sourceLines = linesOf(text);
  const numberAt: NumberAt = (offset) => lineNumberAt(sourceLines, offset);
  const columns = inColumns(rows);
  // Word ends its tables with a row that only holds the widths of columns.
  const filled = rows.filter(({ cells }) => cells.some((cell) => !isBlank(wordsIn(text, cell))));
  const parts = partsOf(text, filled, numberAt);
  const kindOf = kindsBetween(text, parts);
  const outside = ({ line }: Part): TableLine => ({ kind: kindOf(line), line });

  let stacked: Span[][] = [];
  return parts.flatMap((part): TableLine[] => {
    const { line, row, isHeader } = part;
    const { cells, covered } = (row && columns.get(row)) ?? {};
    // What stands below a blank line goes into no row.
    const apart: TableLine = { kind: 'BLANK', line };
    if (!row || !cells) return [apart, outside(part)];
    if (isHeader) {
      stacked.push(cells);
      return [{ kind: 'HEADER', line, cells: headerOf(text, stacked), marks: [], firstOnPage: true }];
    }
    const firstOnPage = row.isFirst || stacked.length > 0;
    stacked = [];
    // One cell over all columns is a heading.
    if (row.cells.length === 1 && cells.length > 2)
      return [apart, ...outsideRows(text, line, numberAt).map(outside)];
    return [{ kind: 'ROW', line, cells, covered, marks: row.tags, inMarkup: true, firstOnPage }];
  });
};
