import type { Span } from '../document.ts';
import type { Line } from './lines.ts';
import { endsItem, leadsIn, startsInMidSentence } from './sentences.ts';
import { isBlank } from './white-space.ts';

const numbered = /^\s*(\d{1,4})[^\S\n]+(?=\S)/;

interface NumberedLine {
  line: Line;
  value: number;
  /** Its place among the lines that are not blank. */
  place: number;
  /** Whether the number stands in the middle of a sentence. */
  cuts: boolean;
}

/** Numbers of drafts count every line or every fifth. */
const steps = [1, 5];

/** So many in a row, of which two cut a sentence, are no labels of items. */
const least = 3;

/**
 * The numbers in front of the lines of a draft, "1  We, the ministers," "2  resolve": each as many lines below the one before
 * as it is greater, and, unlike labels, also in the middle of sentences.
 */
export const lineNumbers = (lines: readonly Line[]): Span[] => {
  const shown = lines.filter(({ text }) => !isBlank(text));
  const found = shown.flatMap((line, place): NumberedLine[] => {
    const [mark = '', digits] = numbered.exec(line.text) ?? [];
    const above = shown[place - 1]?.text.trimEnd() ?? '';
    // "1  act;", "2  rest;" are items.
    const cuts = startsInMidSentence(line.text.slice(mark.length)) && !endsItem(above) && !leadsIn(above);
    return digits === undefined ? [] : [{ line, value: Number(digits), place, cuts }];
  });
  const follows = (a: NumberedLine | undefined, b: NumberedLine | undefined, step: number): boolean =>
    a !== undefined && b !== undefined && b.value - a.value === step && b.place - a.place === step;
  return steps.flatMap((step) => {
    const series = found.filter(
      (one, i) => follows(found[i - 1], one, step) || follows(one, found[i + 1], step),
    );
    const areNumbers =
      series.length >= least &&
      series[0]?.value === step &&
      series.filter(({ cuts }) => cuts).length >= Math.max(step === 1 ? 2 : 1, series.length / 5);
    return areNumbers
      ? series.map(({ line: { start, text } }) => ({
          start: start + text.search(/\d/),
          end: start + (/^\s*\d+/.exec(text)?.[0].length ?? 0),
        }))
      : [];
  });
};
