import { readFileSync } from 'node:fs';
import { z } from 'zod';

const file = z.strictObject({
  about: z.string(),
  queries: z.array(z.string()),
  pairs: z.array(
    z.strictObject({ a: z.string(), b: z.string(), grade: z.int().min(0).max(3), why: z.string().min(1) }),
  ),
});

export const judged = file.parse(
  JSON.parse(readFileSync(new URL('judged-pairs.json', import.meta.url), 'utf8')),
);

/** Grades of what was judged against a commitment, whichever side of the pair it stands on. */
function gradesFor(query: string): Map<string, number> {
  const grades = new Map<string, number>();
  for (const { a, b, grade } of judged.pairs) {
    if (a === query) grades.set(b, grade);
    if (b === query) grades.set(a, grade);
  }
  return grades;
}

export interface Quality {
  /** Share of the first five that are related (grade 2 or 3); what was not judged counts as unrelated. */
  precisionAt5: number;
  /**
   * Discounted gain of the first ten, 2^grade − 1 each, as a share of the best there could be (K. Järvelin and J.
   * Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 20 (2002), 422–446).
   */
  ndcg: number;
  /** The same over what was judged only (T. Sakai, Alternatives to bpref, SIGIR 2007: condensed lists). */
  condensedNdcg: number;
}

export type Ranking = (query: string) => readonly string[];

/** Quality for one query. */
export function qualityFor(query: string, ranking: Ranking): Quality {
  const grades = gradesFor(query);
  const ranked = ranking(query);
  const condensed = ranked.filter((slug) => grades.has(slug));
  const best = discounted([...grades.values()].sort((a, b) => b - a));
  const gradesOf = (slugs: readonly string[]) => slugs.map((slug) => grades.get(slug) ?? 0);
  return {
    precisionAt5: gradesOf(ranked.slice(0, 5)).filter((grade) => grade >= 2).length / 5,
    ndcg: discounted(gradesOf(ranked)) / best,
    condensedNdcg: discounted(gradesOf(condensed)) / best,
  };
}

/** Means over queries. */
export function meanQuality(qualities: readonly Quality[]): Quality {
  const mean = (key: keyof Quality) => qualities.reduce((sum, q) => sum + q[key], 0) / qualities.length;
  return { precisionAt5: mean('precisionAt5'), ndcg: mean('ndcg'), condensedNdcg: mean('condensedNdcg') };
}

function discounted(grades: readonly number[]): number {
  return grades.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}
