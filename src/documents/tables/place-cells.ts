import { endsOpen, endsSentence, startsInMidSentence, wordCount } from '../text/sentences.ts';
import { isDitto } from './ditto.ts';

/** A cell of a row before it is known which column it belongs to. */
export interface LooseCell {
  /** Its place in the line, 0 for the first. */
  at: number;
  /** Its words, without mark-up. */
  words: string;
  /** True when it begins with a list tag or a bullet. */
  opensList: boolean;
}

/** What a column of the record above ends with. */
export interface Tail {
  /** The words of its last block, '' when the record has nothing there. */
  words: string;
  /** Whether that block is a list item, or a paragraph that leads one in. */
  inList: boolean;
}

const nothing: Tail = { words: '', inList: false };

/** Outweighs whatever the other cells of a line speak for, however many they are. */
const never = -1_000_000;

export interface Placement {
  /** Column of each cell, in the order of the cells. */
  columns: number[];
  /** How well the cells fit, summed. */
  score: number;
  /** The fit of the cell that fits least; at -4 or below its words speak against the place. */
  worst: number;
}

const dateLike =
  /\b(?:1[89]|20)\d\d\b|^\s*(?:forth-?coming|undated|unknown|ongoing|pending|en cours|en curso|em curso|in corso|laufend|tb[acd]|n\.?\s?d\.?|n\/a|sans date|à paraître|sin fecha|sem data|ohne datum)(?!\p{L})/iu;
/** Words for "no date" in short, "s.d.", "s. f.", "o. J.", and marks in their place: no title looks like it. */
const noDate = /^\s*(?:\p{L}\.\s?\p{L}\.?|[-–—?…])\s*$/u;

/** Years in Arabic and full-width digits. */
const inAsciiDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) & 15));

export const looksLikeDate = (text: string): boolean =>
  noDate.test(text) || isDitto(text) || (dateLike.test(inAsciiDigits(text)) && wordCount(text) <= 8);

/** "December" or "12 May" above, the year below; "3 de mayo" above, "de 2020" below. */
const isCutDate = (above: string, below: string): boolean =>
  above !== '' &&
  !/\d{4}/.test(above) &&
  wordCount(above) <= 3 &&
  /^(?:\d{1,2},?\s+|del?\s+)?(?:1[89]|20)\d\d$/.test(below.trim());

/** No title is a list, has thirty words or ends as a sentence does. */
const looksLikeProse = ({ words, opensList }: LooseCell): boolean =>
  opensList || wordCount(words) > 30 || (endsSentence(words, false) && wordCount(words) > 3);

/** How well a piece goes on where a column of the page before stopped. */
const continuationFit = ({ words: tail, inList }: Tail, { words, opensList }: LooseCell): number => {
  const lower = startsInMidSentence(words) && !opensList;
  if (tail === '') return lower ? -6 : -2;
  if (opensList) return inList ? 1 : -3;
  if (endsSentence(tail)) return lower ? -4 : 0;
  // A name may end without a mark; running text that does was cut.
  const waits = endsOpen(tail) || wordCount(tail) > 12;
  if (lower) return waits ? 6 : 2;
  return waits ? 3 : -3;
};

/** One cell in one column, with the best way to place the cells before it. */
interface Step {
  column: number;
  score: number;
  worst: number;
  before: Step | null;
}

/** Columns that a cell may be off beyond what missing or surplus cells explain. */
const furthestShift = 8;

/**
 * The best order-keeping assignment of cells to columns, by dynamic programming over cells and the column of the last
 * one: O(cells × shifts²), of which a table has as many as its line lacks or exceeds in cells, and a few more. Lines shorter
 * or longer than the table by n cells may stand up to n columns off at no cost; a shift beyond costs 3 a column for all
 * cells together, so position decides unless the words say otherwise.
 */
