import { describe, expect, test } from 'vitest';
import { relatedIndex } from '../../../src/analytics/related/related-index.ts';
import { commitmentItems } from '../../../src/analytics/related/related-items.ts';
import { termsOf } from '../../../src/analytics/related/terms.ts';
import { type RelatedWeights, relatedWeights } from '../../../src/analytics/related/weights.ts';
import { bm25 } from './bm25.ts';
import { judged, meanQuality, type Quality, qualityFor, type Ranking } from './judged-pairs.ts';
import { seedCorpus } from './seed-corpus.ts';

const corpus = seedCorpus();
const items = await commitmentItems(corpus);

/** Words alone: the same tokenizer, stemmer and stop words, so that only the ranking differs. */
const plain: Ranking = (() => {
  const wholes = items.filter((item) => item.isWhole);
  const scores = bm25(wholes.map(({ text }) => termsOf(text)));
  return (query) => {
    const item = items.find(({ slug }) => slug === query);
    if (!item) throw new Error(`No commitment ${query}.`);
    const score = scores(termsOf(item.text));
    return wholes
      .map(({ slug, declaration }, i) => ({ slug, declaration, score: score[i] ?? 0 }))
      .filter(({ declaration }) => declaration !== item.declaration)
      .sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
      .map(({ slug }) => slug);
  };
})();

async function related(weights: RelatedWeights): Promise<Ranking> {
  const commitments = await relatedIndex(corpus, weights).commitments();
  return (query) => {
    const list = commitments.relatedTo(query, {});
    if (!list) throw new Error(`No commitment ${query}.`);
    return Array.from({ length: list.length }, (_, place) => list.at(place).slug);
  };
}

const over = (ranking: Ranking): Quality =>
  meanQuality(judged.queries.map((query) => qualityFor(query, ranking)));

function expectBetter(ours: Quality, theirs: Quality): void {
  expect(ours.precisionAt5).toBeGreaterThan(theirs.precisionAt5);
  expect(ours.ndcg).toBeGreaterThan(theirs.ndcg);
  expect(ours.condensedNdcg).toBeGreaterThan(theirs.condensedNdcg);
}

describe('judged pairs', () => {
  test('name commitments of the seed, of two declarations, once each', () => {
    const known = new Map(items.map((item) => [item.slug, item.declaration]));
    for (const { a, b } of judged.pairs) {
      expect(known.has(a), a).toBe(true);
      expect(known.has(b), b).toBe(true);
      expect(known.get(a)).not.toBe(known.get(b));
    }
    const names = judged.pairs.map(({ a, b }) => [a, b].sort().join(' '));
    expect(new Set(names).size).toBe(names.length);
    expect(judged.pairs.length).toBeGreaterThanOrEqual(60);
  });

  test('are ranked better than by BM25, at 5 and over 10', async () => {
    const ours = over(await related(relatedWeights));
    const theirs = over(plain);
    console.info('related commitments, mean of %d queries', judged.queries.length);
    console.table({ 'this ranking': ours, BM25: theirs });
    expectBetter(ours, theirs);
  });

  test('also by weights chosen without the query at hand', async () => {
    // Leave one out: for each query the theme weights that do best on all others.
    const choices = await Promise.all(
      [0.1, 0.2, 0.3, 0.5, 0.7].flatMap((themes) =>
        [0, 0.25, 0.5, 1].map((broaderThemes) => related({ ...relatedWeights, themes, broaderThemes })),
      ),
    );
    const table = choices.map((ranking) => judged.queries.map((query) => qualityFor(query, ranking)));
    const left = judged.queries.map((_, out) => {
      const ndcgWithout = (row: Quality[]) => row.reduce((sum, q, i) => (i === out ? sum : sum + q.ndcg), 0);
      const best = table.reduce((a, b) => (ndcgWithout(b) > ndcgWithout(a) ? b : a));
      return best[out] as Quality;
    });
    console.table({ 'leave one out': meanQuality(left) });
    expectBetter(meanQuality(left), over(plain));
  });
});
