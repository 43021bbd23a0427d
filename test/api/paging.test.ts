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

test('a cursor of one order is not taken for one of another', async () => {
  const { data } = await ask(
    '{ declarations(first: 1, orderBy: { field: TITLE }) { pageInfo { endCursor } } }',
  );
  const { errors } = await ask(
    `{ declarations(after: "${data.declarations.pageInfo.endCursor}", orderBy: { field: DATE }) { nodes { slug } } }`,
  );
  expect(errors?.[0]?.message).toMatch(/ordered by/);
});
