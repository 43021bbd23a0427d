import { CellBuilder } from './cell-builder.ts';
import type { Span } from './document.ts';
import { asContinuation, asNewRow, type LooseCell, type TableShape, type Tail } from './place-cells.ts';
import { quoteOf } from './spans.ts';
import { foldLine, type RowLine, withoutTags } from './table-lines.ts';

/** A record while its pages are being read: one builder a column. */
export interface OpenRecord {
  row: number;
  lines: [number, number];
  builders: CellBuilder[];
}

const looseCells = (text: string, { cells }: RowLine): LooseCell[] =>
  cells.flatMap((cell, at) => {
    const raw = text.slice(cell.start, cell.end);
    if (raw.trim() === '') return [];
    const words = foldLine(withoutTags(raw)).replace(/^[•○◦▪■●]\s*/, '');
    return [{ at, words, opensList: /^\s*(?:<(?:ul|ol|li|menu)\b|[•○◦▪■●])/i.test(raw) }];
  });

const tailsOf = (text: string, record: OpenRecord): Tail[] =>
  record.builders.map(({ last }) => {
    const words = quoteOf(text, last?.spans ?? []);
    return { words, inList: last?.kind === 'ITEM' || words.endsWith(':') };
  });

/**
 * Gathers the rows of a table into records: each line is read once as the rest of the record above and once as a row of
 * its own, and the reading that its words speak for wins.
 */
export class RowGatherer {
  readonly records: OpenRecord[] = [];
  private readonly text: string;
  private readonly keys: readonly string[];
  private readonly shape: TableShape;

  constructor(text: string, keys: readonly string[], shape: TableShape) {
    this.text = text;
    this.keys = keys;
    this.shape = shape;
  }

  /** Places the cells of a line; returns what is doubtful about it, or null. */
  add(row: RowLine): string | null {
    const { text, shape } = this;
    const cells = looseCells(text, row);
    const width = row.cells.length;
    const current = this.records.at(-1);
    const fresh = asNewRow(cells, width, shape);
    const rest = current
      ? asContinuation(cells, width, shape, tailsOf(text, current), row.firstOnPage)
      : null;
    const continues = rest !== null && (fresh === null || rest.score > fresh.score);
    const chosen = continues ? rest : fresh;
    if (chosen === null)
      return `The row has ${cells.length} filled cells, and the header names ${shape.columns} columns.`;
    const record = continues && current ? current : this.open(row.line.number);
    record.lines[1] = row.line.number;
    cells.forEach((cell, i) => {
      const span = row.cells[cell.at];
      if (span) record.builders[chosen.columns[i] ?? 0]?.add(span);
    });
    if (chosen.worst > -4 || (!continues && width === shape.columns)) return null;
    const columns = chosen.columns.map((column) => this.keys[column]).join(', ');
    const why = continues
      ? 'it does not go on with what the page before leaves unfinished'
      : 'its cells do not look like the columns they stand in';
    return `Placed in ${columns} by position only: ${why}.`;
  }

  /** Adds a line without tabs that stands right below a row: a line break inside its last cell. */
  addToLastCell(line: Span, number: number): boolean {
    const record = this.records.at(-1);
    const builder = record?.builders.findLast((column) => column.last !== undefined);
    if (!record || !builder) return false;
    builder.add(line);
    record.lines[1] = number;
    return true;
  }

  private open(line: number): OpenRecord {
    const builders = this.keys.map(() => new CellBuilder(this.text));
    const record: OpenRecord = { row: this.records.length + 1, lines: [line, line], builders };
    this.records.push(record);
    return record;
  }
}
