import { texts } from '../texts.ts';
import { pairsOf } from './spans.ts';

/** Where words stand: the title of their source, and [start, end, …] offsets in its stored text. */
export function placeInWords(source: string, spans: readonly number[]): string {
  const pairs = pairsOf(spans).map(([start, end]) => `${start}–${end}`);
  return texts.evidence.placed(source, pairs.join(', '));
}

/** Words with where they stand. */
export const quoteInWords = (quote: string, source: string, spans: readonly number[]): string =>
  `${texts.evidence.quoted(quote)} (${placeInWords(source, spans)})`;
