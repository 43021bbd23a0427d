import type { Line } from '../text/lines.ts';
import { endsSentence, startsInMidSentence } from '../text/sentences.ts';
import type { ShownLine } from './shown-lines.ts';

/**
 * Whether a sentence goes on from above a line to below it.
 * @param isFurniture which line beside it is passed over
 */
export const cutsSentence = (
  shown: readonly ShownLine[],
  i: number,
  isFurniture: (line: Line) => boolean = () => false,
): boolean => {
  const beside = (step: 1 | -1): string => {
    const next = shown[i + step];
    return (next && isFurniture(next.line) ? shown[i + 2 * step] : next)?.line.text ?? '';
  };
  const above = beside(-1);
  return above !== '' && !endsSentence(above) && startsInMidSentence(beside(1));
};
