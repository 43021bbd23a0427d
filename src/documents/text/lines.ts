import type { Span } from '../document.ts';
import { firstPlace } from './first-place.ts';

/** A line without its line break; offsets are UTF-16 code units of the text. */
export interface Line extends Span {
  /** 1-based. */
  number: number;
  text: string;
}

/** The lines of a text; `\n`, `\r\n` and `\r` end one. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r|$/g)) {
    lines.push({ number: lines.length + 1, start, end: match.index, text: text.slice(start, match.index) });
    start = match.index + match[0].length;
  }
  return lines;
};

/** The 1-based number of the line that holds an offset. */
export const lineNumberAt = (lines: readonly Line[], offset: number): number =>
  Math.max(
    1,
    firstPlace(lines.length, (place) => (lines[place]?.start ?? 0) > offset),
  );
