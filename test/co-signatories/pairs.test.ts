import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answered, testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { expectSamePairs, type PairNode, pairFields, plain, sorted } from './expect-same-pairs.ts';
import { known, listsFor, type Pair, pairsIn } from './lists.ts';

const { ask } = await testApi(sharedNeo4j());
const { parties } = await known(ask);

// Other files that only read ask with the same sets of conditions: Neo4j plans each of them once.
const asked = [
  {},
  { basis: ['NAMED'] },
  { basis: ['MEMBERSHIP'] },
  { themes: ['ai'], from: '2020', to: '2024-06' },
  { asOf: '2022' },
  { hasReservation: true },
  { hasReservation: false },
  { kinds: ['DECLARATION', 'JOINT_STATEMENT'], withdrawn: false },
  { parties: ['canada', 'CA', 'FRA', 'United Kingdom', 'g7'], asOf: '2023' },
];

describe('pairs are those that the lists of signatories make', () => {
  test.each(asked)('%j', async (filter) => {
    await expectSamePairs(ask, filter, 1);
    await expectSamePairs(ask, filter, 3);
  });
});

test('an orderBy is kept to, ties by slug', async () => {
  const all = pairsIn(await listsFor(ask, {}));
  const key = { NAMED: 'named', DERIVED: 'derived', JACCARD: 'jaccard' } as const;
  for (const [order, field] of Object.entries(key)) {
    const { coSignatories } = await answered(
      ask,
      `{ coSignatories(first: 100, minShared: 1, orderBy: ${order}) { nodes { ${pairFields} } } }`,
    );
    const slugs = ({ parties }: Pair) => parties.join(' ');
    const expected = [...all].sort((a, b) => b[field] - a[field] || (slugs(a) < slugs(b) ? -1 : 1));
    expect(coSignatories.nodes.map((node: PairNode) => plain(node)[field])).toEqual(
      expected
        .slice(0, 100)
        .map((pair) => (field === 'jaccard' ? expect.closeTo(pair[field], 9) : pair[field])),
    );
    if (field !== 'jaccard')
      expect(coSignatories.nodes.map((node: PairNode) => plain(node).parties.join(' '))).toEqual(
        expected.slice(0, 100).map(slugs),
      );
  }
});

describe('Party.coSignatories', () => {
  test.each(['canada', 'kenya', 'european-union'])(
    'of %s are the pairs it is in, itself first',
    async (slug) => {
      const mine = pairsIn(await listsFor(ask, {}))
        .filter(({ parties }) => parties.includes(slug))
        .map((pair) => ({
          ...sorted(pair),
          parties: [slug, ...pair.parties.filter((party) => party !== slug)],
        }));
      const { coSignatories, declarations } = await answered(
        ask,
        `query ($party: String!) {
        coSignatories(party: $party, minShared: 1, first: 100) { totalCount nodes { ${pairFields} } }
        declarations(first: 1, filter: { parties: [$party] }) { nodes { signatories(first: 1, filter: { parties: [$party] }) {
          nodes { coSignatories(first: 100) { totalCount nodes { ${pairFields} other { slug } } } } } } } }`,
        { party: slug },
      );
      expect(coSignatories.totalCount).toBe(mine.length);
      expect(mine.length).toBeGreaterThan(0);
      expect(counts(coSignatories.nodes.map(plain))).toEqual(counts(mine.slice(0, 100)));
      const [{ coSignatories: ofParty }] = declarations.nodes[0].signatories.nodes;
      expect(ofParty.totalCount).toBe(mine.length);
      expect(
        ofParty.nodes.map(({ other: _, ...node }: PairNode & { other: unknown }) => plain(node)),
      ).toEqual(coSignatories.nodes.map(plain));
      expect(ofParty.nodes.map(({ other }: { other: { slug: string } }) => other.slug)).toEqual(
        ofParty.nodes.map(({ parties }: PairNode) => parties[1]?.slug),
      );
    },
  );
});

/** In order, for parties of equal counts may change places where the other of them comes first. */
const counts = (pairs: { sharedCount: number }[]) => pairs.map(({ sharedCount }) => sharedCount);

describe('sharedDeclarations', () => {
  test('are those whose lists hold all of the parties', async () => {
    const party = fc.constantFrom(...parties);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(party, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(...asked),
        async (parties, filter) => {
          const lists = await listsFor(ask, filter);
          const { sharedDeclarations } = await answered(
            ask,
            'query ($parties: [String!]!, $filter: SignatureFilter) { sharedDeclarations(parties: $parties, filter: $filter, first: 100) { totalCount nodes { slug } } }',
            { parties, filter },
          );
          const expected = lists
            .filter(({ signatories }) => parties.every((slug) => signatories.has(slug)))
            .map(({ slug }) => slug);
          expect(sharedDeclarations.totalCount).toBe(expected.length);
          expect(sharedDeclarations.nodes.map(({ slug }: { slug: string }) => slug).sort()).toEqual(
            expected.sort(),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

test.each([
  [
    'coSignatories(minShared: 0) { totalCount }',
    'BAD_USER_INPUT',
    /minShared is a whole number from 1; received 0/,
  ],
  [
    'coSignatories(party: "Canda") { totalCount }',
    'BAD_USER_INPUT',
    /party takes .*; unknown: "Canda" \(nearest: canada, /,
  ],
  [
    'coSignatories(filter: { parties: ["frence", "canada", "germny"] }) { totalCount }',
    'BAD_USER_INPUT',
    /"frence" \(nearest: france, .*"germny" \(nearest: germany, /,
  ],
  [
    'coSignatories(filter: { from: "2024", to: "2020" }) { totalCount }',
    'BAD_USER_INPUT',
    /filter.from must not be after filter.to; received from: "2024", to: "2020"/,
  ],
  [
    'coSignatories(filter: { asOf: "soon" }) { totalCount }',
    'BAD_USER_INPUT',
    /filter.asOf is a date as YYYY/,
  ],
  ['coSignatories(first: 101) { totalCount }', 'LIMIT_EXCEEDED', /at most 100/],
  [
    'sharedDeclarations(parties: []) { totalCount }',
    'BAD_USER_INPUT',
    /parties takes at least one .*; received none/,
  ],
  [
    'sharedDeclarations(parties: ["atlantis"]) { totalCount }',
    'BAD_USER_INPUT',
    /unknown: "atlantis" \(nearest: /,
  ],
  [
    'coSigningGroups(minParties: 0) { totalCount }',
    'BAD_USER_INPUT',
    /minParties is a whole number from 1; received 0/,
  ],
  [
    'coSigningGroups(minDeclarations: -1) { totalCount }',
    'BAD_USER_INPUT',
    /minDeclarations is a whole number from 1; received -1/,
  ],
])('%s is refused', async (field, code, message) => {
  const { errors } = await ask(`{ ${field} }`);
  expect(errors?.[0]?.extensions.code).toBe(code);
  expect(errors?.[0]?.message).toMatch(message);
});
