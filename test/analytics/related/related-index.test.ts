import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CorpusCommitment, RelatedCorpus } from '../../../src/analytics/related/corpus.ts';
import type { RelatedReason } from '../../../src/analytics/related/reasons.ts';
import {
  type Related,
  type RelatedSpace,
  relatedIndex,
} from '../../../src/analytics/related/related-index.ts';
import { type RelatedWeights, relatedWeights } from '../../../src/analytics/related/weights.ts';
import { seedCorpus } from './seed-corpus.ts';
import { commitment, declaration, small } from './small-corpus.ts';

const everything = { ...relatedWeights, minScore: 0 };

/** Both kinds at once. */
async function prepared(corpus: RelatedCorpus, weights: RelatedWeights) {
  const index = relatedIndex(corpus, weights);
  return { commitments: await index.commitments(), declarations: await index.declarations() };
}

function ask(space: RelatedSpace, slug: string, filter = {}): Related[] {
  const list = space.relatedTo(slug, filter);
  if (!list) throw new Error(`No item ${slug}.`);
  return Array.from({ length: list.length }, (_, place) => list.at(place));
}

const kinds = (item: Related | undefined) => item?.reasons.map((r) => r.type).sort();
const reason = <T extends RelatedReason['type']>(item: Related | undefined, type: T) =>
  item?.reasons.find((r): r is Extract<RelatedReason, { type: T }> => r.type === type);

describe('reasons', async () => {
  const { commitments, declarations } = await prepared(small, everything);
  const found = new Map(ask(commitments, 'a/1').map((item) => [item.slug, item]));

  test('name what is shared, and nothing else is related', () => {
    expect([...found.keys()].sort()).toEqual(['b/1', 'c/1', 'c/2']);
    expect(kinds(found.get('b/1'))).toEqual([
      'CROSS_REFERENCE',
      'SHARED_SIGNATORIES',
      'SHARED_THEME',
      'SHARED_THEME',
      'SHARED_WORDS',
    ]);
    expect(kinds(found.get('c/1'))).toEqual(['SHARED_THEME', 'SHARED_THEME']);
    expect(kinds(found.get('c/2'))).toEqual(['SAME_INSTRUMENT']);
  });

  test('show the words as the first text writes them', () => {
    const words = reason(found.get('b/1'), 'SHARED_WORDS')?.words.map((w) => w.word);
    expect(words?.sort()).toEqual(['ballots', 'protect']);
  });

  test('carry the keys of the cross-references of both sides', () => {
    expect(reason(found.get('c/2'), 'SAME_INSTRUMENT')).toMatchObject({
      instrument: 'iccpr',
      ownKeys: ['x2'],
      otherKeys: ['x3'],
    });
    expect(reason(found.get('b/1'), 'CROSS_REFERENCE')).toMatchObject({ keys: ['x1'] });
  });

  test('count signatories once: two of three parties', () => {
    expect(reason(found.get('b/1'), 'SHARED_SIGNATORIES')).toMatchObject({ shared: 2, jaccard: 2 / 3 });
  });

  test('meet on the broader theme where the narrow ones differ, for less', () => {
    const themes = (slug: string) =>
      found
        .get(slug)
        ?.reasons.flatMap((r) => (r.type === 'SHARED_THEME' ? [r.theme] : []))
        .sort();
    expect(themes('b/1')).toEqual(['democracy', 'elections']);
    const contribution = (slug: string) =>
      found
        .get(slug)
        ?.reasons.flatMap((r) =>
          r.type === 'SHARED_THEME' && r.theme === 'elections' ? [r.contribution] : [],
        )[0] ?? 0;
    expect(contribution('c/1')).toBeGreaterThan(contribution('b/1'));
  });

  test('hold for declarations as for commitments', () => {
    const related = ask(declarations, 'a');
    expect(related.map((item) => item.slug)).toEqual(['b', 'c']);
    expect(new Set(kinds(related[0]))).toEqual(
      new Set(['CROSS_REFERENCE', 'SHARED_SIGNATORIES', 'SHARED_THEME', 'SHARED_WORDS']),
    );
    expect(new Set(kinds(related[1]))).toEqual(new Set(['SAME_INSTRUMENT', 'SHARED_THEME']));
  });

  test('rare themes, words and instruments weigh more than common ones', async () => {
    const many = (n: number, more: Partial<CorpusCommitment>, text: string) =>
      Array.from({ length: n }, (_, i) => commitment(`d${i}/1`, text, more));
    const corpus: RelatedCorpus = {
      ...small,
      declarations: Array.from({ length: 20 }, (_, i) => declaration(`d${i}`)),
      commitments: [
        ...many(10, { themes: ['elections'] }, 'common'),
        commitment('d10/1', 'common rareword', { themes: ['elections', 'nature'] }),
        commitment('d11/1', 'common rareword', { themes: ['elections', 'nature'] }),
      ],
      crossReferences: [],
    };
    const { commitments: whole } = await prepared(corpus, everything);
    const [first] = ask(whole, 'd10/1');
    expect(first?.slug).toBe('d11/1');
    const words = reason(first, 'SHARED_WORDS')?.words ?? [];
    expect(words.map((w) => w.word)).toEqual(['rareword', 'common']);
    const themes = first?.reasons.flatMap((r) => (r.type === 'SHARED_THEME' ? [r.theme] : []));
    expect(themes?.slice(0, 2)).toEqual(['nature', 'elections']);
  });
});

