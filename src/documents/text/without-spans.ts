import type { Span } from '../document.ts';

/** What is left of a span without others, and these; `others` are in order and do not overlap. */
export const withoutSpans = (
  { start, end }: Span,
  others: readonly Span[],
): { left: Span[]; taken: Span[] } => {
  let low = 0;
  for (let high = others.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const left: Span[] = [];
  const taken: Span[] = [];
  let from = start;
  for (let other = others[low]; other && other.start < end; other = others[++low]) {
    left.push({ start: from, end: Math.max(from, other.start) });
    taken.push({ start: Math.max(start, other.start), end: Math.min(end, other.end) });
    from = Math.min(end, other.end);
  }
  left.push({ start: from, end });
  return { left, taken };
};
