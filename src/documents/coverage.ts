import type { Span } from './document.ts';
import { uncoveredSpans } from './leftovers.ts';
import { lineNumberAt, linesOf } from './text/lines.ts';
import { blank } from './text/white-space.ts';

/**
 * What accounts for a stretch of a source, the weightiest first: a character that several kinds cover counts for the
 * first of them only. Context is the last resort: it never hides a commitment or a reference.
 */
export const coverageKinds = [
  'commitment',
  'reference',
  'quote',
  'title',
  'date',
  'party',
  'summary',
  'context',
] as const;
export type CoverageKind = (typeof coverageKinds)[number];

export interface AccountedSpan extends Span {
  kind: CoverageKind;
}

export interface CoverageReport {
  /** Characters that count: neither white space nor furniture. */
  characters: number;
  /** Of these, how many something accounts for. */
  covered: number;
  /** covered / characters, 0 to 1; 1 for a text in which nothing counts. */
  share: number;
  /** Characters by kind; they add up to `covered`. */
  byKind: Record<CoverageKind, number>;
  /** What nothing accounts for, in order of place; line ends and whatever is accounted for part the passages. */
  uncovered: { line: number; text: string; span: Span }[];
}

/**
 * How much of a source text the given spans account for.
 * @param furniture spans that do not count, as `parseDocument` returns them
 */
export const measureCoverage = (
  text: string,
  furniture: readonly Span[],
  accounted: readonly AccountedSpan[],
): CoverageReport => {
  // 0 for nothing yet, 1 + index of the kind, 255 for furniture.
  const owner = new Uint8Array(text.length);
  for (const [i, kind] of [...coverageKinds.entries()].reverse())
    for (const span of accounted) if (span.kind === kind) owner.fill(i + 1, span.start, span.end);
  for (const { start, end } of furniture) owner.fill(255, start, end);

  const byKind = Object.fromEntries(coverageKinds.map((kind) => [kind, 0])) as Record<CoverageKind, number>;
  let characters = 0;
  let covered = 0;
  for (let i = 0; i < text.length; i++) {
    const own = owner[i] ?? 0;
    if (own === 255 || blank.test(text.charAt(i))) continue;
    characters++;
    const kind = coverageKinds[own - 1];
    if (!kind) continue;
    covered++;
    byKind[kind]++;
  }
  const lines = linesOf(text);
  const uncovered = uncoveredSpans(text, [...furniture, ...accounted]).map((span) => ({
    line: lineNumberAt(lines, span.start),
    text: text.slice(span.start, span.end).trim().replace(/\s+/g, ' '),
    span,
  }));
  return { characters, covered, share: characters === 0 ? 1 : covered / characters, byKind, uncovered };
};
