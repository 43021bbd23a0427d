import { expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

/* Answers that the GraphQL specification decides, whatever executes the operation. */

const { url } = await testApi(sharedNeo4j());

/** As it was written: the order of keys is the order in which they are selected (6.3.2). */
async function answer(query: string, variables: object = {}, operationName?: string): Promise<string> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return response.text();
}

const canada = Buffer.from('State:canada').toString('base64');
const name = 'fragment F on State { name }';

test.each([
  [
    'a fragment that is left out in one place stands in the other',
    `query ($x: Boolean!) { a: state(by: { slug: "canada" }) { slug ...F @include(if: $x) } b: state(by: { slug: "canada" }) { ...F } } ${name}`,
    { x: false },
    '{"data":{"a":{"slug":"canada"},"b":{"name":"Canada"}}}',
  ],
  [
    'the same with the fragment in both',
    `query ($x: Boolean!) { a: state(by: { slug: "canada" }) { slug ...F @include(if: $x) } b: state(by: { slug: "canada" }) { ...F } } ${name}`,
    { x: true },
    '{"data":{"a":{"slug":"canada","name":"Canada"},"b":{"name":"Canada"}}}',
  ],
  [
    'what is left out below a field that stands elsewhere too is left out',
    '{ state(by: { slug: "canada" }) { slug } state(by: { slug: "canada" }) @include(if: false) { ... on State { name } } }',
    {},
    '{"data":{"state":{"slug":"canada"}}}',
  ],
  [
    'a field left out once keeps the place of where it stands',
    'query ($x: Boolean!) { state(by: { slug: "canada" }) { name @include(if: $x) slug name } }',
    { x: false },
    '{"data":{"state":{"slug":"canada","name":"Canada"}}}',
  ],
  [
    'a selection of which nothing is left is empty',
    'query ($x: Boolean!) { state(by: { slug: "canada" }) { name @include(if: $x) } }',
    { x: false },
    '{"data":{"state":{}}}',
  ],
  [
    'keys of an interface come in the order of the selection',
    `{ node(id: "${canada}") { ... on State { iso2 } slug } }`,
    {},
    '{"data":{"node":{"iso2":"CA","slug":"canada"}}}',
  ],
  [
    'a variable that is not given has its default, where null may not stand too',
    'query ($n: Int! = 1) { states(filter: { signed: ["idea-joint-statement-on-democracy"] }, first: $n) { nodes { slug } } }',
    {},
    '{"data":{"states":{"nodes":[{"slug":"canada"}]}}}',
  ],
  [
    'a variable of the name of what all objects have is not given either',
    'query ($constructor: Int) { states(filter: { signed: ["idea-joint-statement-on-democracy"] }, first: $constructor) { nodes { slug } } }',
    {},
    '{"data":{"states":{"nodes":[{"slug":"canada"}]}}}',
  ],
])('%s', async (_name, query, variables, expected) => {
  expect(await answer(query, variables)).toBe(expected);
  // From a plan that was kept, and from a kept answer.
  expect(await answer(`${query} `, variables)).toBe(expected);
  expect(await answer(query, variables)).toBe(expected);
});

test('conditions of one operation do not reach another of the document', async () => {
  const document = `query A($x: Boolean!) { state(by: { slug: "canada" }) { slug ...F @include(if: $x) } } query B { state(by: { slug: "canada" }) { slug ...F } } ${name}`;
  expect(await answer(document, { x: false }, 'A')).toBe('{"data":{"state":{"slug":"canada"}}}');
  expect(await answer(document, {}, 'B')).toBe('{"data":{"state":{"slug":"canada","name":"Canada"}}}');
});

test('any number of conditions is answered', async () => {
  const names = Array.from({ length: 5 }, (_, n) => `c${n}`);
  const query = `query (${names.map((one) => `$${one}: Boolean!`).join(' ')}) { state(by: { slug: "canada" }) { slug ${names.map((one) => `${one}: slug @include(if: $${one})`).join(' ')} } }`;
  for (let bits = 0; bits < 32; bits++) {
    const variables = Object.fromEntries(names.map((one, n) => [one, (bits & (1 << n)) !== 0]));
    const keys = ['slug', ...names.filter((one) => variables[one])];
    expect(await answer(query, variables)).toBe(
      JSON.stringify({ data: { state: Object.fromEntries(keys.map((key) => [key, 'canada'])) } }),
    );
  }
});

test.each([
  [
    '{"slug":"canada","name":"France"}',
    'query ($by: StateBy!) { state(by: $by) { name } }',
    'by',
    /[Ee]xactly one/,
  ],
  ['{}', 'query ($by: StateBy!) { state(by: $by) { name } }', 'by', /[Ee]xactly one/],
  ['["NOBODY"]', 'query ($t: [SearchType!]) { search(query: "a", types: $t) { totalCount } }', 't', /NOBODY/],
])('variables are held to the schema: %s', async (value, query, variable, told) => {
  const { data, errors } = JSON.parse(await answer(query, { [variable]: JSON.parse(value) }));
  expect(data).toBeUndefined();
  expect(errors[0].message).toMatch(told);
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(errors[0].locations).toHaveLength(1);
});

test('null where null may not stand is an error of its field', async () => {
  const query =
    'query ($p: String = "canada") { sharedDeclarations(parties: [$p], first: 1) { totalCount } }';
  const { errors } = JSON.parse(await answer(query, { p: null }));
  expect(errors[0]).toMatchObject({ path: ['sharedDeclarations'], extensions: { code: 'BAD_USER_INPUT' } });
});

test.each([{}, { name: null }])(
  'what an @oneOf input is named by is given, or an error of its field: %j',
  async (given) => {
    const query = 'query ($name: String) { graph { title } state(by: { name: $name }) { slug } }';
    const { data, errors } = JSON.parse(await answer(query, given));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ path: ['state'], extensions: { code: 'BAD_USER_INPUT' } });
    expect(data).toEqual({ graph: { title: expect.any(String) }, state: null });
    expect(JSON.parse(await answer(query, { name: 'Canada' }))).toMatchObject({
      data: { state: { slug: 'canada' } },
    });
  },
);

test('an error at run time says where in the document it belongs', async () => {
  const { errors } = JSON.parse(await answer('{\n  declarations(first: -1) { totalCount } }'));
  expect(errors[0].locations).toEqual([{ line: 2, column: 3 }]);
});

test('an operation that is not in the document is told with those that are', async () => {
  const { errors } = JSON.parse(await answer('query A { __typename } query B { __typename }', {}, 'C'));
  expect(errors[0].message).toMatch(/A, B; received "C"/);
});
