import type { DocumentProblem } from '../document.ts';
import { foldLine } from '../text/fold-line.ts';
import type { Line } from '../text/lines.ts';
import { startsInMidSentence, wordCount } from '../text/sentences.ts';
import { stretchesOf } from './name-columns.ts';

/** Fewer lines may be a table, or the names below a text. */
const least = 4;

/**
 * Whoever reads a text that stands in two languages side by side, or in two columns, has to know that its lines are read
 * across both: lines below one another of two stretches of words each, the second in one column, that break sentences on both sides.
 */
export const sideBySide = (lines: readonly Line[]): DocumentProblem[] => {
  const problems: DocumentProblem[] = [];
  let run: { line: Line; cells: Line[]; column: number }[] = [];
  const close = (): void => {
    const breaks = (side: 0 | 1): number =>
      run.slice(1).filter(({ cells }) => startsInMidSentence(cells[side]?.text ?? '')).length;
    const [first] = run;
    const last = run.at(-1);
    if (first && last && run.length >= least && breaks(0) * 4 >= run.length && breaks(1) * 4 >= run.length)
      problems.push({
        line: first.line.number,
        text: foldLine(first.line.text),
        message: `Two columns of text stand side by side here, up to line ${last.line.number}, and are read line by line across both; put one below the other.`,
      });
    run = [];
  };
  for (const line of lines) {
    const cells = stretchesOf(line);
    const [, right] = cells;
    const column = (right?.start ?? line.start) - line.start;
    const areWords = cells.length === 2 && cells.some(({ text }) => wordCount(text) > 1);
    if (!areWords || (run.length > 0 && run[0]?.column !== column)) close();
    if (areWords) run.push({ line, cells, column });
  }
  close();
  return problems;
};