const assign = (
  cells: readonly LooseCell[],
  width: number,
  columns: number,
  suits: (cell: LooseCell, column: number) => number,
  shiftsRight: boolean,
): Placement | null => {
  const slack = columns - width;
  const [least, most] = slack >= 0 ? [0, slack] : [slack, 0];
  /** Columns beyond what the missing or surplus cells explain; negative to the left. */
  const excess = (shift: number): number => (shift < least ? shift - least : Math.max(0, shift - most));
  // Ties: pieces of a page that lost columns keep the last ones, new rows the first ones.
  const tie = (shift: number): number => 0.01 * Math.abs((shiftsRight ? slack : 0) - shift);
  let steps: (Step | null)[] = [null];
  let above: LooseCell | undefined;
  for (const cell of cells) {
    const next: Step[] = [];
    const from = Math.max(0, cell.at + least - furthestShift);
    for (let column = from; column < Math.min(columns, cell.at + most + furthestShift + 1); column++) {
      const shift = column - cell.at;
      let best: Step | null | undefined;
      let bestScore = Number.NEGATIVE_INFINITY;
      for (const step of steps) {
        if (step && step.column >= column) continue;
        const change = excess(shift) - (step && above ? excess(step.column - above.at) : 0);
        const score = (step?.score ?? 0) - 3 * Math.abs(change);
        if (best === undefined || score > bestScore) [best, bestScore] = [step, score];
      }
      if (best === undefined) continue;
      const suited = suits(cell, column);
      const worst = Math.min(best?.worst ?? 0, suited);
      next.push({ column, score: bestScore + suited - tie(shift), worst, before: best });
    }
    steps = next;
    above = cell;
  }
  const [first, ...others] = steps;
  if (first === undefined) return null;
  const last = others.reduce((best, step) => (step && best && step.score > best.score ? step : best), first);
  const found: number[] = [];
  for (let step = last; step; step = step.before) found.unshift(step.column);
  return { columns: found, score: last?.score ?? 0, worst: last?.worst ?? 0 };
};

export interface TableShape {
  /** Number of columns of the header. */
  columns: number;
  /** Index of the date column, -1 when there is none. */
  year: number;
  /** Index of the column that names a row. */
  title: number;
  /** Index of the column that names who signed, -1 when there is none. */
  partners: number;
}

/**
 * The reading of a line as the rest of the record above. A year or title goes on only over a page break, and only when it
 * was visibly cut.
 */
export const asContinuation = (
  cells: readonly LooseCell[],
  width: number,
  shape: TableShape,
  tails: readonly Tail[],
  firstOnPage: boolean,
): Placement | null =>
  assign(
    cells,
    width,
    shape.columns,
    (cell, column) => {
      const tail = tails[column] ?? nothing;
      if (column !== shape.year && column !== shape.title) return continuationFit(tail, cell);
      if (!firstOnPage || tail.words === '' || looksLikeProse(cell)) return never;
      if (column === shape.year && isCutDate(tail.words, cell.words)) return 6;
      return endsOpen(tail.words) ? 6 : startsInMidSentence(cell.words) ? 2 : never;
    },
    true,
  );

/** Whether a line is a row of its own for certain: all cells are there, and a date that goes on with none stands among them. */
export const isWholeRow = (
  cells: readonly LooseCell[],
  width: number,
  shape: TableShape,
  tails: readonly Tail[],
): boolean => {
  const date = cells.find(({ at }) => at === shape.year)?.words ?? '';
  return width === shape.columns && looksLikeDate(date) && !isCutDate(tails[shape.year]?.words ?? '', date);
};

/** Whether a line is a heading like "Part A – Multilateral instruments": words where the date stands, and nothing else. */
export const isHeadingOfRows = (
  [only, ...others]: readonly LooseCell[],
  width: number,
  { year, columns }: TableShape,
): boolean =>
  only?.at === year &&
  others.length === 0 &&
  width === columns &&
  columns > 2 &&
  !looksLikeDate(only.words) &&
  !looksLikeProse(only);

/** How well a cell opens a row in a column. */
const newRowFit = (shape: TableShape, cell: LooseCell, column: number): number => {
  const middle = !cell.opensList && startsInMidSentence(cell.words);
  if (column === shape.year) return looksLikeDate(cell.words) ? 3 : -4;
  if (column === shape.title) return looksLikeProse(cell) || middle ? -6 : 2;
  if (column === shape.partners && looksLikeProse(cell) && !cell.opensList) return -2;
  return middle ? -1 : 0;
};

/**
 * The reading of a line as a row of its own: it has a title, and a date where dates stand. Without either it is one only
 * when there is no row above that it could go on with.
 */
export const asNewRow = (cells: readonly LooseCell[], width: number, shape: TableShape): Placement | null => {
  const suits = (cell: LooseCell, column: number): number => newRowFit(shape, cell, column);
  const placement = assign(cells, width, shape.columns, suits, false);
  if (!placement) return null;
  const { columns } = placement;
  const nameless = !columns.includes(shape.title) && !columns.includes(shape.year);
  const undated = width < shape.columns && shape.year >= 0 && !columns.includes(shape.year);
  return { ...placement, score: placement.score - (nameless ? 100 : undated ? 2 : 0) };
};
