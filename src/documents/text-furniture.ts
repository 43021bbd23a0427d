import type { Line } from './lines.ts';
import { foldLine, isPageNumber, isRule } from './table-lines.ts';
import { isBlank } from './white-space.ts';

/**
 * Lines of a text that pages bring with them: rules, page numbers, the title where it returns, and any other line that
 * returns beside one of these or at a page feed.
 * @param title the first line of the document, folded; '' when it is none that could return
 */
export const textFurniture = (lines: readonly Line[], title: string): Set<Line> => {
  const shown = lines.filter((line) => !isBlank(line.text));
  const certain = new Set(
    shown.filter((line, i) => isRule(line) || isPageNumber(line) || (i > 0 && foldLine(line.text) === title)),
  );
  const occurrences = new Map<string, number[]>();
  for (const [i, line] of shown.entries()) {
    const folded = foldLine(line.text);
    if (certain.has(line) || folded.length > 120) continue;
    const places = occurrences.get(folded);
    if (places) places.push(i);
    else occurrences.set(folded, [i]);
  }
  const furniture = new Set(certain);
  const atPage = (i: number): boolean =>
    (shown[i]?.text.includes('\f') ?? false) ||
    [shown[i - 1], shown[i + 1]].some((beside) => beside !== undefined && certain.has(beside));
  for (const [folded, places] of occurrences)
    if (folded !== title && places.length > 1 && places.filter(atPage).length * 2 > places.length)
      for (const i of places) {
        const line = shown[i];
        if (line) furniture.add(line);
      }
  return furniture;
};

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
