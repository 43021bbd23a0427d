import type { Span } from '../document.ts';
import { firstPlace } from './first-place.ts';

/** What is left of a span without others, and these; `others` are in order and do not overlap. */
export const withoutSpans = (
  { start, end }: Span,
  others: readonly Span[],
): { left: Span[]; taken: Span[] } => {
  const first = firstPlace(others.length, (place) => (others[place]?.end ?? 0) > start);
  const left: Span[] = [];
  const taken: Span[] = [];
  let from = start;
  for (let place = first; (others[place]?.start ?? end) < end; place++) {
    const other = others[place] as Span;
    left.push({ start: from, end: Math.max(from, other.start) });
    taken.push({ start: Math.max(start, other.start), end: Math.min(end, other.end) });
    from = Math.min(end, other.end);
  }
  left.push({ start: from, end });
  return { left, taken };
};
