import { describe, expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { ask } = await testApi(sharedNeo4j());

interface Edge {
  score: number;
  reasons: { __typename: string; kind: string; contribution: number; [field: string]: unknown }[];
  node: { slug: string; declaration?: { slug: string } };
}

async function related(slug: string, args = 'first: 10', more = ''): Promise<Edge[]> {
  const { data, errors } = await ask(
    `query ($slug: String!) { commitment(by: { slug: $slug }) { related(${args}) { totalCount edges { score node { slug declaration { slug } }
       reasons { __typename kind contribution ${more} } } } } }`,
    { slug },
  );
  expect(errors).toBeUndefined();
  return data.commitment.related.edges;
}

test.each(['charlevoix-commitment/7', 'summit-for-democracy-declaration/13', 'foc-ai-and-human-rights/8/2'])(
  'the score of what is related to %s is the sum of its reasons, and falls',
  async (slug) => {
    const edges = await related(slug, 'first: 50');
    expect(edges.length).toBeGreaterThan(3);
    for (const { score, reasons } of edges)
      expect(reasons.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score);
    expect(edges.map(({ score }) => score)).toEqual(edges.map(({ score }) => score).sort((a, b) => b - a));
    for (const { node } of edges) expect(node.declaration?.slug).not.toBe(slug.split('/')[0]);
  },
);

test('transparency of political funding in Charlevoix stands nearest to the same in the Pledge', async () => {
  const [first] = await related(
    'charlevoix-commitment/7',
    'first: 1',
    '... on SharedTheme { theme { slug } } ... on SharedWords { words { word } }',
  );
  expect(first?.node.slug).toBe('pledge-for-election-integrity/4');
  expect(first?.reasons).toContainEqual(
    expect.objectContaining({ theme: { slug: 'political-finance-transparency' } }),
  );
});

test('the same instrument is a reason that quotes both sides', async () => {
  const edges = await related(
    'foc-disinformation/4',
    'first: 20',
    '... on SameInstrument { instrument own { evidence { quote } } other { evidence { quote } } }',
  );
  const reason = edges
    .find(({ node }) => node.slug === 'global-declaration-on-information-integrity/2')
    ?.reasons.find(({ kind }) => kind === 'SAME_INSTRUMENT');
  expect(reason).toMatchObject({ __typename: 'SameInstrument', instrument: 'iccpr' });
  for (const side of [reason?.own, reason?.other] as { evidence: { quote: string } }[][])
    expect(side[0]?.evidence.quote).toContain('International Covenant on Civil and Political Rights');
});

test('two declarations of which one refers to the other are related for that reason, with its quote', async () => {
  const { data } =
    await ask(`{ declaration(by: { slug: "global-declaration-on-information-integrity" }) { related(first: 20) { edges { node { slug }
    reasons { kind ... on CrossReferenceBetween { references { kind evidence { quote } } } } } } } }`);
  const framework = data.declaration.related.edges.find((edge: Edge) =>
    edge.node.slug.startsWith('framework-to-counter'),
  );
  const reason = framework.reasons.find(({ kind }: { kind: string }) => kind === 'CROSS_REFERENCE');
  expect(reason.references).toEqual([
    { kind: 'COMPLEMENTS', evidence: { quote: expect.stringContaining('complements') } },
  ]);
});

describe('filters', () => {
  test('a theme counts with those below it', async () => {
    for (const { node } of await related(
      'charlevoix-commitment/5',
      'first: 20, filter: { themes: ["ai"] }',
    )) {
      const { data } = await ask(
        'query ($slug: String!, $theme: [String!]) { commitments(first: 100, filter: { themes: $theme }) { nodes { slug } } commitment(by: { slug: $slug }) { slug } }',
        { slug: node.slug, theme: ['ai'] },
      );
      expect(data.commitments.nodes.map(({ slug }: { slug: string }) => slug)).toContain(node.slug);
    }
  });

  test('by a party it is what that party stands behind', async () => {
    const edges = await related(
      'summit-for-democracy-declaration/5',
      'first: 50, filter: { parties: ["BRA"] }',
    );
    expect(edges.length).toBeGreaterThan(0);
    const { data } = await ask(
      '{ state(by: { slug: "brazil" }) { signatures(first: 100) { nodes { slug } } } }',
    );
    const signed = data.state.signatures.nodes.map(({ slug }: { slug: string }) => slug);
    for (const { node } of edges) expect(signed).toContain(node.declaration?.slug);
  });

  test('nothing is one of an empty list, as in all filters', async () => {
    for (const condition of ['themes', 'kinds', 'parties'])
      expect(
        await related('charlevoix-commitment/7', `first: 1, filter: { ${condition}: [] }`),
        condition,
      ).toEqual([]);
  });

  test('pages go on where the last one ended', async () => {
    const all = await related('charlevoix-commitment/7', 'first: 6');
    const { data } = await ask(
      '{ commitment(by: { slug: "charlevoix-commitment/7" }) { related(first: 3) { pageInfo { endCursor } } } }',
    );
    const rest = await related(
      'charlevoix-commitment/7',
      `first: 3, after: "${data.commitment.related.pageInfo.endCursor}"`,
    );
    expect(rest.map(({ node }) => node.slug)).toEqual(all.slice(3).map(({ node }) => node.slug));
    const whole = await related('charlevoix-commitment/7', 'first: 100');
    const fields = 'related(last: 3) { pageInfo { startCursor } }';
    const { data: end } = await ask(`{ commitment(by: { slug: "charlevoix-commitment/7" }) { ${fields} } }`);
    const before = `last: 3, before: "${end.commitment.related.pageInfo.startCursor}"`;
    expect(await related('charlevoix-commitment/7', before)).toEqual(whole.slice(-6, -3));
  });

  test('an unknown theme and an unknown party are told at once', async () => {
    const { errors } = await ask(
      '{ commitment(by: { slug: "charlevoix-commitment/7" }) { related(filter: { themes: ["electons"], parties: ["Cannada"] }) { totalCount } } }',
    );
    expect(errors?.[0]?.message).toMatch(/electons.*elections.*Cannada.*canada/);
  });
});
