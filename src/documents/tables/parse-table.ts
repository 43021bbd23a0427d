import type { Cell, DocumentProblem, DocumentRecord, ParsedDocument, Span } from '../document.ts';
import { DocumentError } from '../document-error.ts';
import { toBlocks } from '../items/blocks.ts';
import { nestingProblems } from '../items/nesting-problems.ts';
import { leftOutLines } from '../pages/left-out-lines.ts';
import { readingOf } from '../text/cut-words.ts';
import { foldLine } from '../text/fold-line.ts';
import { isBlank, trimSpan } from '../text/white-space.ts';
import { withoutTags } from '../text/without-tags.ts';
import { columnKeys } from './columns.ts';
import { carryCovered, carryDittos, inheritCells } from './inherit.ts';
import { looksLikeDate, type TableShape } from './place-cells.ts';
import type { RowLine, TableLine } from './table-lines.ts';
import { type OpenRecord, RowGatherer } from './table-rows.ts';

/** Header words by column; of a table without a header, as many empty ones as its first row has cells. */
const headersOf = (text: string, header: RowLine | undefined, first: RowLine): string[] => {
  const headers = header
    ? header.cells.map((cell, i) =>
        [cell, header.below?.[i]]
          .flatMap((part) => (part ? foldLine(withoutTags(text.slice(part.start, part.end))) : []))
          .join(' ')
          .trim(),
      )
    : first.cells.map(() => '');
  while (header && headers.length > 1 && headers.at(-1) === '') headers.pop();
  return headers;
};

/** Of the rows that have all columns, as few as fifty. */
const wholeRows = (columns: number, rows: readonly RowLine[]): RowLine[] =>
  rows.filter(({ cells }) => cells.length === columns).slice(0, 50);

/** The first column in which most rows have a date; -1 when there is none. */
const datedColumn = (text: string, columns: number, rows: readonly RowLine[]): number => {
  const whole = wholeRows(columns, rows);
  for (let column = 0; column < columns; column++) {
    const dated = whole.filter(({ cells }) => {
      const cell = cells[column];
      return cell !== undefined && looksLikeDate(text.slice(cell.start, cell.end));
    });
    if (dated.length * 2 > whole.length) return column;
  }
  return -1;
};

const shapeOf = (text: string, keys: readonly string[], rows: readonly RowLine[]): TableShape => {
  const named = keys.indexOf('year');
  const year = named >= 0 ? named : datedColumn(text, keys.length, rows);
  const partners = keys.indexOf('partners');
  const title = keys.indexOf('title');
  // In the status of a treaty the party names the row.
  const other = Math.max(
    0,
    keys.findIndex((_, column) => column !== year && (column === 0 || column !== partners)),
  );
  /** How many rows have words in a column. */
  const filled = (column: number): number =>
    wholeRows(keys.length, rows).filter(({ cells }) => {
      const cell = cells[column];
      return cell && !isBlank(text, cell);
    }).length;
  // Where the columns are declarations and the rows parties, few cells of a column have a mark.
  const isNamed = title >= 0 && filled(title) >= filled(other);
  return { columns: keys.length, year, partners, title: isNamed ? title : other };
};

const closeRecord = (text: string, record: OpenRecord): DocumentRecord => {
  const cells = record.keys.map((column, i): [string, Cell] => {
    const blocks = toBlocks(text, record.builders[i]?.roots ?? [], column);
    return [column, { column, blocks, inherited: null }];
  });
  return { row: record.row, lines: record.lines, cells: Object.fromEntries(cells) };
};

/** A header with the rows below it; a file may hold several tables. */
interface Table {
  keys: string[];
  rows: RowLine[];
}

const tablesOf = (text: string, lines: readonly TableLine[]): Table[] => {
  const tables: Table[] = [];
  const [first, ...others] = lines.filter(
    (line): line is RowLine => line.kind === 'HEADER' || line.kind === 'ROW',
  );
  const next = others.find(({ kind }) => kind === 'HEADER');
  // The table may begin on a page that is missing.
  let header = first && next?.firstOnPage && next.cells.length === first.cells.length ? next : undefined;
  for (const line of lines) {
    if (line.kind === 'HEADER') header = line;
    else if (line.kind === 'ROW') {
      const last = tables.at(-1);
      const keys = columnKeys(headersOf(text, header, line));
      // The header of the next page, perhaps in other words.
      const same = last && (header === undefined || keys.join() === last.keys.join());
      if (same) last.rows.push(line);
      else tables.push({ keys, rows: [line] });
    }
  }
  return tables;
};

