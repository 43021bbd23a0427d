import { texts } from '../texts.ts';

/** Where words stand: the title of their source, and [start, end, …] offsets in its stored text. */
export function placeInWords(source: string, spans: readonly number[]): string {
  const pairs = spans.flatMap((start, i) => (i % 2 === 0 ? [`${start}–${spans[i + 1]}`] : []));
  return texts.evidence.placed(source, pairs.join(', '));
}

/** Words with where they stand. */
export const quoteInWords = (quote: string, source: string, spans: readonly number[]): string =>
  `${texts.evidence.quoted(quote)} (${placeInWords(source, spans)})`;
