import { distance } from 'fastest-levenshtein';

/**
 * The known words most like a mistyped one: at most `limit`, none further away than two edits or a third of the word,
 * nearest first, ties by alphabet. Words that contain the other as a whole part count as near (`canada` for `government-of-canada`).
 */
export function nearest(word: string, known: Iterable<string>, limit = 3): string[] {
  const reach = Math.max(2, Math.floor(word.length / 3));
  return [...known]
    .map((candidate) => ({
      candidate,
      far: Math.min(distance(word, candidate), sharesWords(word, candidate)),
    }))
    .filter(({ far }) => far <= reach)
    .sort((a, b) => a.far - b.far || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

/** ` (nearest: a, b)` for the end of a message; empty when nothing is near. */
export function nearestHint(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near.length === 0 ? '' : ` (nearest: ${near.join(', ')})`;
}

function sharesWords(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && `-${long}-`.includes(`-${short}-`) ? 2 : Number.POSITIVE_INFINITY;
}
