import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { testApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

/* Edges that the real data set has little of: memberships of every role, one that ends, one that began twice, and references that are nearly the same. */
const graph = `
  CREATE (:DataSet {name: "odd", version: "1", licence: "CC0-1.0", schemaVersion: 1})
  CREATE (body:Organization:Party {slug: "body", name: "Body", aliases: [], kind: "COALITION_OF_STATES"})
  WITH body
  UNWIND [["member", "MEMBER", "2030-12-31"], ["stays", "MEMBER", null], ["left", "MEMBER", "2001-01-01"],
          ["observer", "OBSERVER", null], ["participant", "PARTICIPANT", null]] AS row
  CREATE (:State:Party {slug: row[0], name: row[0], aliases: [], iso2: "XX", iso3: "XXX"})-
    [:MEMBER_OF {role: row[1], earliest: "2000-01-01", latest: row[2], confidence: "UNVERIFIED"}]->(body)
  WITH DISTINCT body
  CREATE (back:State:Party {slug: "back", name: "back", aliases: [], iso2: "XX", iso3: "XXX"}),
         (back)-[:MEMBER_OF {role: "MEMBER", from: "1990", earliest: "1990-01-01", latest: "1995-01-01", confidence: "UNVERIFIED"}]->(body),
         (back)-[:MEMBER_OF {role: "MEMBER", from: "1999", earliest: "1999-01-01", latest: "1999-12-31", confidence: "UNVERIFIED"}]->(body)
  CREATE (from:Declaration {slug: "from", title: "From", kind: "TREATY", status: "ADOPTED", catalogued: true}),
         (to:Declaration {slug: "to", title: "To", kind: "TREATY", status: "ADOPTED", catalogued: true})
  CREATE (from)-[:CITES {assertedBy: "from", referenceTitle: "A", referenceUrl: "https://a.example/", confidence: "STATED"}]->(to),
         (from)-[:CITES {assertedBy: "from", referenceTitle: "B", referenceUrl: "https://b.example/", confidence: "STATED"}]->(to),
         (from)-[:CITES {assertedBy: "from", commitment: "from/1", referenceTitle: "B", referenceUrl: "https://b.example/", confidence: "STATED"}]->(to)`;

const neo4j = await testNeo4j();
beforeAll(async () => {
  const driver = openDriver(neo4j);
  await driver.executeQuery(graph);
  await driver.close();
});
const { ask } = await testApi(neo4j);

afterEach(() => void vi.useRealTimers());

test('members of today are those of the day on which it is asked, of a kept answer too', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const members = async (at: string) => {
    vi.setSystemTime(at);
    const { data } = await ask('{ states(filter: { memberOf: ["body"] }) { nodes { slug } } }');
    return data.states.nodes.map(({ slug }: { slug: string }) => slug);
  };
  expect(await members('2030-12-31T23:59:59Z')).toEqual(['member', 'stays']);
  expect(await members('2031-01-01T00:00:00Z')).toEqual(['stays']);
});

test.each([
  ['stays', 'is a member of', 'has as a member'],
  ['left', 'was a member of', 'had as a member'],
  ['observer', 'observes', 'is observed by'],
  ['participant', 'takes part in', 'has as a participant'],
])('a path says as what %s belongs to a body, and whether it still does', async (party, there, back) => {
  const { data, errors } = await ask(`{
    there: path(from: "${party}", to: "body") { steps { phrase } }
    back: path(from: "body", to: "${party}") { steps { phrase } } }`);
  expect(errors).toBeUndefined();
  expect(data.there.steps).toEqual([{ phrase: there }]);
  expect(data.back.steps).toEqual([{ phrase: back }]);
});

test('cross-references that differ in what they rest on only are told apart', async () => {
  const seen: unknown[] = [];
  let after = '';
  for (let page = 0; page < 4; page++) {
    const { data } = await ask(
      `{ declaration(by: { slug: "from" }) { crossReferences(first: 1${after}) { totalCount pageInfo { hasNextPage endCursor }
        nodes { key evidence { reference { url } } } } } }`,
    );
    const { nodes, pageInfo, totalCount } = data.declaration.crossReferences;
    expect(totalCount).toBe(3);
    seen.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    after = `, after: "${pageInfo.endCursor}"`;
  }
  expect(seen).toHaveLength(3);
  expect(new Set(seen.map((one) => (one as { key: string }).key)).size).toBe(3);
});

test.each([
  'organization(by: { slug: "body" }) { list: members',
  'state(by: { slug: "back" }) { list: memberships',
])('pages of one hold every membership of those who came back: %s', async (list) => {
  const seen: { from: string | null; node: { slug: string } }[] = [];
  let after = '';
  for (;;) {
    const { data } = await ask(
      `{ parent: ${list}(first: 1${after}) { totalCount pageInfo { hasNextPage endCursor } edges { from node { slug } } } } }`,
    );
    const { edges, pageInfo, totalCount } = data.parent.list;
    seen.push(...edges);
    if (!pageInfo.hasNextPage) {
      expect(seen).toHaveLength(totalCount);
      break;
    }
    after = `, after: "${pageInfo.endCursor}"`;
  }
  expect(new Set(seen.flatMap(({ from }) => from ?? []))).toEqual(new Set(['1990', '1999']));
});
