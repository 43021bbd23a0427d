import type { Line } from '../text/lines.ts';

const name = /^[\p{Lu}\p{Lo}][^.;:!?]{0,39}(?<![,–-])$/u;

/** The stretches of a line that three spaces or more part. */
export const stretchesOf = ({ number, start, text }: Line): Line[] =>
  [...text.matchAll(/\S+(?:[^\S\t]{1,2}\S+)*/g)].map(({ 0: words, index }) => ({
    number,
    start: start + index,
    end: start + index + words.length,
    text: words,
  }));

/**
 * Lists of names in columns, as signatories stand in annexes: of two or more lines right below one another that hold
 * nothing but short names with wide spaces between, the names, each as a line of its own.
 */
export const nameColumns = (lines: readonly Line[]): Map<Line, Line[]> => {
  const columns = new Map<Line, Line[]>();
  let run: [Line, Line[]][] = [];
  const close = (): void => {
    if (run.filter(([, cells]) => cells.length > 1).length >= 2)
      for (const [line, cells] of run) columns.set(line, cells);
    run = [];
  };
  /** Whether the stretches of a line stand below those of the line above, whatever is in them ("Who Votes?"). */
  const isBelow = (line: Line, cells: readonly Line[]): boolean => {
    const [above, names = []] = run.at(-1) ?? [];
    return (
      cells.length > 1 &&
      cells.every(({ start }) =>
        names.some((cell) => cell.start - (above?.start ?? 0) === start - line.start),
      )
    );
  };
  for (const line of lines) {
    const cells = stretchesOf(line);
    const areNames = cells.length > 0 && cells.every(({ text }) => name.test(text));
    if (areNames || isBelow(line, cells)) run.push([line, cells]);
    else close();
  }
  close();
  return columns;
};
