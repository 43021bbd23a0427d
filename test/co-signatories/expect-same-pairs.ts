import { expect } from 'vitest';
import { type Ask, answered } from '../support/api.ts';
import { listsFor, type Pair, pairsIn } from './lists.ts';

export const pairFields =
  'parties { slug } sharedCount named derived jaccard declarations(first: 100) { nodes { slug } }';

export interface PairNode extends Omit<Pair, 'parties' | 'declarations'> {
  parties: { slug: string }[];
  declarations: { nodes: { slug: string }[] };
}

/** A pair as the API answers it. */
export const plain = ({ parties, declarations, ...counts }: PairNode) => ({
  ...counts,
  parties: parties.map(({ slug }) => slug),
  declarations: declarations.nodes.map(({ slug }) => slug).sort(),
});

/** A pair as it was counted here, to compare with it. */
export const sorted = (pair: Pair) => ({
  ...pair,
  jaccard: expect.closeTo(pair.jaccard, 9),
  declarations: [...pair.declarations].sort(),
});

/** The same by two ways: pairs counted by the API in memory, and counted here from lists that Cypher filtered. */
export async function expectSamePairs(ask: Ask, filter: object, minShared: number): Promise<void> {
  const counted = pairsIn(await listsFor(ask, filter)).filter(({ sharedCount }) => sharedCount >= minShared);
  const { coSignatories } = await answered(
    ask,
    `query ($filter: SignatureFilter, $minShared: Int) { coSignatories(first: 100, filter: $filter, minShared: $minShared) { totalCount nodes { ${pairFields} } } }`,
    { filter, minShared },
  );
  expect(coSignatories.totalCount).toBe(counted.length);
  expect(coSignatories.nodes.map(plain)).toEqual(counted.slice(0, 100).map(sorted));
}
