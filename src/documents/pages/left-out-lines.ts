import type { ParsedDocument } from '../document.ts';
import { foldLine } from '../text/fold-line.ts';
import type { Line } from '../text/lines.ts';
import { looksLikePageNumber } from './page-numbers.ts';
import { withoutPage } from './without-page.ts';

/**
 * Lines with words that are part of no record, in order of place: once each with the lines they stand on, whatever page
 * number they have; page numbers alone together.
 */
export const leftOutLines = (lines: readonly Line[]): ParsedDocument['leftOut'] => {
  const found = new Map<string, ParsedDocument['leftOut'][number]>();
  for (const line of lines) {
    if (!/[\p{L}\p{N}]/u.test(line.text)) continue;
    const text = looksLikePageNumber(line) ? '' : foldLine(line.text);
    const words = withoutPage(text);
    const known = found.get(words);
    if (known) known.lines.push(line.number);
    else found.set(words, { text, lines: [line.number] });
  }
  return [...found.values()];
};
