/** A quote's place: the slug of its source and [start, end] pairs in the source's text. */
export interface Place {
  readonly source: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
}

/** The [start, end] pairs of spans as the API gives them: start, end, start, end. */
export const pairsOf = (numbers: readonly number[]): [start: number, end: number][] =>
  Array.from({ length: numbers.length >> 1 }, (_, i) => [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0]);

/** The place as it stands in an address: "table:120-180,240-260". */
export const placeToText = (source: string, spans: readonly number[]): string =>
  `${source}:${pairsOf(spans)
    .map((pair) => pair.join('-'))
    .join(',')}`;

/** Reads a place from an address; null where it is none. */
export function readPlace(text: string | null): Place | null {
  const parts = /^([a-z0-9-]+):(\d+-\d+(?:,\d+-\d+)*)$/.exec(text ?? '');
  if (!parts) return null;
  const [, source = '', list = ''] = parts;
  const spans = list.split(',').map((pair): [number, number] => {
    const [start = 0, end = 0] = pair.split('-').map(Number);
    return [start, end];
  });
  return spans.every(([start, end]) => start < end) ? { source, spans } : null;
}

/** The words at the spans in one line: a quote that runs over a page break has several. */
export const wordsAt = (text: string, spans: Place['spans']): string =>
  spans
    .map(([start, end]) => text.slice(start, end))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The text cut at the spans: pieces in order, those inside a span marked. Spans outside the text are cut off. */
export function cutAt(text: string, spans: Place['spans']): { text: string; marked: boolean }[] {
  const pieces: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    if (end > Math.max(at, start)) pieces.push({ text: text.slice(Math.max(at, start), end), marked: true });
    at = Math.max(at, end);
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces.filter((piece) => piece.text !== '');
}
