import { firstPlace } from '../text/first-place.ts';

/** Where something begins and ends. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Finds what overlaps a span, in order of where it begins, without looking at all there is. */
export const overlapping = <T extends Extent>(all: readonly T[]): ((start: number, end: number) => T[]) => {
  const ordered = all.toSorted((a, b) => a.start - b.start);
  /** How far it and those before it reach: where they end before a span, nothing before them overlaps it. */
  const reach: number[] = [];
  for (const { end } of ordered) reach.push(Math.max(end, reach.at(-1) ?? 0));
  return (start, end) => {
    const found: T[] = [];
    for (
      let i = firstPlace(ordered.length, (place) => (ordered[place] as T).start >= end) - 1;
      i >= 0 && (reach[i] as number) > start;
      i--
    ) {
      const one = ordered[i] as T;
      if (one.end > start) found.push(one);
    }
    return found.reverse();
  };
};
