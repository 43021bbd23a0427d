import type { Line } from '../text/lines.ts';
import { endsOpen } from '../text/sentences.ts';

/** Of names, most are as short. */
const shortName = 40;
/** "United Kingdom of Great Britain and Northern Ireland" */
const longestName = 60;

/**
 * Lines that stand for themselves although no blank line parts them: three or more in a row, short but for a few, each
 * beginning like a name and ending without a mark, as a list of countries does.
 */
export const separateLines = (lines: readonly Line[]): Set<Line> => {
  const separate = new Set<Line>();
  let run: { line: Line; isLong: boolean }[] = [];
  const close = (): void => {
    const long = run.filter(({ isLong }) => isLong).length;
    if (run.length - long >= 3 && long * 3 <= run.length) for (const { line } of run) separate.add(line);
    run = [];
  };
  for (const line of lines) {
    const words = line.text.trim();
    const above = run.at(-1)?.line.text.trim().split(/\s/)[0];
    // "For the Republic of …": the longest name of a list may be as long as a sentence.
    const alike = words.length <= 120 && words.split(/\s/)[0] === above && !/[.,;:!?–-]$/.test(words);
    const isName = /^[\p{Lu}\p{Lo}][^.;:!?]*(?<![,–-])$/u.test(words);
    const isLong = !alike && words.length > shortName;
    if (alike || (isName && (!isLong || (words.length <= longestName && !endsOpen(words)))))
      run.push({ line, isLong });
    else close();
  }
  close();
  return separate;
};
