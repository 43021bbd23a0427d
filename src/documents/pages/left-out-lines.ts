import type { ParsedDocument } from '../document.ts';
import { foldLine } from '../text/fold-line.ts';
import type { Line } from '../text/lines.ts';
import { looksLikePageNumber } from './page-furniture.ts';

/** Lines with words that are part of no record, in order of place: once each with the lines they stand on; page numbers together. */
export const leftOutLines = (lines: readonly Line[]): ParsedDocument['leftOut'] => {
  const places = new Map<string, number[]>();
  for (const line of lines) {
    if (!/[\p{L}\p{N}]/u.test(line.text)) continue;
    const words = looksLikePageNumber(line) ? '' : foldLine(line.text);
    const known = places.get(words);
    if (known) known.push(line.number);
    else places.set(words, [line.number]);
  }
  return [...places].map(([text, numbers]) => ({ text, lines: numbers }));
};
