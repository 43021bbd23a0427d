import { foldLine } from '../text/fold-line.ts';
import type { Line } from '../text/lines.ts';
import { isBlank } from '../text/white-space.ts';

/** Lines that pages bring with them; none of them is part of what the document says. */
export interface PageFurniture {
  numbers: Set<Line>;
  /** Numbers that stand like page numbers but belong to no series of them. */
  doubtful: Set<Line>;
  /** Lines that return at page marks. */
  returning: Set<Line>;
}

/** "Page 2", "2 of 5" and "– 2 –" are page numbers wherever they stand. */
const explicit =
  /^\s*(?:(?:page|seite|p[áa]gina)\s+\d{1,4}(?:\s*(?:of|\/|de|von|di|sur)\s*\d{1,4})?|\d{1,4}\s+of\s+\d{1,4}|([-–—])\s*\d{1,4}\s*\1)\s*$/i;
const bare = /^\s*(\d{1,4})(?:\s*\/\s*\d{1,4})?\s*$/;

/** Whether a line could be a page number by its looks alone: nothing but a number, with or without "page" and its like. */
export const looksLikePageNumber = (line: Line): boolean => explicit.test(line.text) || bare.test(line.text);

/** A number alone from these centuries is a year. */
const isYear = (value: number): boolean => value >= 1800 && value < 2100;

/** A page has some lines between its number and the next. */
const leastLines = 3;
/** Pages without a number may stand between two with one. */
const furthestStep = 3;

/**
 * Tells page numbers and running heads from content. A number alone on a line is a page number only at a page mark
 * (a page feed, a running head) or between paragraphs, and as one of a rising series; a line that returns is a running
 * head only where most of its places are beside a page number, the title or a page feed, and never when it ends in a
 * colon: what it leads in follows.
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
  const shown: { line: Line; apart: boolean }[] = [];
  for (const [i, line] of lines.entries()) {
    if (isBlank(line.text)) continue;
    const apart = [lines[i - 1], lines[i + 1]].every((beside) => !beside || isBlank(beside.text));
    shown.push({ line, apart });
  }
  const places = new Map<string, number[]>();
  for (const [i, { line }] of shown.entries()) {
    const folded = foldLine(line.text);
    const may = mayReturn(line) && !isHead(line) && !looksLikePageNumber(line);
    if (!may || folded.length > 120 || folded.endsWith(':')) continue;
    const known = places.get(folded);
    if (known) known.push(i);
    else places.set(folded, [i]);
  }
  const returns = new Set([...places.values()].filter((at) => at.length > 1).flat());
  const isFeed = (i: number): boolean => shown[i]?.line.text.includes('\f') ?? false;
  const isHeadAt = (i: number): boolean => {
    const line = shown[i]?.line;
    return line !== undefined && isHead(line);
  };
  const atHead = (i: number): boolean => isFeed(i) || isFeed(i + 1) || isHeadAt(i - 1) || isHeadAt(i + 1);

  const numbers = new Set(shown.filter(({ line }) => explicit.test(line.text)).map(({ line }) => line));
  const candidates = shown.flatMap(({ line, apart }, i) => {
    const value = Number(bare.exec(line.text)?.[1] ?? Number.NaN);
    const placed = apart || atHead(i) || returns.has(i - 1) || returns.has(i + 1);
    return Number.isNaN(value) || isYear(value) || !placed ? [] : [{ line, i, value }];
  });
  type Candidate = (typeof candidates)[number];
  const follows = (a: Candidate | undefined, b: Candidate | undefined): boolean => {
    if (!a || !b) return false;
    const step = b.value - a.value;
    return step > 0 && step <= furthestStep && b.i - a.i > leastLines;
  };
  const doubtful = new Set<Line>();
  for (const [n, candidate] of candidates.entries()) {
    const inSeries = follows(candidates[n - 1], candidate) || follows(candidate, candidates[n + 1]);
    const alone = candidates.length === 1 && atHead(candidate.i);
    (inSeries || alone ? numbers : doubtful).add(candidate.line);
  }

  const isNumber = (i: number): boolean => {
    const line = shown[i]?.line;
    return line !== undefined && numbers.has(line);
  };
  const atPage = (i: number): boolean => atHead(i) || isNumber(i - 1) || isNumber(i + 1);
  const returning = new Set<Line>();
  for (const at of places.values())
    if (at.length > 1 && at.filter(atPage).length * 2 > at.length)
      for (const i of at) {
        const line = shown[i]?.line;
        if (line) returning.add(line);
      }
  return { numbers, doubtful, returning };
};
