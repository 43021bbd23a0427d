import { describe, expect, test } from 'vitest';
import { listsFor, pairsIn, type SignedDeclaration } from '../co-signatories/lists.ts';
import { answered, testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { ask } = await testApi(sharedNeo4j());

interface Edge {
  source: string;
  target: string;
  kind: string;
  weight: number;
  named: number | null;
  derived: number | null;
  basis: string | null;
  assertedBy: string[];
}
interface Network {
  truncated: boolean;
  totals: { nodes: number; edges: number };
  nodes: { id: string; degree: number; weight: number }[];
  edges: Edge[];
}

async function network(projection: string, filter: object, args: object = {}): Promise<Network> {
  const { network } = await answered(
    ask,
    `query ($projection: NetworkProjection!, $filter: NetworkFilter, $minWeight: Int, $maxNodes: Int, $maxEdges: Int) {
      network(projection: $projection, filter: $filter, minWeight: $minWeight, maxNodes: $maxNodes, maxEdges: $maxEdges) {
        truncated totals { nodes edges } nodes { id degree weight } edges { source target kind weight named derived basis assertedBy } } }`,
    { projection, filter, ...args },
  );
  return network;
}

const ids = (network: Network) => network.nodes.map(({ id }) => id);
const typesIn = (lists: SignedDeclaration[]) =>
  new Map(
    lists.flatMap(({ signatories }) => [...signatories.values()]).map(({ slug, type }) => [slug, type]),
  );
const byText = <T>(items: T[]): T[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

const signatureFilters = [
  {},
  { basis: ['NAMED'] },
  { themes: ['ai'], from: '2020', to: '2024-06' },
  { roles: ['SIGNATORY', 'ADOPTER'] },
  { hasReservation: true },
  { parties: ['CA', 'FR', 'DE', 'JP', 'european-union'], asOf: '2023' },
];

describe.each(signatureFilters)('for %j', (filter) => {
  test('CO_SIGNATORIES is what the lists of signatories say', async () => {
    const lists = await listsFor(ask, filter);
    const types = typesIn(lists);
    const id = (slug: string) => `${types.get(slug)}:${slug}`;
    const found = await network('CO_SIGNATORIES', filter);
    expect(found.truncated).toBe(false);
    expect(ids(found)).toEqual([...types.keys()].map(id).sort());
    const expected = pairsIn(lists).map(({ parties, sharedCount, named, derived }) => {
      const [source, target] = parties.map(id).sort();
      return { source, target, kind: 'CO_SIGNED', weight: sharedCount, named, derived };
    });
    expect(byText(found.edges.map(({ basis: _, assertedBy: __, ...edge }) => edge))).toEqual(
      byText(expected),
    );
  });

  test('SIGNATURES is what the lists of signatories say', async () => {
    const lists = (await listsFor(ask, filter)).filter(({ signatories }) => signatories.size > 0);
    const types = typesIn(lists);
    const found = await network('SIGNATURES', filter);
    const declarations = lists.map(({ slug }) => `Declaration:${slug}`);
    expect(ids(found)).toEqual(
      [...declarations, ...[...types].map(([slug, type]) => `${type}:${slug}`)].sort(),
    );
    const expected = lists.flatMap(({ slug, signatories }) =>
      [...signatories.values()].map((party) => ({
        source: `${party.type}:${party.slug}`,
        target: `Declaration:${slug}`,
        kind: 'SIGNED',
        weight: 1,
        basis: party.named ? 'NAMED' : 'MEMBERSHIP',
      })),
    );
    expect(
      byText(
        found.edges.map(({ source, target, kind, weight, basis }) => ({
          source,
          target,
          kind,
          weight,
          basis,
        })),
      ),
    ).toEqual(byText(expected));
  });
});

interface Reference {
  kind: string;
  from: { slug: string };
  to: { __typename: string; slug: string };
  assertedBy: { slug: string };
}

test.each([{}, { crossReferenceKinds: ['CITES', 'ENDORSES'] }, { from: '2021' }, { themes: ['ai'] }])(
  'CROSS_REFERENCES for %j is what the declarations say',
  async ({ crossReferenceKinds, ...declarations }: { crossReferenceKinds?: string[]; from?: string }) => {
    const { list } = await answered(
      ask,
      `query ($filter: DeclarationFilter, $kinds: [CrossReferenceKind!]) { list: declarations(first: 100, filter: $filter) { nodes {
        crossReferences(direction: OUT, first: 60, kinds: $kinds) { totalCount nodes { kind from { slug } to { __typename ... on Declaration { slug } ... on Organization { slug } } assertedBy { slug } } } } } }`,
      { filter: declarations, kinds: crossReferenceKinds },
    );
    const stated: Reference[] = list.nodes.flatMap(
      ({ crossReferences }: { crossReferences: { totalCount: number; nodes: Reference[] } }) => {
        expect(crossReferences.nodes).toHaveLength(crossReferences.totalCount);
        return crossReferences.nodes;
      },
    );
    const merged = new Map<
      string,
      { source: string; target: string; kind: string; weight: number; assertedBy: string[] }
    >();
    for (const { kind, from, to, assertedBy } of stated) {
      const [source, target] = [`Declaration:${from.slug}`, `${to.__typename}:${to.slug}`];
      const key = `${kind} ${source} ${target}`;
      const edge = merged.get(key) ?? { source, target, kind, weight: 0, assertedBy: [] };
      edge.weight++;
      edge.assertedBy = [...new Set([...edge.assertedBy, assertedBy.slug])].sort();
      merged.set(key, edge);
    }
    expect(merged.size).toBeGreaterThan(0);
    const found = await network('CROSS_REFERENCES', { ...declarations, crossReferenceKinds });
    expect(
      byText(
        found.edges.map(({ source, target, kind, weight, assertedBy }) => ({
          source,
          target,
          kind,
          weight,
          assertedBy,
        })),
      ),
    ).toEqual(byText([...merged.values()]));
    expect(ids(found)).toEqual(
      [...new Set(found.edges.flatMap(({ source, target }) => [source, target]))].sort(),
    );
  },
);

test('a cross-reference holds from the day of the document that states it, be it a node or not', async () => {
  const { network } = await answered(
    ask,
    '{ network(projection: CROSS_REFERENCES, filter: { crossReferenceKinds: [COMPLEMENTS] }) { nodes { slug } edges { from assertedBy } } }',
  );
  const third = 'canada-us-uk-foreign-information-manipulation';
  expect(network.edges).toEqual([{ from: '2024-02-16', assertedBy: [third] }]);
  expect(network.nodes.map(({ slug }: { slug: string }) => slug)).not.toContain(third);
});

test.each([{}, { kinds: ['DECLARATION'] }, { to: '2021' }])(
  'THEMES for %j is what declarations and commitments address',
  async (filter) => {
    const { list, themes } = await answered(
      ask,
      `query ($filter: DeclarationFilter) { themes { slug } list: declarations(first: 100, filter: $filter) { nodes { themes { slug } slug } } }`,
      { filter },
    );
    type Addressing = { themes: { slug: string }[] };
    const chosen = new Set(list.nodes.map(({ slug }: { slug: string }) => slug));
    const all: Addressing[] = list.nodes.slice();
    for (let after = '', more = true; more; ) {
      const { commitments } = await answered(
        ask,
        `{ commitments(first: 100${after}) { pageInfo { hasNextPage endCursor } nodes { declaration { slug } themes { slug } } } }`,
      );
      all.push(
        ...commitments.nodes.filter((node: { declaration: { slug: string } }) =>
          chosen.has(node.declaration.slug),
        ),
      );
      after = `, after: "${commitments.pageInfo.endCursor}"`;
      more = commitments.pageInfo.hasNextPage;
    }
    const weights = new Map<string, number>();
    for (const { themes } of all) {
      const slugs = themes.map(({ slug }) => slug).sort();
      for (const [i, one] of slugs.entries())
        for (const other of slugs.slice(i + 1))
          weights.set(`Theme:${one} Theme:${other}`, (weights.get(`Theme:${one} Theme:${other}`) ?? 0) + 1);
    }
    const found = await network('THEMES', filter);
    expect(weights.size).toBeGreaterThan(0);
    expect(ids(found)).toEqual(themes.map(({ slug }: { slug: string }) => `Theme:${slug}`).sort());
    expect(
      Object.fromEntries(found.edges.map(({ source, target, weight }) => [`${source} ${target}`, weight])),
    ).toEqual(Object.fromEntries(weights));
  },
);

describe('bounds', () => {
  test('minWeight leaves out lighter edges and whom they alone joined', async () => {
    const whole = await network('CO_SIGNATORIES', {});
    const heavy = await network('CO_SIGNATORIES', {}, { minWeight: 5 });
    const kept = whole.edges.filter(({ weight }) => weight >= 5);
    expect(kept.length).toBeLessThan(whole.edges.length);
    expect(heavy.edges).toEqual(kept);
    expect(ids(heavy)).toEqual([...new Set(kept.flatMap(({ source, target }) => [source, target]))].sort());
    expect(heavy.totals).toEqual({ nodes: heavy.nodes.length, edges: kept.length });
    expect(heavy.truncated).toBe(false);
  });

  test('maxNodes keeps the strongest nodes, and says so', async () => {
    const whole = await network('CO_SIGNATORIES', {});
    const cut = await network('CO_SIGNATORIES', {}, { maxNodes: 10 });
    expect(cut.nodes).toHaveLength(10);
    expect(cut.truncated).toBe(true);
    expect(cut.totals).toEqual({ nodes: whole.nodes.length, edges: whole.edges.length });
    const kept = new Set(ids(cut));
    const weights = (inside: boolean) =>
      whole.nodes.filter(({ id }) => kept.has(id) === inside).map(({ weight }) => weight);
    expect(Math.min(...weights(true))).toBeGreaterThanOrEqual(Math.max(...weights(false)));
    expect(cut.edges).toEqual(
      whole.edges.filter(({ source, target }) => kept.has(source) && kept.has(target)),
    );
    // Measures describe what is shown.
    for (const { id, degree, weight } of cut.nodes) {
      const touching = cut.edges.filter(({ source, target }) => source === id || target === id);
      expect([degree, weight]).toEqual([
        touching.length,
        touching.reduce((sum, edge) => sum + edge.weight, 0),
      ]);
    }
  });

  test('maxEdges keeps the strongest edges, and says so', async () => {
    const whole = await network('CO_SIGNATORIES', {});
    const cut = await network('CO_SIGNATORIES', {}, { maxEdges: 25 });
    expect(cut.edges).toHaveLength(25);
    expect(cut.truncated).toBe(true);
    expect(cut.totals).toEqual({ nodes: whole.nodes.length, edges: whole.edges.length });
    const weights = whole.edges.map(({ weight }) => weight).sort((a, b) => b - a);
    expect(cut.edges.map(({ weight }) => weight).sort((a, b) => b - a)).toEqual(weights.slice(0, 25));
  });
});

test.each([
  [
    'projection: THEMES, filter: { parties: ["canada"], asOf: "2020" }',
    'BAD_USER_INPUT',
    /filter.parties, filter.asOf does not apply to THEMES/,
  ],
  [
    'projection: CROSS_REFERENCES, filter: { roles: [HOST] }',
    'BAD_USER_INPUT',
    /filter.roles does not apply to CROSS_REFERENCES/,
  ],
  [
    'projection: SIGNATURES, filter: { crossReferenceKinds: [CITES] }',
    'BAD_USER_INPUT',
    /filter.crossReferenceKinds does not apply to SIGNATURES/,
  ],
  [
    'projection: SIGNATURES, minWeight: 0',
    'BAD_USER_INPUT',
    /minWeight is a whole number from 1; received 0/,
  ],
  ['projection: SIGNATURES, maxNodes: 5001', 'LIMIT_EXCEEDED', /maxNodes is at most 5000; received 5001/],
  [
    'projection: SIGNATURES, maxEdges: 100001',
    'LIMIT_EXCEEDED',
    /maxEdges is at most 100000; received 100001/,
  ],
  [
    'projection: SIGNATURES, filter: { parties: ["frence"] }',
    'BAD_USER_INPUT',
    /"frence" \(nearest: france, /,
  ],
  [
    'projection: SIGNATURES, filter: { themes: ["electons"] }',
    'BAD_USER_INPUT',
    /"electons" \(nearest: elections, /,
  ],
  [
    'projection: SIGNATURES, filter: { from: "2024", to: "2020" }',
    'BAD_USER_INPUT',
    /filter.from must not be after filter.to/,
  ],
])('network(%s) is refused', async (args, code, message) => {
  const { errors } = await ask(`{ network(${args}) { truncated } }`);
  expect(errors?.[0]?.extensions.code).toBe(code);
  expect(errors?.[0]?.message).toMatch(message);
});

test('declarations have short titles for pictures, parties their names', async () => {
  const { network, declarations } = await answered(
    ask,
    `{ network(projection: SIGNATURES) { nodes { slug type label shortLabel } }
      declarations(first: 100) { nodes { slug title shortTitle } } }`,
  );
  type Node = Record<'slug' | 'type' | 'label' | 'shortLabel', string>;
  const titles = new Map<string, { title: string; shortTitle: string }>(
    declarations.nodes.map((declaration: { slug: string }) => [declaration.slug, declaration]),
  );
  const drawn = (network.nodes as Node[]).filter(({ type }) => type === 'Declaration');
  expect(drawn.map(({ label, shortLabel }) => ({ title: label, shortTitle: shortLabel }))).toEqual(
    drawn.map(({ slug }) =>
      expect.objectContaining({ title: titles.get(slug)?.title, shortTitle: titles.get(slug)?.shortTitle }),
    ),
  );
  expect(drawn.some(({ label, shortLabel }) => label !== shortLabel)).toBe(true);
  for (const { type, label, shortLabel } of network.nodes as Node[])
    if (type !== 'Declaration') expect(shortLabel).toBe(label);
});
