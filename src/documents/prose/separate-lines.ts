import type { Line } from '../text/lines.ts';

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
    const words = line.text.trim();
    const above = run.at(-1)?.text.trim().split(/\s/)[0];
    // "For the Republic of …": the longest name of a list may be as long as a sentence.
    const alike = words.length <= 120 && words.split(/\s/)[0] === above && !/[.,;:!?–-]$/.test(words);
    if (alike || /^\s*[\p{Lu}\p{Lo}][^.;:!?]{0,39}(?<![,–-])$/u.test(line.text.trimEnd())) run.push(line);
    else close();
  }
  close();
  return separate;
};
