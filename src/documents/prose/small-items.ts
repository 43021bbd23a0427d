import type { Line } from '../text/lines.ts';
import { endsItem, leadsIn, startsInMidSentence } from '../text/sentences.ts';
import { isBlank } from '../text/white-space.ts';

/** The letter that converters make of a round bullet is a mark. */
const beginsSmall = (line: string): boolean => startsInMidSentence(line) && !/^o\s/.test(line);

/**
 * Lines that begin the items of a list whose marks are lost: below a line that ends in a colon, each begins with a small
 * letter, and the one before it has ended, "protect elections;⏎support the media; and⏎…".
 */
export const smallItems = (lines: readonly Line[]): Set<Line> => {
  const items = new Set<Line>();
  let above = '';
  let begun: Line[] = [];
  const close = (): void => {
    if (begun.length > 1) for (const line of begun) items.add(line);
    begun = [];
  };
  for (const line of lines) {
    if (isBlank(line.text)) {
      close();
      continue;
    }
    const words = line.text.trim();
    const mayBegin = begun.length > 0 ? endsItem(above) : leadsIn(above);
    if (mayBegin && beginsSmall(words)) begun.push(line);
    else if (mayBegin) close();
    above = words;
  }
  close();
  return items;
};
