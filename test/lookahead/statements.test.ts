import { parse, validate } from 'graphql';
import { afterAll, expect, test } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { createReader, type Reader } from '../../src/graph/reader.ts';
import { createRevisions } from '../../src/graph/revision.ts';
import { createMemories } from '../../src/memories.ts';
import { schema } from '../../src/schema.ts';
import { createExecutor, noOutcome } from '../../src/server/graphql/execute.ts';
import { createCompiler } from '../../src/server/operations/compile.ts';
import { workloads } from '../bench/workloads.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const driver = openDriver(sharedNeo4j());
afterAll(() => driver.close());
const texts: string[] = [];
const plain = createReader(driver);
const reader: Reader = {
  read: (query, ...rest) => {
    texts.push(query.text);
    return plain.read(query, ...rest);
  },
};
const execute = createExecutor({
  reader,
  revisions: createRevisions(reader),
  memories: createMemories(),
  compile: createCompiler(schema),
});

/** How many statements a query sends once names are in memory, which they are for all queries of a revision. */
async function statementsOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  let outcome = noOutcome();
  let result: { data?: unknown; errors?: unknown } = {};
  for (let time = 0; time < 2; time++) {
    outcome = noOutcome();
    result = await execute({ document, operationName: null, variables }, outcome);
    expect(result.errors).toBeUndefined();
  }
  return { statements: outcome.statements, data: JSON.parse(JSON.stringify(result.data)) };
}

const workload = (name: string) => workloads.find((one) => one.name === name)?.ours ?? '';

test('one declaration with all its lists is one statement', async () => {
  const { statements, data } = await statementsOf(workload('d'), { slug: 'charlevoix-commitment' });
  expect(data.declaration.signatories.edges.length).toBeGreaterThan(0);
  expect(data.declaration.commitments.nodes.length).toBeGreaterThan(0);
  expect(statements).toBe(1);
});

test('twenty declarations with theirs are one statement', async () => {
  const { statements, data } = await statementsOf(workload('l'), { from: '1940' });
  expect(data.declarations.nodes).toHaveLength(20);
  expect(statements).toBe(1);
});

const nested: Record<string, string> = {
  'a page of a page with counts of both': `{
    declarations(filter: { catalogued: true }, first: 5) { totalCount pageInfo { hasNextPage endCursor }
      nodes { slug signatories(first: 3) { totalCount pageInfo { hasNextPage } edges { cursor basis node { name } } } } } }`,
  'filters at two levels': `{
    declarations(filter: { themes: ["elections"], parties: ["canada"] }) { totalCount
      nodes { slug signatories(filter: { basis: [NAMED], parties: ["canada", "FRA"] }) { edges { role basis node { slug } } } } } }`,
  'four levels: party, declarations, signatories, declarations': `{
    state(by: { slug: "canada" }) { signatures(first: 10) { nodes { signatories(first: 10) { nodes { signatures(first: 10) { nodes { slug } } } } } } } }`,
  'facets beside a page': `{
    declarations(first: 2) { totalCount facets { themes { key label count } kinds { key count } years { key count } parties { key count } } nodes { slug } } }`,
  'counts alone': `{
    states(first: 5, orderBy: { field: SIGNATURES, direction: DESC }) { totalCount nodes { slug signatures(first: 0) { totalCount } } } }`,
  'a page from its end': `{
    declarations(last: 3, orderBy: { field: TITLE }) { pageInfo { hasPreviousPage startCursor } nodes { title commitments(last: 2) { totalCount nodes { ordinal } } } } }`,
  'a theme, what addresses it and who signed that': `{
    theme(by: { slug: "disinformation" }) { name broader { slug } narrower { slug declarations(first: 2) { nodes { slug } } }
      declarations(first: 5) { totalCount nodes { slug signatories(first: 2) { nodes { slug } } } }
      commitments(first: 5) { totalCount nodes { slug declaration { slug } themes { slug } } } } }`,
  'cross-references of both ends': `{
    declaration(by: { slug: "canada-us-uk-foreign-information-manipulation" }) {
      crossReferences(kinds: [COMPLEMENTS, BUILDS_ON]) { totalCount nodes { kind from { slug issuedBy { slug } } assertedBy { slug } commitment { slug }
        to { ... on Declaration { slug signatories(first: 1) { totalCount } } ... on Organization { slug } } } } } }`,
  'an interface, its types and their fragments': `{
    declaration(by: { slug: "paris-call" }) { signatories(first: 10) { edges { node { __typename ... on State { iso3 } ... on Organization { kind }
      memberships(asOf: "2022-01-01", first: 3) { totalCount edges { role from node { slug } } } } } } } }`,
  'commitments with parts and wholes': `{
    commitments(filter: { topLevel: true, themes: ["ai"] }, first: 10) { totalCount pageInfo { endCursor }
      nodes { slug parts { ordinal partOf { slug } themes { slug } } declaration { slug date { edtf evidence { quote } } signatories(first: 0) { totalCount } } } } }`,
};

