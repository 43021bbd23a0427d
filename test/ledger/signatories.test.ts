import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { createReader, type Reader } from '../../src/graph/reader.ts';
import { createRevisions } from '../../src/graph/revision.ts';
import { openSnapshot } from '../../src/graph/snapshot.ts';
import { createMemories } from '../../src/memories.ts';
import { schema } from '../../src/schema.ts';
import { createExecutor, noOutcome } from '../../src/server/graphql/execute.ts';
import { createCompiler } from '../../src/server/operations/compile.ts';
import { testNeo4j } from '../support/neo4j.ts';

/*
 * Parties whose names JavaScript and Neo4j might put in another order, one that signs twice, and two of one name. U+FF5E comes
 * before U+1F30D by code point and after it in UTF-16.
 */
const graph = `
  CREATE (:DataSet {name: "order", version: "1", licence: "CC0-1.0", schemaVersion: 1})
  WITH 1 AS one
  UNWIND [["wave", "～"], ["globe", "🌍"], ["zed", "Zed"], ["aland", "Åland"], ["lower", "abc"], ["upper", "ABC"], ["first", "Same"],
          ["second", "Same"]] AS row
  CREATE (:State:Party {slug: row[0], name: row[1], aliases: [], iso2: "XX", iso3: "XXX"})
  WITH DISTINCT one
  UNWIND [["plain", ["wave", "globe", "zed", "aland", "lower", "upper"]], ["same-name", ["second", "zed", "first"]],
          ["twice", ["zed", "lower"]], ["nobody", []]] AS row
  CREATE (d:Declaration {slug: row[0], title: row[0], kind: "PLEDGE", status: "ADOPTED", catalogued: true})
  WITH row, d
  UNWIND row[1] AS slug
  MATCH (party:Party {slug: slug})
  CREATE (party)-[:SIGNED {role: "SIGNATORY", basis: "NAMED", confidence: "UNVERIFIED"}]->(d)
  WITH party, d WHERE d.slug = "twice" AND party.slug = "zed"
  CREATE (party)-[:SIGNED {role: "HOST", basis: "NAMED", confidence: "UNVERIFIED"}]->(d)`;

const driver = openDriver(await testNeo4j());
afterAll(() => driver.close());

async function write(text: string) {
  const session = driver.session();
  await session.run(text);
  await session.close();
}

/** A process of its own, as far as memories go, and the statements it sends. */
function openProcess() {
  const sent: string[] = [];
  const real = createReader(driver);
  const reader: Reader = {
    read(query, params, options) {
      sent.push(query.text);
      return real.read(query, params, options);
    },
  };
  const revisions = createRevisions(reader);
  const memories = createMemories();
  const execute = createExecutor({ reader, revisions, memories, compile: createCompiler(schema) });
  return {
    loadLedger: () => memories.ledger.at(openSnapshot(reader, revisions)),
    /** The answer as text, and whether signatures were asked for. */
    async ask(query: string) {
      sent.length = 0;
      const operation = { document: parse(query), operationName: null, variables: {} };
      const result = await execute(operation, noOutcome());
      return { answer: JSON.stringify(result), asked: sent.some((text) => text.includes(':SIGNED')) };
    },
  };
}

const informed = openProcess();

beforeAll(async () => {
  await write(graph);
  await informed.loadLedger();
});

const all = (selection: string) => `{ declarations(first: 10) { nodes { slug ${selection} } } }`;
const one = (selection: string) => `{ declaration(by: { slug: "plain" }) { ${selection} } }`;

describe('who stands behind a declaration is the same from memory as from the graph', () => {
  test.each([
    ['edges', 'signatories(first: 50) { edges { role basis node { __typename slug name } } }'],
    [
      'nodes and counts',
      'signatories(first: 2) { totalCount nodes { id name } pageInfo { hasNextPage hasPreviousPage } }',
    ],
    ['an empty page', 'signatories(first: 0) { totalCount nodes { name } }'],
    [
      'two pages of one list',
      'a: signatories(first: 1) { nodes { name } } b: signatories(first: 3) { nodes { slug } }',
    ],
    ['one more kind of selection for each type', 'signatories { nodes { name ... on State { slug } } }'],
  ])('%s', async (_what, selection) => {
    for (const query of [all(selection), one(selection)])
      expect((await informed.ask(query)).answer).toBe((await openProcess().ask(query)).answer);
    expect(await informed.ask(one(selection))).toMatchObject({ asked: false });
  });

  test('nobody is asked for what the name puts in order', async () => {
    const selection = 'slug signatories { totalCount edges { role node { name } } }';
    expect(await informed.ask(one(selection))).toMatchObject({ asked: false });
    expect(await openProcess().ask(one(selection))).toMatchObject({ asked: true });
  });

  test('Neo4j is asked where a party signs twice, and where two have one name', async () => {
    for (const slug of ['twice', 'same-name']) {
      const query = `{ declaration(by: { slug: "${slug}" }) { signatories { edges { role node { slug } } } } }`;
      expect(await informed.ask(query)).toEqual({ ...(await openProcess().ask(query)), asked: true });
    }
  });

  test.each([
    ['a column that memory does not have', 'signatories { nodes { aliases } }'],
    ['what the signature rests on', 'signatories { edges { evidence { confidence } } }'],
    ['cursors', 'signatories { edges { cursor } }'],
    ['a page from the end', 'signatories(last: 2) { nodes { name } }'],
    ['a filter', 'signatories(filter: { roles: [HOST] }) { nodes { name } }'],
    ['what stands below', 'signatories { nodes { signatures(first: 1) { nodes { slug } } } }'],
  ])('%s is asked for', async (_what, selection) => {
    expect(await informed.ask(all(selection))).toEqual({
      ...(await openProcess().ask(all(selection))),
      asked: true,
    });
  });
});

test.each([
  ['no name', 'slug: "bare"'],
  ['a title for a name', 'slug: "bare", title: "Bare"'],
  ['no slug', 'name: "Bare"'],
])('Neo4j is asked of a declaration that others let a party of %s sign', async (_what, properties) => {
  await write(`MATCH (zed:Party {slug: "zed"}) CREATE (odd:Odd:Declaration {slug: "odd", title: "Odd"})
    CREATE (zed)-[:SIGNED {role: "HOST", basis: "NAMED"}]->(odd)
    CREATE (:Odd:State:Party {${properties}})-[:SIGNED {role: "HOST", basis: "NAMED"}]->(odd)`);
  await informed.ask(one('slug'));
  await informed.loadLedger();
  for (const selection of ['totalCount', 'nodes { name }', 'edges { role }']) {
    const query = `{ declaration(by: { slug: "odd" }) { signatories { ${selection} } } }`;
    expect((await informed.ask(query)).answer).toBe((await openProcess().ask(query)).answer);
  }
  await write('MATCH (odd:Odd) DETACH DELETE odd');
});

test('a commit of somebody else is in the next answer', async () => {
  const query = one('signatories { nodes { name } }');
  await informed.ask(query);
  await write(
    'MATCH (p:Party {slug: "first"}), (d {slug: "plain"}) CREATE (p)-[:SIGNED {role: "SIGNATORY", basis: "NAMED", confidence: "UNVERIFIED"}]->(d)',
  );
  const { answer } = await informed.ask(query);
  expect(answer).toContain('Same');
  expect(answer).toBe((await openProcess().ask(query)).answer);
});
