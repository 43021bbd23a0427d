import type { Terms } from '../../../src/analytics/related/terms.ts';

/**
 * Okapi BM25 with the usual k₁ = 1.2 and b = 0.75 (S. Robertson and H. Zaragoza, The probabilistic relevance framework:
 * BM25 and beyond, Foundations and Trends in Information Retrieval 3 (2009), 333–389): the plain ranking by words alone,
 * for comparison. A text is the query; its words count once.
 */
export function bm25(documents: readonly Terms[]): (query: Terms) => Float64Array {
  const k1 = 1.2;
  const b = 0.75;
  const lengths = documents.map((terms) => [...terms.values()].reduce((sum, { count }) => sum + count, 0));
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / documents.length;
  const spread = new Map<string, number>();
  for (const terms of documents)
    for (const stem of terms.keys()) spread.set(stem, (spread.get(stem) ?? 0) + 1);
  return (query) =>
    Float64Array.from(documents, (terms, d) => {
      let score = 0;
      for (const stem of query.keys()) {
        const f = terms.get(stem)?.count ?? 0;
        const n = spread.get(stem) ?? 0;
        const rarity = Math.log1p((documents.length - n + 0.5) / (n + 0.5));
        score += (rarity * f * (k1 + 1)) / (f + k1 * (1 - b + (b * (lengths[d] as number)) / meanLength));
      }
      return score;
    });
}
