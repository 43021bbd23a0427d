import type { Line } from '../text/lines.ts';
import { isBlank } from '../text/white-space.ts';

/** A line with words, and what its surroundings tell of pages. */
export interface ShownLine {
  line: Line;
  /** Whether blank lines, or the ends of the text, stand on both sides. */
  apart: boolean;
  /** Whether a page feed stands in it, or between it and the line above. */
  afterFeed: boolean;
}

/** The lines that hold more than white space. */
export const shownLines = (lines: readonly Line[]): ShownLine[] => {
  const shown: ShownLine[] = [];
  let afterFeed = false;
  for (const [i, line] of lines.entries()) {
    afterFeed ||= line.text.includes('\f');
    if (isBlank(line.text)) continue;
    const apart = [lines[i - 1], lines[i + 1]].every((beside) => !beside || isBlank(beside.text));
    shown.push({ line, apart, afterFeed });
    afterFeed = false;
  }
  return shown;
};
