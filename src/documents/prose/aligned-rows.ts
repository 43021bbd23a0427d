import type { Line } from '../text/lines.ts';
import { isRule } from '../text/rules.ts';
import { stretchesOf } from './name-columns.ts';

/** The columns that the stretches of a line begin in. */
const columnsOf = (line: Line): number[] => stretchesOf(line).map(({ start }) => start - line.start);

/** "Adobe    16 June 2022", "For Norway:    (Signed) …": what stands beside a name is a number, a mark or in brackets. */
const holdsMore = (line: Line): boolean =>
  stretchesOf(line)
    .slice(1)
    .some(({ text }) => /^\P{L}/u.test(text));

/**
 * Rows of a table that spaces draw: lines below one another, rules aside, whose stretches begin in the columns of the line
 * above. Names alone are none.
 */
export const alignedRows = (lines: readonly Line[]): Set<Line> => {
  const rows = new Set<Line>();
  let run: Line[] = [];
  let above: readonly number[] = [];
  const close = (): void => {
    if (run.length > 1 && run.some(holdsMore)) for (const line of run) rows.add(line);
    run = [];
  };
  for (const line of lines) {
    if (isRule(line)) continue;
    const columns = columnsOf(line);
    const isBelow = columns.every((column) => above.includes(column));
    // One stretch below a column goes on with the row.
    if (columns.length === 1 && isBelow && run.length > 0) continue;
    if (!isBelow) close();
    if (columns.length > 1) run.push(line);
    else close();
    above = columns;
  }
  close();
  return rows;
};
