import type { Line } from '../text/lines.ts';
import { romanValue } from '../text/roman-value.ts';
import { cutsSentence } from './cuts-sentence.ts';
import type { ShownLine } from './shown-lines.ts';

/** "Page 2", "Page iv", "2 of 5" and "– 2 –" are page numbers wherever they stand. */
const explicit =
  /^\s*(?:(?:page|seite|p[áa]gina)\s+(?:\d{1,4}(?:\s*(?:of|\/|\||de|von|di|sur)\s*\d{1,4})?|[ivxl]{1,7})|\d{1,4}\s+of\s+\d{1,4}|([-–—])\s*(?:\d{1,4}|[ivxl]{1,7})\s*\1)\s*$/i;
/** A preface counts its pages in small Roman numerals. */
const bare = /^\s*(?:(\d{1,4})(?:\s*\/\s*\d{1,4})?|(?=[ivxl])((?:xl|l?x{0,3})(?:i[xv]|v?i{0,3})))\s*$/;

/** Whether words say that they number a page. */
export const numbersPage = (words: string): boolean => explicit.test(words);

/** Whether a line could be a page number by its looks alone: nothing but a number, with or without "page" and its like. */
export const looksLikePageNumber = (line: Line): boolean => explicit.test(line.text) || bare.test(line.text);

/** A number alone from these centuries is a year. */
const isYear = (value: number): boolean => value >= 1800 && value < 2100;

/** A number that may be a page’s, with the place of its line. */
export interface NumberAt {
  i: number;
  value: number;
}

/** A page has some lines between its number and the next. */
const leastLines = 3;
/** Pages without a number may stand between two with one. */
const furthestStep = 3;

/** The numbers that rise as those of pages do, each with one before or after it. */
export const risingSeries = <T extends NumberAt>(numbers: readonly T[]): Set<T> => {
  const follows = (a: T | undefined, b: T | undefined): boolean => {
    if (!a || !b) return false;
    const step = b.value - a.value;
    return step > 0 && step <= furthestStep && b.i - a.i > leastLines;
  };
  return new Set(
    numbers.filter((number, n) => follows(numbers[n - 1], number) || follows(number, numbers[n + 1])),
  );
};

/**
 * Page numbers that stand alone on a line. Without a word beside it a number is one only at a page mark or between
 * paragraphs, and as one of a rising series or in the middle of a sentence that goes on below.
 * @param isAtMark whether a page feed, or a line that returns, stands beside the line at an index
 * @param isAtHead the same of what is a page mark for certain: a page feed, or a title that each page repeats
 */
export const pageNumbers = (
  shown: readonly ShownLine[],
  isAtMark: (i: number) => boolean,
  isAtHead: (i: number) => boolean,
): { numbers: Set<Line>; doubtful: Set<Line> } => {
  const numbers = new Set(shown.filter(({ line }) => explicit.test(line.text)).map(({ line }) => line));
  const candidates = shown.flatMap(({ line, apart }, i) => {
    const [, number, numeral] = bare.exec(line.text) ?? [];
    const value = numeral ? romanValue(numeral) : Number(number ?? Number.NaN);
    return Number.isNaN(value) || isYear(value) || !(apart || isAtMark(i)) ? [] : [{ line, i, value }];
  });
  const series = risingSeries(candidates);
  const doubtful = new Set<Line>();
  for (const candidate of candidates) {
    const alone = (candidates.length === 1 && isAtHead(candidate.i)) || cutsSentence(shown, candidate.i);
    (series.has(candidate) || alone ? numbers : doubtful).add(candidate.line);
  }
  return { numbers, doubtful };
};
