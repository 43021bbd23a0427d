import type { Line } from './lines.ts';

/**
 * Lines that stand for themselves although no blank line parts them: three or more in a row, short, each beginning like a
 * name and ending without a mark, as a list of countries does.
 */
export const separateLines = (lines: readonly Line[]): Set<Line> => {
  const separate = new Set<Line>();
  let run: Line[] = [];
  const close = (): void => {
    if (run.length >= 3) for (const line of run) separate.add(line);
    run = [];
  };
  for (const line of lines) {
    if (/^\s*[\p{Lu}\p{Lo}][^.;:!?]{0,39}(?<![,–-])$/u.test(line.text.trimEnd())) run.push(line);
    else close();
  }
  close();
  return separate;
};
