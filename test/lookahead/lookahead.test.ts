import { type DocumentNode, execute, parse, validate } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { createReader } from '../../src/graph/reader.ts';
import { createRevisions } from '../../src/graph/revision.ts';
import { openSnapshot } from '../../src/graph/snapshot.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { peopleGraph, peopleSchema } from './people.ts';

const driver = openDriver(await testNeo4j());
const reader = createReader(driver);
const revisions = createRevisions(reader);
afterAll(() => driver.close());
beforeAll(async () => {
  const session = driver.session();
  await session.run(peopleGraph);
  await session.close();
});

/** Asks, and tells how many statements that took. */
async function ask(query: string | DocumentNode, variableValues: Record<string, unknown> = {}) {
  const document = typeof query === 'string' ? parse(query) : query;
  expect(validate(peopleSchema, document)).toEqual([]);
  const snapshot = openSnapshot(reader, revisions);
  const result = await execute({
    schema: peopleSchema,
    document,
    variableValues,
    contextValue: { snapshot, batches: new Map() },
  });
  return {
    data: JSON.parse(JSON.stringify(result.data ?? null)),
    errors: result.errors,
    statements: snapshot.statements,
  };
}

test('a selection is one statement, however it nests', async () => {
  const { data, statements } = await ask(`{ person(name: "Ada") { name home { name inhabitants { name } }
    knows(first: 5) { totalCount edges { since node { name knows(first: 1) { totalCount nodes { name home { name } } } } } } } }`);
  expect(statements).toBe(1);
  expect(data.person.home).toEqual({ name: 'Rome', inhabitants: [{ name: 'Ada' }, { name: 'Bob' }] });
  expect(data.person.knows.totalCount).toBe(4);
  expect(data.person.knows.edges).toEqual([
    {
      since: 2001,
      node: { name: 'Bob', knows: { totalCount: 1, nodes: [{ name: 'Ada', home: { name: 'Rome' } }] } },
    },
    {
      since: 2010,
      node: { name: 'Cy', knows: { totalCount: 2, nodes: [{ name: 'Ada', home: { name: 'Rome' } }] } },
    },
    { since: 2015, node: { name: 'Di', knows: { totalCount: 0, nodes: [] } } },
    { since: 2020, node: { name: 'Eve', knows: { totalCount: 0, nodes: [] } } },
  ]);
});

test('two aliases of a field with different arguments are both folded', async () => {
  const { data, statements } = await ask(
    '{ person(name: "Ada") { early: knows(first: 1) { nodes { name } } late: knows(since: 2015) { nodes { name } totalCount } } }',
  );
  expect(statements).toBe(1);
  expect(data.person).toEqual({
    early: { nodes: [{ name: 'Bob' }] },
    late: { nodes: [{ name: 'Di' }, { name: 'Eve' }], totalCount: 2 },
  });
});

test('aliases of a list that ask for the same by variables are asked for apart once these differ', async () => {
  const document = parse(`query ($p: Int, $q: Int) { people(first: 1) {
    a: nodes { knows(first: $p) { nodes { name } } } b: nodes { knows(first: $q) { nodes { name } } } } }`);
  const friends = async (variables: { p: number; q: number }) => {
    const { data } = await ask(document, variables);
    return [data.people.a, data.people.b].map(([{ knows }]) => knows.nodes.length);
  };
  expect(await friends({ p: 2, q: 2 })).toEqual([2, 2]);
  expect(await friends({ p: 2, q: 4 })).toEqual([2, 4]);
});

test('a predicate counts only where its argument is given', async () => {
  const { data } = await ask(
    '{ person(name: "Ada") { all: knows { totalCount } some: knows(since: 2011) { totalCount } } }',
  );
  expect(data.person).toEqual({ all: { totalCount: 4 }, some: { totalCount: 2 } });
});

test('fragments of the document, @skip and @include are honoured', async () => {
  const { data, statements } =
    await ask(`{ person(name: "Bob") { ...Who home @skip(if: true) { name } ... @include(if: true) { friendCount } } }
    fragment Who on Person { name knows { nodes { ...Name } } } fragment Name on Person { name }`);
  expect(statements).toBe(1);
  expect(data.person).toEqual({ name: 'Bob', knows: { nodes: [{ name: 'Ada' }] }, friendCount: 1 });
});

test('what is deeper than a fold goes on in one more statement a level, not one a row', async () => {
  const nest = (depth: number): string =>
    depth === 0 ? '{ nodes { name } }' : `{ nodes { knows(first: 2) ${nest(depth - 1)} } }`;
  const { data, errors, statements } = await ask(`{ people(first: 5) ${nest(8)} }`);
  expect(errors).toBeUndefined();
  expect(data.people.nodes).toHaveLength(5);
  expect(statements).toBeLessThanOrEqual(3);
});

test('pages go on from a cursor in both directions, unknown values last', async () => {
  const forwards = await ask(
    '{ people(first: 3, byAge: true) { nodes { name } pageInfo { endCursor hasNextPage hasPreviousPage } } }',
  );
  expect(forwards.data.people.nodes.map(({ name }: { name: string }) => name)).toEqual(['Bob', 'Ada', 'Di']);
  const { endCursor } = forwards.data.people.pageInfo;
  const rest = await ask(
    `{ people(first: 3, byAge: true, after: "${endCursor}") { nodes { name } pageInfo { hasNextPage } } }`,
  );
  expect(rest.data.people).toEqual({
    nodes: [{ name: 'Eve' }, { name: 'Cy' }],
    pageInfo: { hasNextPage: false },
  });
  const back = await ask(
    `{ people(last: 1, byAge: true, before: "${endCursor}") { nodes { name } pageInfo { hasPreviousPage } } }`,
  );
  expect(back.data.people).toEqual({ nodes: [{ name: 'Ada' }], pageInfo: { hasPreviousPage: true } });
});

test('a count alone fetches no rows, and facets count the whole list', async () => {
  const { data, statements } = await ask('{ people(first: 1) { totalCount facets { places } } }');
  expect(statements).toBe(1);
  expect(data.people).toEqual({ totalCount: 5, facets: { places: ['Oslo: 1', 'Rome: 2'] } });
});

test('computed fields get the columns they name, with their own arguments', async () => {
  const { data } = await ask(
    '{ people(first: 1) { nodes { greeting(word: "Salve") hi: greeting(word: "Hi") } } }',
  );
  expect(data.people.nodes).toEqual([{ greeting: 'Salve, Ada', hi: 'Hi, Ada' }]);
});

test('a page past its limit is refused, never shortened', async () => {
  const { errors } = await ask('{ person(name: "Ada") { knows(first: 6) { nodes { name } } } }');
  expect(errors?.[0]?.message).toBe(
    'knows: first: 6 is more than a page holds; ask for at most 5 and go on with after.',
  );
});

test('what is not there is null', async () => {
  const { data } = await ask(
    '{ person(name: "Zoe") { name home { name } } cy: person(name: "Di") { home { name } } }',
  );
  expect(data).toEqual({ person: null, cy: { home: null } });
});