/** A table whose rows are parties has no order of time: a party without a date has not signed. */
const isInOrderOfTime = (keys: readonly string[]): boolean => {
  const partners = keys.indexOf('partners');
  return keys.includes('title') || partners < 0 || keys.indexOf('year') < partners;
};

/** In HTML, mark-up may cut a title into several spans. */
const withSpan = (text: string, { spans }: ParsedDocument['title'], span: Span): ParsedDocument['title'] => {
  const all = [...spans, span];
  return { text: readingOf(text, all), spans: all };
};

const isLeftOut = ({ kind }: TableLine): boolean => kind === 'HEADER' || kind === 'FURNITURE';

/**
 * Reads a table whose rows were cut by pages.
 * @throws DocumentError NO_ROWS when there is a header and nothing else
 */
export const parseTable = (text: string, lines: readonly TableLine[]): ParsedDocument => {
  const tables = tablesOf(text, lines);
  if (tables.length === 0) {
    const header = lines.find((line): line is RowLine => line.kind === 'HEADER');
    const line = header?.line.number ?? 1;
    throw new DocumentError(
      'NO_ROWS',
      line,
      `a table needs at least one row below its header; line ${line} is a header with ${header?.cells.length ?? 0} columns, and no row follows.`,
    );
  }
  const gatherers = new Map<RowLine, RowGatherer>();
  const records: OpenRecord[] = [];
  const dress = tables.flatMap(({ rows }) => rows.flatMap((row) => row.dress ?? []));
  for (const { keys, rows } of tables) {
    const gatherer = new RowGatherer(text, dress, keys, shapeOf(text, keys, rows), records);
    for (const row of rows) gatherers.set(row, gatherer);
  }
  const problems: DocumentProblem[] = [];
  const furniture: Span[] = [];
  let title: ParsedDocument['title'] = { text: '', spans: [] };
  /** While lines without cells still belong to the row above: whose it is. */
  let inRow: RowGatherer | undefined;
  for (const line of lines) {
    const { number } = line.line;
    const span = trimSpan(text, line.line);
    const report = (message: string): void => {
      problems.push({ line: number, text: foldLine(line.line.text), message });
    };
    const rows: RowGatherer | undefined = line.kind === 'ROW' ? gatherers.get(line) : inRow;
    if (line.kind === 'TITLE') {
      // A heading of Markdown.
      const mark = /^#{1,6}\s+/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
      if (mark > 0) furniture.push({ start: span.start, end: span.start + mark });
      title = withSpan(text, title, { start: span.start + mark, end: span.end });
    } else if (line.kind === 'HEADER' || line.kind === 'FURNITURE') furniture.push(span);
    else if (line.kind === 'NUMBER')
      report('A number alone on a line that is no page number of a series; it belongs to no row.');
    else if (line.kind === 'ROW') {
      for (const mark of line.marks) furniture.push(mark);
      const doubt = rows?.add(line);
      if (doubt) report(doubt);
    } else if (line.kind === 'STRAY' && !rows?.addToLastCell(line.line))
      report('A line outside the table that is no page title; it belongs to no row.');
    inRow = line.kind === 'ROW' || line.kind === 'STRAY' ? rows : undefined;
  }
  const nested = nestingProblems(
    text,
    records.flatMap(({ builders }) => builders),
  );
  const inCells = records.flatMap(({ builders }) => builders.flatMap((builder) => builder.furniture));
  const closed = records.map((record) => closeRecord(text, record));
  for (const [i, { keys, covered }] of records.entries()) {
    const record = closed[i];
    if (record)
      carryCovered(
        record,
        closed[i - 1],
        covered.flatMap((column) => keys[column] ?? []),
      );
  }
  for (const { keys } of tables) {
    const own = closed.filter((_, i) => records[i]?.keys === keys);
    furniture.push(...carryDittos(own));
    if (isInOrderOfTime(keys)) inheritCells(own);
  }
  const left = leftOutLines(lines.filter(isLeftOut).map(({ line }) => line));
  return {
    kind: 'TABLE',
    title,
    records: closed,
    problems: [...problems, ...nested],
    furniture: furniture.concat(inCells),
    leftOut: left,
  };
};
