import fc from 'fast-check';
import { expect } from 'vitest';
import { declarationKinds } from '../../src/declarations/record.ts';
import { signatureRoles } from '../../src/signatures/record.ts';
import { type Ask, answered } from '../support/api.ts';

export interface Signatory {
  /** State or Organization. */
  type: string;
  slug: string;
  /** Whether one of its signatures that meet the filter names it. */
  named: boolean;
  roles: string[];
}

export interface SignedDeclaration {
  slug: string;
  /** By slug. */
  signatories: Map<string, Signatory>;
}

/** Every declaration with the signatories that `Declaration.signatories(filter)` gives, oldest first: what Cypher says. */
export async function listsFor(ask: Ask, filter: object): Promise<SignedDeclaration[]> {
  const { declarations } = await answered(
    ask,
    `query ($filter: SignatureFilter) { declarations(first: 100, orderBy: { field: DATE }) { totalCount nodes { slug
      signatories(first: 300, filter: $filter) { totalCount edges { basis role node { __typename slug } } } } } }`,
    { filter },
  );
  expect(declarations.nodes).toHaveLength(declarations.totalCount);
  return declarations.nodes.map(({ slug, signatories }: DeclarationNode) => {
    expect(signatories.edges).toHaveLength(signatories.totalCount);
    const found = new Map<string, Signatory>();
    for (const { basis, role, node } of signatories.edges) {
      const known = found.get(node.slug) ?? {
        type: node.__typename,
        slug: node.slug,
        named: false,
        roles: [],
      };
      known.named ||= basis === 'NAMED';
      known.roles.push(role);
      found.set(node.slug, known);
    }
    return { slug, signatories: found };
  });
}

interface DeclarationNode {
  slug: string;
  signatories: {
    totalCount: number;
    edges: { basis: string; role: string; node: { __typename: string; slug: string } }[];
  };
}

export interface Pair {
  parties: [string, string];
  sharedCount: number;
  named: number;
  derived: number;
  jaccard: number;
  declarations: string[];
}

/** Pairs counted one by one, most shared declarations first, then by slugs. */
export function pairsIn(lists: readonly SignedDeclaration[]): Pair[] {
  const pairs = new Map<string, Pair>();
  const sizes = new Map<string, number>();
  for (const { slug, signatories } of lists) {
    const all = [...signatories.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
    for (const [i, one] of all.entries()) {
      sizes.set(one.slug, (sizes.get(one.slug) ?? 0) + 1);
      for (const other of all.slice(i + 1)) {
        const key = `${one.slug} ${other.slug}`;
        const pair = pairs.get(key) ?? emptyPair(one.slug, other.slug);
        pair.sharedCount++;
        if (one.named && other.named) pair.named++;
        else pair.derived++;
        pair.declarations.push(slug);
        pairs.set(key, pair);
      }
    }
  }
  for (const pair of pairs.values()) {
    const [a, b] = pair.parties.map((slug) => sizes.get(slug) ?? 0) as [number, number];
    pair.jaccard = pair.sharedCount / (a + b - pair.sharedCount);
  }
  return [...pairs.values()].sort(
    (a, b) => b.sharedCount - a.sharedCount || (a.parties.join(' ') < b.parties.join(' ') ? -1 : 1),
  );
}

const emptyPair = (a: string, b: string): Pair => ({
  parties: [a, b],
  sharedCount: 0,
  named: 0,
  derived: 0,
  jaccard: 0,
  declarations: [],
});

/** What the filters below choose from, as the API lists it. */
export async function known(ask: Ask) {
  const { themes } = await answered(ask, '{ themes { slug } }');
  const lists = (await listsFor(ask, {})).filter(({ signatories }) => signatories.size > 0);
  return {
    themes: themes.map(({ slug }: { slug: string }) => slug).sort() as string[],
    declarations: lists.map(({ slug }) => slug).sort(),
    parties: [...new Set(lists.flatMap(({ signatories }) => [...signatories.keys()]))].sort(),
  };
}

/**
 * Signature filters with every condition in one of them, and more with the same conditions and other values, since Neo4j
 * plans each set of conditions for itself; dates are years, months or days.
 */
export function filters({ themes, declarations, parties }: Awaited<ReturnType<typeof known>>) {
  const some = <T>(all: readonly T[], most: number) =>
    fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: most });
  const year = fc.integer({ min: 2017, max: 2026 });
  const two = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
  const date = fc.oneof(
    year.map(String),
    fc.tuple(year, two(12)).map((parts) => parts.join('-')),
    fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
  );
  const conditions = {
    themes: some(themes, 3),
    kinds: some(declarationKinds, 4),
    basis: some(['NAMED', 'MEMBERSHIP'], 2),
    roles: some(signatureRoles, 5),
    hasReservation: fc.boolean(),
    withdrawn: fc.boolean(),
    parties: some(parties, 60),
    declarations: some(declarations, 8),
    asOf: date,
    from: date,
    to: date,
  };
  const names = Object.keys(conditions) as (keyof typeof conditions)[];
  const sets = fc
    .shuffledSubarray(names, { minLength: names.length })
    .map((all) => [all.slice(0, 4), all.slice(4, 8), all.slice(8)]);
  return fc
    .tuple(sets, fc.array(fc.record(conditions), { minLength: 8, maxLength: 8 }))
    .map(([sets, values]) =>
      sets
        .flatMap((set) =>
          values.map((all): Partial<typeof all> => Object.fromEntries(set.map((name) => [name, all[name]]))),
        )
        .filter(
          ({ from, to }) => from === undefined || to === undefined || from.slice(0, 4) < to.slice(0, 4),
        ),
    );
}
