import type { Span } from '../document.ts';
import { CellBuilder } from '../items/cell-builder.ts';
import { foldLine } from '../text/fold-line.ts';
import { type Line, linesOf } from '../text/lines.ts';
import { leadsIn } from '../text/sentences.ts';
import { endingOf } from '../text/spans.ts';
import { isBlank } from '../text/white-space.ts';
import { withoutTags } from '../text/without-tags.ts';
import {
  asContinuation,
  asNewRow,
  isHeadingOfRows,
  isWholeRow,
  type LooseCell,
  type TableShape,
  type Tail,
} from './place-cells.ts';
import type { RowLine } from './table-lines.ts';

/** A record while its pages are being read: one builder a column. */
export interface OpenRecord {
  row: number;
  /** Columns of its table, one array a table. */
  keys: readonly string[];
  lines: [number, number];
  /** Columns, 0 for the first, that cells of the record above cover as well. */
  covered: readonly number[];
  builders: CellBuilder[];
}

const looseCells = (text: string, { cells }: RowLine): LooseCell[] =>
  cells.flatMap((cell, at) => {
    const raw = text.slice(cell.start, cell.end);
    if (isBlank(raw)) return [];
    const words = foldLine(withoutTags(raw)).replace(/^[•○◦▪■●]\s*(?=\S)/, '');
    return [{ at, words, opensList: /^\s*(?:<(?:ul|ol|li|menu)\b|[•○◦▪■●]\s*\S)/i.test(raw) }];
  });

/** The lines of a cell: one, unless line breaks stand in it. */
const linesIn = (text: string, { start, end }: Span): Span[] =>
  linesOf(text.slice(start, end))
    .map((line) => ({ start: start + line.start, end: start + line.end }))
    .filter((line) => line.end > line.start);

const tailsOf = (text: string, record: OpenRecord): Tail[] =>
  record.builders.map(({ last }) => {
    const words = endingOf(text, last?.spans ?? []);
    return { words, inList: last?.kind === 'ITEM' || leadsIn(words) };
  });

/**
 * Gathers the rows of a table into records: each line is read once as the rest of the record above and once as a row of
 * its own, and the reading that its words speak for wins.
 */
export class RowGatherer {
  private readonly records: OpenRecord[];
  private current: OpenRecord | undefined;
  private readonly text: string;
  private readonly dress: readonly Span[];
  private readonly keys: readonly string[];
  private readonly shape: TableShape;

  /**
   * @param dress marks that dress words, in order
   * @param records where to put them; other tables of the file put theirs there as well
   */
  constructor(
    text: string,
    dress: readonly Span[],
    keys: readonly string[],
    shape: TableShape,
    records: OpenRecord[],
  ) {
    this.records = records;
    this.text = text;
    this.dress = dress;
    this.keys = keys;
    this.shape = shape;
  }

  /** Places the cells of a line; returns what is doubtful about it, or null. */
  add(row: RowLine): string | null {
    const { text, shape, current } = this;
    const all = looseCells(text, row);
    // Empty cells in front shift a line to the right; without them the surplus is at its end.
    const surplus = row.cells.length - shape.columns;
    const shifted = all.length <= shape.columns && (all[0]?.at ?? 0) >= surplus;
    const cells = shifted ? all : all.filter(({ at }) => at < shape.columns);
    const width = shifted ? row.cells.length : Math.min(row.cells.length, shape.columns);
    if (!(row.firstOnPage && current) && isHeadingOfRows(all, width, shape)) {
      this.current = undefined;
      return 'A heading over the rows below; it belongs to no row.';
    }
    const tails = current ? tailsOf(text, current) : [];
    const fresh = asNewRow(cells, width, shape);
    const rest =
      current && !isWholeRow(cells, width, shape, tails)
        ? asContinuation(cells, width, shape, tails, row.firstOnPage)
        : null;
    const continues = rest !== null && (fresh === null || rest.score > fresh.score);
    const chosen = continues ? rest : fresh;
    if (chosen === null || cells.length === 0) return this.surplus(all.length, row.cells.length);
    const record = continues && current ? current : this.open(row);
    record.lines[1] = row.line.number + (row.line.text.match(/\r\n|\n|\r/g)?.length ?? 0);
    cells.forEach((cell, i) => {
      const span = row.cells[cell.at];
      const builder = record.builders[chosen.columns[i] ?? 0];
      const [first, ...below] = !span ? [] : row.inMarkup ? [span] : linesIn(text, span);
      const next = below[0] ? text.slice(below[0].start, below[0].end) : '';
      if (first) builder?.add(first, row.firstOnPage ? 'PAGE' : 'LINE', next);
      for (const line of below) builder?.addBelow(line);
    });
    if (cells.length < all.length) return this.surplus(all.length - cells.length, row.cells.length);
    if (chosen.worst > -4 || (!continues && width === shape.columns)) return null;
    const columns = chosen.columns.map((column) => this.keys[column]).join(', ');
    const why = continues
      ? 'it does not go on with what the page before leaves unfinished'
      : 'its cells do not look like the columns they stand in';
    return `Placed in ${columns} by position only: ${why}.`;
  }

  private surplus(cells: number, width: number): string {
    return `The row has ${width} cells, and the table has ${this.shape.columns} columns; ${cells} found no place.`;
  }

  /** Adds a line without cells that stands right below a row: a line break inside its last cell. */
  addToLastCell(line: Line): boolean {
    const record = this.current;
    const builder = record?.builders.findLast((column) => column.last !== undefined);
    if (!record || !builder) return false;
    builder.addBelow(line);
    record.lines[1] = line.number;
    return true;
  }

  private open({ line: { number: line }, covered = [] }: RowLine): OpenRecord {
    const builders = this.keys.map(() => new CellBuilder(this.text, this.dress));
    const record: OpenRecord = {
      row: this.records.length + 1,
      keys: this.keys,
      lines: [line, line],
      covered,
      builders,
    };
    this.records.push(record);
    this.current = record;
    return record;
  }
}
