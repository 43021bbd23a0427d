import type { Line } from '../text/lines.ts';
import { bareNumbered } from './bare-numbers.ts';
import { looksLikePageNumber, pageNumbers } from './page-numbers.ts';
import { numberedFeet, returningLines, runningHeads } from './running-heads.ts';
import { shownLines } from './shown-lines.ts';

/** Lines that pages bring with them; none of them is part of what the document says. */
export interface PageFurniture {
  numbers: Set<Line>;
  /** Numbers that stand like page numbers but belong to no series of them. */
  doubtful: Set<Line>;
  /** Lines that return at page marks. */
  returning: Set<Line>;
}

/**
 * Tells page numbers and running heads from content, by each other: a number is a page’s where a running head may stand
 * beside it, and what returns is a running head where most of its places are beside a page number, the title or a page feed.
 *
 * @param lines every line of the document
 * @param isHead whether a line is the title or header that each page repeats
 * @param mayReturn whether a line could be a running head by its shape
 */
export const pageFurniture = (
  lines: readonly Line[],
  isHead: (line: Line) => boolean,
  mayReturn: (line: Line) => boolean,
): PageFurniture => {
  const shown = shownLines(lines);
  const mayBeHead = (line: Line): boolean => mayReturn(line) && !isHead(line) && !looksLikePageNumber(line);
  const bare = bareNumbered(shown, mayBeHead);
  const returns = new Map([...returningLines(shown, mayBeHead), ...bare]);
  const feet = numberedFeet(shown, returns);
  for (const i of [...bare.values()].flat()) if (shown[i]) feet.add(shown[i].line);
  const isAmong = (marks: ReadonlySet<Line>, i: number): boolean => {
    const line = shown[i]?.line;
    return line !== undefined && marks.has(line);
  };
  const isBeside = (i: number, mark: (beside: number) => boolean): boolean => mark(i - 1) || mark(i + 1);

  const heads = new Set(lines.filter(isHead));
  const isAtHead = (i: number): boolean =>
    (shown[i]?.afterFeed ?? false) ||
    (shown[i + 1]?.afterFeed ?? false) ||
    isBeside(i, (beside) => isAmong(heads, beside) || isAmong(feet, beside));
  const places = new Set([...returns.values()].flat());
  const { numbers, doubtful } = pageNumbers(
    shown,
    (i) => isAtHead(i) || isBeside(i, (beside) => places.has(beside)),
    isAtHead,
  );
  const marks = new Set([...numbers, ...feet]);
  const returning = runningHeads(
    shown,
    returns,
    (i) => isAmong(feet, i) || isAtHead(i) || isBeside(i, (beside) => isAmong(marks, beside)),
  );
  return { numbers, doubtful, returning };
};
