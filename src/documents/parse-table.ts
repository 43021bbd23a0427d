import { toBlocks } from './blocks.ts';
import { columnKeys } from './columns.ts';
import type { Cell, DocumentProblem, DocumentRecord, ParsedDocument, Span } from './document.ts';
import { DocumentError } from './document-error.ts';
import { inheritCells } from './inherit.ts';
import { looksLikeDate, type TableShape } from './place-cells.ts';
import { quoteOf, trimSpan } from './spans.ts';
import { foldLine, type RowLine, type TableLine, tableLines, withoutTags } from './table-lines.ts';
import { type OpenRecord, RowGatherer } from './table-rows.ts';

/** Header words by column; of a table without a header, as many empty ones as its first row has cells. */
const headersOf = (text: string, header: RowLine | undefined, first: RowLine): string[] => {
  const headers = header
    ? header.cells.map((cell) => foldLine(withoutTags(text.slice(cell.start, cell.end))))
    : first.cells.map(() => '');
  while (header && headers.length > 1 && headers.at(-1) === '') headers.pop();
  return headers;
};

const shapeOf = (text: string, keys: readonly string[], first: RowLine): TableShape => {
  const [start] = first.cells;
  const dated = start !== undefined && looksLikeDate(text.slice(start.start, start.end));
  const named = keys.some((key) => !key.startsWith('column-'));
  const year = named ? keys.indexOf('year') : dated ? 0 : -1;
  const title = keys.indexOf('title');
  return {
    columns: keys.length,
    year,
    partners: keys.indexOf('partners'),
    title: title >= 0 ? title : year === 0 && keys.length > 1 ? 1 : 0,
  };
};

const closeRecord = (text: string, keys: readonly string[], record: OpenRecord): DocumentRecord => {
  const cells = keys.map((column, i): [string, Cell] => {
    const blocks = toBlocks(text, record.builders[i]?.roots ?? [], column);
    return [column, { column, blocks, inherited: null }];
  });
  return { row: record.row, lines: record.lines, cells: Object.fromEntries(cells) };
};

const isKind =
  (kind: RowLine['kind']) =>
  (line: TableLine): line is RowLine =>
    line.kind === kind;

/**
 * Reads a tab-separated table whose rows were cut by pages.
 * @throws DocumentError NO_ROWS when there is a header and nothing else
 */
export const parseTable = (text: string): ParsedDocument => {
  const lines = tableLines(text);
  const header = lines.find(isKind('HEADER'));
  const first = lines.find(isKind('ROW'));
  if (!first) {
    const line = header?.line.number ?? 1;
    throw new DocumentError(
      'NO_ROWS',
      line,
      `a table needs at least one row below its header; line ${line} is a header with ${header?.cells.length ?? 0} columns, and no row follows.`,
    );
  }
  const keys = columnKeys(headersOf(text, header, first));
  const rows = new RowGatherer(text, keys, shapeOf(text, keys, first));
  const problems: DocumentProblem[] = [];
  const furniture: Span[] = [];
  let title: ParsedDocument['title'] = { text: '', spans: [] };
  /** True while lines without tabs still belong to the row above. */
  let inRow = false;
  for (const line of lines) {
    const { number } = line.line;
    const span = trimSpan(text, line.line);
    const report = (message: string): void => {
      problems.push({ line: number, text: foldLine(line.line.text), message });
    };
    if (line.kind === 'TITLE') title = { text: quoteOf(text, [span]), spans: [span] };
    else if (line.kind === 'HEADER' || line.kind === 'FURNITURE') furniture.push(span);
    else if (line.kind === 'ROW') {
      const doubt = rows.add(line);
      if (doubt) report(doubt);
    } else if (line.kind === 'STRAY' && !(inRow && rows.addToLastCell(span, number)))
      report('A line outside the table that is no page title; it belongs to no row.');
    inRow = line.kind === 'ROW' || (inRow && line.kind === 'STRAY');
  }
  const records = rows.records.map((record) => closeRecord(text, keys, record));
  inheritCells(records);
  furniture.push(...rows.records.flatMap(({ builders }) => builders.flatMap((builder) => builder.furniture)));
  return { kind: 'TABLE', title, records, problems, furniture };
};
