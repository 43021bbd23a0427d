import type { Span } from '../document.ts';
import { isBlank } from '../text/white-space.ts';
import { withoutTags } from '../text/without-tags.ts';
import type { HtmlRow } from './html-rows.ts';

interface RowInColumns {
  /** One cell for each column of the table: empty where a cell from the left or from above covers it. */
  cells: Span[];
  /** The columns that a cell from above covers, 0 for the first. */
  covered: number[];
}

export const inColumns = (rows: readonly HtmlRow[]): Map<HtmlRow, RowInColumns> => {
  const placed = new Map<HtmlRow, RowInColumns>();
  /** By column, how many rows below are covered from above. */
  let covered: number[] = [];
  for (const row of rows) {
    if (row.isFirst) covered = [];
    const empty = { start: row.end, end: row.end };
    const columns: Span[] = [];
    const fromAbove: number[] = [];
    const below: number[] = [];
    const skip = (): void => {
      for (let left = covered[columns.length] ?? 0; left > 0; left = covered[columns.length] ?? 0) {
        below[columns.length] = left - 1;
        fromAbove.push(columns.length);
        columns.push(empty);
      }
    };
    for (const { start, end, columns: wide, rows: high } of row.cells) {
      skip();
      for (let i = 0; i < wide; i++) {
        below[columns.length] = high - 1;
        columns.push(i === 0 ? { start, end } : empty);
      }
    }
    skip();
    covered = below;
    placed.set(row, { cells: columns, covered: fromAbove });
  }
  return placed;
};

/** The header rows that stand on one another as one: of each column, its lowest words. */
export const headerOf = (text: string, stacked: readonly Span[][]): Span[] => {
  const width = Math.max(...stacked.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = stacked.flatMap((row) => row[column] ?? []);
    return (
      cells.findLast((cell) => !isBlank(withoutTags(text.slice(cell.start, cell.end)))) ?? {
        start: 0,
        end: 0,
      }
    );
  });
};
