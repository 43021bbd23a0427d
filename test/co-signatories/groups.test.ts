import { describe, expect, test } from 'vitest';
import { answered, testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { listsFor } from './lists.ts';

const { ask } = await testApi(sharedNeo4j());

interface Group {
  parties: { slug: string }[];
  declarations: { slug: string }[];
  partyCount: number;
  declarationCount: number;
}

async function groupsFor(filter: object, minDeclarations: number, minParties: number) {
  const { coSigningGroups } = await answered(
    ask,
    `query ($filter: SignatureFilter, $minDeclarations: Int, $minParties: Int) {
      coSigningGroups(first: 40, filter: $filter, minDeclarations: $minDeclarations, minParties: $minParties) {
        totalCount complete nodes { partyCount declarationCount parties { slug } declarations { slug } } } }`,
    { filter, minDeclarations, minParties },
  );
  return coSigningGroups as { totalCount: number; complete: boolean; nodes: Group[] };
}

const slugs = (things: { slug: string }[]) => things.map(({ slug }) => slug);

describe.each([
  {},
  { basis: ['NAMED'] },
  { themes: ['elections'], from: '2018', to: '2025' },
  { asOf: '2021-12-31' },
])('groups for %j', (filter) => {
  test('every party signed every declaration, and neither list can grow', async () => {
    const lists = await listsFor(ask, filter);
    const everyone = new Set(lists.flatMap(({ signatories }) => [...signatories.keys()]));
    const signed = new Map(lists.map(({ slug, signatories }) => [slug, signatories]));
    const { nodes } = await groupsFor(filter, 2, 2);
    expect(nodes.length).toBeGreaterThan(0);
    for (const { parties, declarations, partyCount, declarationCount } of nodes) {
      const signedAll = [...everyone].filter((party) =>
        declarations.every(({ slug }) => signed.get(slug)?.has(party)),
      );
      const ofAll = lists
        .filter(({ signatories }) => parties.every(({ slug }) => signatories.has(slug)))
        .map(({ slug }) => slug);
      expect(slugs(parties)).toEqual(signedAll.sort());
      // As the lists are: oldest first.
      expect(slugs(declarations)).toEqual(ofAll);
      expect([partyCount, declarationCount]).toEqual([signedAll.length, ofAll.length]);
      expect(Math.min(partyCount, declarationCount)).toBeGreaterThanOrEqual(2);
    }
  });

  test('all of them are found: closing any set of declarations gives one of the list', async () => {
    const lists = await listsFor(ask, filter);
    // What the lists of any set of declarations have in common: each with all that was common to those before it.
    const common = new Map<string, string[]>();
    for (const { signatories } of lists)
      for (const parties of [[...signatories.keys()], ...common.values()]) {
        const shared = parties.filter((party) => signatories.has(party)).sort();
        if (shared.length > 1) common.set(shared.join(' '), shared);
      }
    const closed = new Map<string, number>();
    for (const parties of common.values()) {
      const declarations = lists.filter(({ signatories }) =>
        parties.every((party) => signatories.has(party)),
      );
      if (declarations.length < 2) continue;
      closed.set(slugs(declarations).sort().join(' '), parties.length * declarations.length);
    }
    const { totalCount, complete, nodes } = await groupsFor(filter, 2, 2);
    expect(complete).toBe(true);
    expect(totalCount).toBe(closed.size);
    const sizes = [...closed.values()].sort((a, b) => b - a);
    expect(nodes.map(({ partyCount, declarationCount }) => partyCount * declarationCount)).toEqual(
      sizes.slice(0, 40),
    );
  });
});

test('the bounds leave out smaller groups', async () => {
  const all = await groupsFor({}, 2, 2);
  const large = await groupsFor({}, 4, 5);
  expect(large.totalCount).toBeLessThan(all.totalCount);
  expect(large.nodes.length).toBeGreaterThan(0);
  for (const { partyCount, declarationCount } of large.nodes) {
    expect(declarationCount).toBeGreaterThanOrEqual(4);
    expect(partyCount).toBeGreaterThanOrEqual(5);
  }
});