test.each(Object.entries(nested))('%s: one statement', async (_name, query) => {
  expect((await statementsOf(query)).statements).toBe(1);
});

test('a condition stands in the statement once, however many things are counted of the rows', async () => {
  const { data } = await statementsOf(`{
    declarations(filter: { themes: ["elections"] }, first: 2) { totalCount
      facets { themes { key count } kinds { key count } parties { key } } nodes { slug } } }`);
  const { totalCount, facets } = data.declarations;
  expect(facets.kinds.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(totalCount);
  expect(facets.themes).toContainEqual({ key: 'elections', count: expect.any(Number) });
  expect(texts.at(-1)?.split('$themes_0')).toHaveLength(2);
});

test('a list of which nothing is selected matches nothing', async () => {
  const { data } = await statementsOf('{ declarations(filter: { catalogued: true }) { __typename } }');
  expect(data).toEqual({ declarations: { __typename: 'DeclarationConnection' } });
  expect(texts.at(-1)).not.toContain('MATCH');
});

test('what cannot be folded is counted: an alias on the root is a statement of its own', async () => {
  const query = '{ a: state(by: { slug: "canada" }) { name } b: state(by: { slug: "france" }) { name } }';
  expect((await statementsOf(query)).statements).toBe(2);
});

test('a fragment that stands in two places, beside other fields in one, gives each its own', async () => {
  const { data } = await statementsOf(`
    fragment Slugs on RelatedDeclarationConnection { nodes { slug } }
    { one: declaration(by: { slug: "paris-call" }) { related(first: 2) { ...Slugs } }
      other: declaration(by: { slug: "foc-disinformation" }) { related(first: 2) { ...Slugs nodes { title kind } } } }`);
  const alone = await statementsOf(
    '{ declaration(by: { slug: "foc-disinformation" }) { related(first: 2) { nodes { slug title kind } } } }',
  );
  expect(data.other).toEqual(alone.data.declaration);
});

test('texts of all sources are one statement', async () => {
  const { data, statements } = await statementsOf('{ sources { slug text } }');
  expect(data.sources.length).toBeGreaterThan(1);
  expect(data.sources.map(({ text }: { text: string }) => text.length)).not.toContain(0);
  expect(statements).toBe(1);
});

test('the same of a row under other names is one statement, and stands under each name', async () => {
  const { data, statements } = await statementsOf(`{ coSignatories(first: 1) { nodes {
    a: other { m: memberships(first: 5) { totalCount } } b: other { n: memberships(first: 5) { totalCount } } } } }`);
  const [{ a, b }] = data.coSignatories.nodes;
  expect(a.m.totalCount).toBeGreaterThan(0);
  expect(b.n).toEqual(a.m);
  expect(statements).toBe(1);
});
