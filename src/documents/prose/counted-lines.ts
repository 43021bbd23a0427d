import type { Line } from '../text/lines.ts';
import { romanValue } from '../text/roman-value.ts';

const counted = /^\s*(\p{Lu}\p{L}{3,})\s+(?:(\d{1,3})|([IVXL]{1,6}))(?=\s*(?:[:.–—-]|$))/u;

/**
 * Lines that begin a part of a text although no blank line parts them: two or more with the same word and the next number,
 * "Commitment 1: …", "Commitment 2: …".
 */
export const countedLines = (lines: readonly Line[]): Set<Line> => {
  const parts = new Set<Line>();
  /** By word, the line that was counted last, and its number. */
  const last = new Map<string, { line: Line; value: number }>();
  for (const line of lines) {
    const [, word, number, numeral = ''] = counted.exec(line.text) ?? [];
    if (word === undefined) continue;
    const value = number ? Number(number) : romanValue(numeral);
    const above = last.get(word);
    if (above && value === above.value + 1) parts.add(above.line).add(line);
    if (value === 1 || parts.has(line)) last.set(word, { line, value });
  }
  return parts;
};
