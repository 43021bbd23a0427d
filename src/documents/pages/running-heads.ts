import type { Line } from '../text/lines.ts';
import { type NumberAt, risingSeries } from './page-numbers.ts';
import type { ShownLine } from './shown-lines.ts';
import { withoutPage } from './without-page.ts';

/** Places in a document, by the words that stand there but for the number of the page. */
export type Returns = ReadonlyMap<string, readonly number[]>;

export const longestHead = 120;

/**
 * Lines that stand in several places and may be running heads or feet. One that ends in a colon is none: what it leads in
 * follows.
 */
export const returningLines = (shown: readonly ShownLine[], mayReturn: (line: Line) => boolean): Returns => {
  const places = new Map<string, number[]>();
  for (const [i, { line }] of shown.entries()) {
    if (!mayReturn(line)) continue;
    const words = withoutPage(line.text);
    if (words === '' || words.length > longestHead || words.endsWith(':')) continue;
    const known = places.get(words);
    if (known) known.push(i);
    else places.set(words, [i]);
  }
  return new Map([...places].filter(([, at]) => at.length > 1));
};

const linesAt = (shown: readonly ShownLine[], places: readonly number[]): Line[] =>
  places.flatMap((i) => shown[i]?.line ?? []);

/** "26-04512   2/4", "3/4   26-04512": a number with that of all pages, at either end of a line. */
const ofAll = /(?:^\s*|\s)(\d{1,4})\s*(?:\/|\bof\b)\s*(\d{1,4})(?=\s*$|\s)/;

/** The lines that return with a number of their page in them: these numbers rise, and all name the same last page. */
export const numberedFeet = (shown: readonly ShownLine[], returns: Returns): Set<Line> => {
  const feet = new Set<Line>();
  for (const at of returns.values()) {
    const numbers = at.flatMap((i): (NumberAt & { last: string })[] => {
      const [, value, last] = ofAll.exec(shown[i]?.line.text ?? '') ?? [];
      return value && last ? [{ i, value: Number(value), last }] : [];
    });
    const series = risingSeries(numbers);
    const lasts = new Set(numbers.map(({ last }) => last));
    if (series.size < at.length || lasts.size > 1) continue;
    for (const line of linesAt(shown, at)) feet.add(line);
  }
  return feet;
};

/** Of the lines that return, those of which most places are at a page mark. */
export const runningHeads = (
  shown: readonly ShownLine[],
  returns: Returns,
  isAtPage: (i: number) => boolean,
): Set<Line> => {
  const heads = new Set<Line>();
  for (const at of returns.values())
    if (at.filter(isAtPage).length * 2 > at.length) for (const line of linesAt(shown, at)) heads.add(line);
  return heads;
};