describe('parts', async () => {
  const { commitments } = await prepared(
    {
      ...small,
      commitments: [
        commitment('a/1', 'Protect ballots. Count votes twice.'),
        commitment('a/1/1', 'Protect ballots.', { partOf: 'a/1' }),
        commitment('b/1', 'We shall:'),
        commitment('b/1/1', 'guard ballots', { partOf: 'b/1', themes: ['elections'] }),
        commitment('b/1/1/1', 'recount', { partOf: 'b/1/1' }),
        commitment('d/1', 'Elections recount', { themes: ['elections'] }),
      ],
      crossReferences: [],
    },
    everything,
  );

  test('are asked about, and answered with wholes, which say what their parts say', () => {
    expect(ask(commitments, 'a/1/1').map((item) => item.slug)).toEqual(['b/1']);
    expect(
      ask(commitments, 'b/1')
        .map((item) => item.slug)
        .sort(),
    ).toEqual(['a/1', 'd/1']);
    expect(kinds(ask(commitments, 'd/1').find((item) => item.slug === 'b/1'))).toContain('SHARED_THEME');
  });

  test('that others made wholes of themselves stop nobody', async () => {
    const commitments = [
      commitment('a/1', 'Protect ballots', { partOf: 'a/1' }),
      commitment('b/1', 'Protect ballots'),
    ];
    const index = await prepared({ ...small, commitments, crossReferences: [] }, everything);
    expect(ask(index.commitments, 'a/1').map(({ slug }) => slug)).toEqual(['b/1']);
  });
});

describe('relatedTo', async () => {
  const corpus = seedCorpus();
  const index = await prepared(corpus, everything);
  const slugs = fc.constantFrom(...corpus.commitments.map((c) => c.slug));

  test('scores are the sum of their reasons to the last bit, in any order, and words of theirs', () => {
    for (const space of [index.commitments, index.declarations]) {
      for (const { slug } of space === index.commitments ? corpus.commitments : corpus.declarations) {
        for (const { score, reasons } of ask(space, slug)) {
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.reduce((sum, r) => sum + r.contribution, 0)).toBe(score);
          expect(reasons.reduceRight((sum, r) => sum + r.contribution, 0)).toBe(score);
          for (const r of reasons) {
            if (r.type === 'SHARED_WORDS')
              expect(r.words.reduce((sum, w) => sum + w.contribution, 0)).toBe(r.contribution);
          }
        }
      }
    }
  });

  test('words and themes relate both ways alike', () => {
    const between = (a: string, b: string) =>
      ask(index.commitments, a).find((item) => item.slug === b)?.score;
    const wholes = corpus.commitments.filter((c) => c.partOf === null).map((c) => c.slug);
    fc.assert(
      fc.property(fc.constantFrom(...wholes), fc.constantFrom(...wholes), (a, b) => {
        // Each feature is rounded on its own, in another order of factors.
        expect(between(a, b) ?? 0).toBeCloseTo(between(b, a) ?? 0, 3);
      }),
    );
  });

  test('comes best first, ties by slug, without its own declaration', () => {
    fc.assert(
      fc.property(slugs, (slug) => {
        const items = ask(index.commitments, slug);
        expect(items.some((item) => item.declaration === slug.split('/')[0])).toBe(false);
        const sorted = items.toSorted((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1));
        expect(items).toEqual(sorted);
      }),
    );
  });

  test('the order of the corpus does not change a list', async () => {
    const turned = await prepared(
      {
        commitments: corpus.commitments.toReversed(),
        declarations: corpus.declarations.toReversed(),
        crossReferences: corpus.crossReferences.toReversed(),
        themes: corpus.themes.toReversed(),
      },
      everything,
    );
    for (const { slug } of corpus.commitments.slice(0, 20)) {
      expect(ask(turned.commitments, slug)).toEqual(ask(index.commitments, slug));
    }
  });

  test('leaves out scores below the smallest', async () => {
    const { commitments } = await prepared(corpus, { ...relatedWeights, minScore: 0.2 });
    const found = ask(commitments, 'foc-disinformation/4');
    const expected = ask(index.commitments, 'foc-disinformation/4').filter((item) => item.score >= 0.2);
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  test('is null for what it does not know', () => {
    expect(index.commitments.relatedTo('nowhere/1', {})).toBeNull();
    expect(index.declarations.relatedTo('foc-disinformation/4', {})).toBeNull();
  });
});

describe('filters', async () => {
  const { commitments } = await prepared(small, everything);
  const found = (filter: Parameters<RelatedSpace['relatedTo']>[1]) =>
    ask(commitments, 'a/1', filter)
      .map((item) => item.slug)
      .sort();

  test('by theme: those that address it themselves', () => {
    expect(found({ themes: ['elections'] })).toEqual(['c/1']);
    expect(found({ themes: ['observation', 'elections'] })).toEqual(['b/1', 'c/1']);
  });

  test('by kind, party and day of the declaration', () => {
    expect(found({ kinds: ['PLEDGE'] })).toEqual(['b/1']);
    expect(found({ parties: ['norway', 'nauru'] })).toEqual(['b/1']);
    expect(found({ from: '2023-06-01' })).toEqual(['b/1']);
    expect(found({ from: '2024-01-01' })).toEqual([]);
    expect(found({ to: '2022-12-31' })).toEqual([]);
  });

  test('all at once, and nothing is one of an empty list', () => {
    for (const empty of [{ themes: [] }, { kinds: [] }, { parties: [] }]) expect(found(empty)).toEqual([]);
    expect(found({ kinds: ['PLEDGE'], themes: ['elections'] })).toEqual([]);
  });
});
