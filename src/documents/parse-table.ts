import { toBlocks } from './blocks.ts';
import { CellBuilder } from './cell-builder.ts';
import { columnKeys } from './columns.ts';
import type { Cell, DocumentProblem, DocumentRecord, ParsedDocument, Span } from './document.ts';
import { DocumentError } from './document-error.ts';
import { inheritCells } from './inherit.ts';
import {
  asContinuation,
  asNewRow,
  type LooseCell,
  type Placement,
  type TableShape,
  type Tail,
} from './place-cells.ts';
import { quoteOf, trimSpan } from './spans.ts';
import { foldLine, type TableLine, tableLines } from './table-lines.ts';

type RowLine = Extract<TableLine, { kind: 'HEADER' | 'ROW' }>;

/** A record while its pages are being read: one builder a column. */
interface OpenRecord {
  row: number;
  lines: [number, number];
  builders: CellBuilder[];
}

const looseCells = (text: string, { cells }: RowLine): LooseCell[] =>
  cells.flatMap((cell, at) => {
    const raw = text.slice(cell.start, cell.end);
    if (raw.trim() === '') return [];
    const words = foldLine(raw.replace(/<[^<>]*>/g, ' ')).replace(/^[•○◦▪■●]\s*/, '');
    return [{ at, words, opensList: /^\s*(?:<(?:ul|ol|li|menu)\b|[•○◦▪■●])/i.test(raw) }];
  });

const tailsOf = (text: string, record: OpenRecord | undefined): Tail[] =>
  record?.builders.map(({ last }) => {
    const words = quoteOf(text, last?.spans ?? []);
    return { words, inList: last?.kind === 'ITEM' || words.endsWith(':') };
  }) ?? [];

const shapeOf = (keys: readonly string[]): TableShape => {
  const year = keys.indexOf('year');
  const title = keys.indexOf('title');
  const partners = keys.indexOf('partners');
  return {
    columns: keys.length,
    year,
    partners,
    title: title >= 0 ? title : year === 0 && keys.length > 1 ? 1 : 0,
  };
};

/**
 * Reads a tab-separated table whose rows were cut by pages.
 * @throws DocumentError NO_ROWS when there is a header and nothing else
 */
export const parseTable = (text: string): ParsedDocument => {
  const lines = tableLines(text);
  const problems: DocumentProblem[] = [];
  const furniture: Span[] = [];
  const report = (line: number, span: Span, message: string): void => {
    problems.push({ line, text: foldLine(text.slice(span.start, span.end)), message });
  };

  const rows = lines.filter((line): line is RowLine => line.kind === 'ROW');
  const header = lines.find((line): line is RowLine => line.kind === 'HEADER');
  if (rows.length === 0)
    throw new DocumentError(
      'NO_ROWS',
      header?.line.number ?? 1,
      `a table needs at least one row below its header; line ${header?.line.number ?? 1} is a header with ${header?.cells.length ?? 0} columns, and no row follows.`,
    );
  const headers = (header?.cells ?? rows[0]?.cells.map(() => ({ start: 0, end: 0 })) ?? []).map((cell) =>
    text.slice(cell.start, cell.end).trim(),
  );
  while (headers.length > 1 && headers.at(-1) === '') headers.pop();
  const keys = columnKeys(headers);
  const shape = shapeOf(keys);

  const open: OpenRecord[] = [];
  let title: ParsedDocument['title'] = { text: '', spans: [] };
  let previous: TableLine | undefined;
  for (const line of lines) {
    const { number } = line.line;
    const span = trimSpan(text, line.line);
    const current = open.at(-1);
    if (line.kind === 'TITLE') title = { text: quoteOf(text, [span]), spans: [span] };
    else if (line.kind === 'HEADER' || line.kind === 'FURNITURE') furniture.push(span);
    else if (line.kind === 'STRAY') {
      // A line break inside the last cell of a row leaves a line without tabs right below it.
      const builder = current?.builders.findLast((column) => column.last !== undefined);
      if (current && builder && previous?.kind === 'ROW') {
        builder.add(span);
        current.lines[1] = number;
      } else report(number, span, 'A line outside the table that is no page title; it belongs to no row.');
    } else if (line.kind === 'ROW') {
      const cells = looseCells(text, line);
      const width = line.cells.length;
      const fresh = asNewRow(cells, width, shape);
      const rest = current ? asContinuation(cells, width, shape, tailsOf(text, current)) : null;
      const continues = rest !== null && (fresh === null || rest.score > fresh.score);
      const chosen: Placement | null = continues ? rest : fresh;
      const record =
        continues && current
          ? current
          : {
              row: open.length + 1,
              lines: [number, number] as [number, number],
              builders: keys.map(() => new CellBuilder(text)),
            };
      if (record !== current) open.push(record);
      record.lines[1] = number;
      if (chosen === null)
        report(
          number,
          span,
          `The row has ${cells.length} filled cells, and the header names ${shape.columns} columns.`,
        );
      else {
        if (chosen.worst <= -4 && (continues || width !== shape.columns))
          report(
            number,
            span,
            `Placed in ${chosen.columns.map((column) => keys[column]).join(', ')} by position only: ${continues ? 'it does not go on with what the page before leaves unfinished' : 'its cells do not look like the columns they stand in'}.`,
          );
        cells.forEach((cell, i) => {
          const place = line.cells[cell.at];
          if (place) record.builders[chosen.columns[i] ?? 0]?.add(place);
        });
      }
    }
    if (line.kind !== 'BLANK' || !line.line.text) previous = line;
  }

  const records = open.map(({ row, lines: range, builders }): DocumentRecord => {
    const cells = keys.map((column, i): Cell => {
      const builder = builders[i];
      furniture.push(...(builder?.furniture ?? []));
      return { column, blocks: toBlocks(text, builder?.roots ?? [], column), inherited: null };
    });
    return { row, lines: range, cells: Object.fromEntries(cells.map((cell) => [cell.column, cell])) };
  });
  inheritCells(records);
  return { kind: 'TABLE', title, records, problems, furniture };
};
