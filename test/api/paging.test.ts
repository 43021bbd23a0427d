import { expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { ask } = await testApi(sharedNeo4j());

const lists = {
  declarations: 'declarations(orderBy: { field: DATE, direction: ASC }, PAGE)',
  'declarations by number of signatories':
    'declarations(orderBy: { field: SIGNATORIES, direction: DESC }, PAGE)',
  states: 'states(PAGE)',
  commitments: 'commitments(PAGE)',
  pairs: 'coSignatories(minShared: 6, PAGE)',
};
const nodeOf = (name: string) => (name === 'pairs' ? '{ parties { slug } }' : '{ slug }');

interface Connection {
  edges: { cursor: string; node: unknown }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

async function page(name: string, field: string, args: string): Promise<Connection> {
  const { data, errors } = await ask(
    `{ list: ${field.replace('PAGE', args)} { totalCount edges { cursor node ${nodeOf(name)} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
  );
  expect(errors).toBeUndefined();
  return data.list;
}

test.each(Object.entries(lists))(
  'pages of %s, forwards and backwards, are the whole list once',
  async (name, field) => {
    const forwards: unknown[] = [];
    let after = '';
    let total = 0;
    for (;;) {
      const found = await page(name, field, `first: 7${after}`);
      forwards.push(...found.edges.map(({ node }) => JSON.stringify(node)));
      total = found.totalCount;
      if (!found.pageInfo.hasNextPage) break;
      after = `, after: "${found.pageInfo.endCursor}"`;
    }
    expect(forwards).toHaveLength(total);
    expect(new Set(forwards).size).toBe(total);

    const backwards: unknown[] = [];
    let before = '';
    for (;;) {
      const found = await page(name, field, `last: 9${before}`);
      backwards.unshift(...found.edges.map(({ node }) => JSON.stringify(node)));
      if (!found.pageInfo.hasPreviousPage) break;
      before = `, before: "${found.pageInfo.startCursor}"`;
    }
    expect(backwards).toEqual(forwards);
  },
);

test.each([
  ['first: 3, last: 3', 'BAD_USER_INPUT', /either first or last/],
  ['first: -1', 'BAD_USER_INPUT', /received -1/],
  ['first: 101', 'LIMIT_EXCEEDED', /at most 100/],
  ['after: "not a cursor"', 'BAD_USER_INPUT', /cursor/],
])('%s is refused', async (args, code, message) => {
  const { errors } = await ask(`{ declarations(${args}) { totalCount nodes { slug } } }`);
  expect(errors?.[0]?.extensions.code).toBe(code);
  expect(errors?.[0]?.message).toMatch(message);
});

test.each([
  [
    'an order',
    'declarations(orderBy: { field: TITLE }',
    'declarations(orderBy: { field: DATE }',
    /"declarations\/all TITLE/,
  ],
  ['a list', 'states(first: 1', 'organizations(first: 1', /"parties\/states NAME/],
  [
    'a search',
    'search(query: "democracy"',
    'search(query: "elections"',
    /"search" made from other arguments/,
  ],
  [
    'a search',
    'search(query: "democracy"',
    'coSignatories(minShared: 2',
    /"search"; this one is "coSignatories/,
  ],
  [
    'a threshold',
    'coSignatories(minShared: 1',
    'coSignatories(minShared: 3',
    /other arguments than .*"minShared":3/,
  ],
  ['a filter', 'coSigningGroups(first: 1', 'coSigningGroups(filter: { basis: [NAMED] }', /other arguments/],
])('a cursor of %s is not taken for one of another: %s, %s', async (_what, of, other, message) => {
  const { data } = await ask(`{ list: ${of}) { pageInfo { startCursor } } }`);
  const { startCursor } = data.list.pageInfo;
  const same = await ask(`{ list: ${of}, after: "${startCursor}") { pageInfo { hasPreviousPage } } }`);
  expect(same.data.list.pageInfo.hasPreviousPage).toBe(true);
  const { errors } = await ask(`{ list: ${other}, after: "${startCursor}") { edges { cursor } } }`);
  expect(errors?.[0]).toMatchObject({
    message: expect.stringMatching(message),
    extensions: { code: 'BAD_USER_INPUT' },
  });
});

test('a cursor is a place in an order, from which a list with another filter goes on', async () => {
  const all = await page('states', 'states(PAGE)', 'first: 30');
  const after = all.pageInfo.endCursor;
  const { nodes } = (
    await ask(
      `{ list: states(first: 300, after: "${after}", filter: { memberOf: ["g7"] }) { nodes { slug } } }`,
    )
  ).data.list;
  const seven = (await ask('{ list: states(filter: { memberOf: ["g7"] }) { nodes { slug } } }')).data.list
    .nodes;
  const passed = new Set(all.edges.map(({ node }) => (node as { slug: string }).slug));
  expect(nodes).toEqual(seven.filter(({ slug }: { slug: string }) => !passed.has(slug)));
  expect(nodes.length).toBeGreaterThan(0);
  expect(nodes.length).toBeLessThan(seven.length);
});

test('related ones and what a pair shares go on from a cursor of the same thing only', async () => {
  const related = (slug: string, args = '') =>
    ask(
      `{ commitment(by: { slug: "charlevoix-commitment/${slug}" }) { related(first: 1${args}) { edges { cursor node { slug } } } } }`,
    );
  const [edge] = (await related('7')).data.commitment.related.edges;
  const next = await related('7', `, after: "${edge.cursor}"`);
  expect(next.data.commitment.related.edges[0].node.slug).not.toBe(edge.node.slug);
  expect((await related('6', `, after: "${edge.cursor}"`)).errors?.[0]?.message).toMatch(/other arguments/);

  const pair = (other: string, after = '') =>
    ask(
      `{ coSignatories(party: "CA", filter: { parties: ["CA", "${other}"] }) { nodes { declarations(first: 1${after}) { edges { cursor node { slug } } } } } }`,
    );
  const [shared] = (await pair('GB')).data.coSignatories.nodes[0].declarations.edges;
  const { edges } = (await pair('GB', `, after: "${shared.cursor}"`)).data.coSignatories.nodes[0]
    .declarations;
  expect(edges[0].node.slug).not.toBe(shared.node.slug);
  expect((await pair('US', `, after: "${shared.cursor}"`)).errors?.[0]?.message).toMatch(/other arguments/);
});
