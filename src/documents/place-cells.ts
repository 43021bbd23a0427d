import { endsOpen, endsSentence, startsInMidSentence, wordCount } from './sentences.ts';

/** A cell of a row before it is known which column it belongs to. */
export interface LooseCell {
  /** Its place in the line, 0 for the first. */
  at: number;
  /** Its words, without mark-up. */
  words: string;
  /** True when it begins with a list tag or a bullet. */
  opensList: boolean;
}

/** What a column of the record above ends with; '' when the record has nothing there. */
export type Tail = string;

export interface Placement {
  /** Column of each cell, in the order of the cells. */
  columns: number[];
  /** How well the cells fit; below 0 the placement rests on the position alone. */
  score: number;
}

const dateLike = /\b(?:1[89]|20)\d\d\b|^\s*(?:forth-?coming|undated|ongoing|pending|tbd|n\.?\s?d\.?)\b/i;

export const looksLikeDate = (text: string): boolean => dateLike.test(text) && wordCount(text) <= 8;

/** How well a piece goes on where a column of the page before stopped. */
const continuationFit = (tail: Tail, { words, opensList }: LooseCell): number => {
  if (tail === '') return -6;
  const lower = startsInMidSentence(words) && !opensList;
  if (endsSentence(tail)) return lower ? -4 : opensList ? 1 : 0;
  if (lower) return 6;
  const waits = endsOpen(tail) || wordCount(tail) > 12;
  return waits ? (opensList ? 0 : 3) : 0;
};

/**
 * The best order-keeping assignment of cells to columns, by dynamic programming over cells and columns: O(cells × columns²).
 * Lines shorter or longer than the table by n cells may stand up to n columns off at no cost; every other shift costs 3 a
 * column, so position decides unless the words say otherwise.
 */
const assign = (
  cells: readonly LooseCell[],
  width: number,
  columns: number,
  suits: (cell: LooseCell, column: number) => number,
  shiftsRight: boolean,
): Placement | null => {
  if (cells.length > columns) return null;
  const slack = columns - width;
  const positionCost = (cell: LooseCell, column: number): number => {
    const shift = column - cell.at;
    const outside = slack >= 0 ? Math.max(-shift, shift - slack, 0) : Math.max(shift, slack - shift, 0);
    // Ties: pieces of a page that lost columns keep the last ones, new rows the first ones.
    const tie = shiftsRight ? Math.abs(slack - shift) : Math.abs(shift);
    return outside * 3 + tie * 0.01;
  };
  let best: (Placement | null)[] = Array.from({ length: columns + 1 }, () => ({ columns: [], score: 0 }));
  for (const cell of cells) {
    const next: (Placement | null)[] = [null];
    for (let used = 1; used <= columns; used++) {
      const before = best[used - 1];
      const here = before && {
        columns: [...before.columns, used - 1],
        score: before.score + suits(cell, used - 1) - positionCost(cell, used - 1),
      };
      const skipped = next[used - 1] ?? null;
      next.push(here && (!skipped || here.score > skipped.score) ? here : skipped);
    }
    best = next;
  }
  return best[columns] ?? null;
};

export interface TableShape {
  /** Number of columns of the header. */
  columns: number;
  /** Index of the date column, -1 when there is none. */
  year: number;
  /** Index of the column that names a row. */
  title: number;
}

/** The reading of a line as the rest of the record above. A title goes on only when it was visibly cut. */
export const asContinuation = (
  cells: readonly LooseCell[],
  width: number,
  shape: TableShape,
  tails: readonly Tail[],
): Placement | null =>
  assign(
    cells,
    width,
    shape.columns,
    (cell, column) => {
      const tail = tails[column] ?? '';
      if (column === shape.year) return tail !== '' && endsOpen(tail) ? 2 : -12;
      if (column !== shape.title) return continuationFit(tail, cell);
      return tail !== '' && (endsOpen(tail) || startsInMidSentence(cell.words)) ? 6 : -12;
    },
    true,
  );

/** The reading of a line as a row of its own: it has a title, and a date where dates stand. */
export const asNewRow = (cells: readonly LooseCell[], width: number, shape: TableShape): Placement | null => {
  const placement = assign(
    cells,
    width,
    shape.columns,
    (cell, column) =>
      column === shape.year
        ? looksLikeDate(cell.words)
          ? 3
          : -4
        : column === shape.title
          ? 2
          : cell.opensList || !startsInMidSentence(cell.words)
            ? 0
            : -1,
    false,
  );
  if (!placement) return null;
  const named = placement.columns.includes(shape.title) || placement.columns.includes(shape.year);
  return { ...placement, score: placement.score - (named ? 0 : 8) };
};
