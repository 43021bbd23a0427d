import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectSamePairs } from '../co-signatories/expect-same-pairs.ts';
import { answered, filters, known } from '../co-signatories/lists.ts';
import { testApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

/*
 * A small graph of what the real data set has little of: unknown and partial dates, memberships that were open, ended,
 * resumed or observed only, themes three levels deep, parties that sign twice, and one that signs through two bodies.
 */
const graph = `
  CREATE (:DataSet {name: "decoys", version: "1", licence: "CC0-1.0", schemaVersion: 1})
  CREATE (top:Theme {slug: "ai", name: "AI", definition: "."}), (middle:Theme {slug: "safety", name: "Safety", definition: "."}),
         (low:Theme {slug: "tests", name: "Tests", definition: "."}), (low)-[:BROADER]->(middle), (middle)-[:BROADER]->(top)
  CREATE (body:Organization:Party {slug: "body", name: "Body", aliases: [], kind: "COALITION_OF_STATES"})
  CREATE (:Organization:Party {slug: "second", name: "Second", aliases: [], kind: "COALITION_OF_STATES"})
  WITH top, middle, low, body
  UNWIND ["always", "ended", "resumed", "observer", "undated", "twice"] AS slug
  CREATE (:State:Party {slug: slug, name: slug, aliases: [], iso2: "XX", iso3: "XXX"})
  WITH top, middle, low, body, collect(slug) AS slugs
  UNWIND [
    ["always", "MEMBER", "2000-01-01", null], ["ended", "MEMBER", "2000-01-01", "2021-06-30"],
    ["ended", "OBSERVER", "2021-07-01", null], ["resumed", "MEMBER", "2000-01-01", "2019-12-31"],
    ["resumed", "MEMBER", "2022-01-01", null], ["observer", "OBSERVER", "2000-01-01", null],
    ["undated", "MEMBER", null, null], ["twice", "MEMBER", "2019-03-05", null]] AS row
  MATCH (party:State {slug: row[0]})
  CREATE (party)-[:MEMBER_OF {role: row[1], earliest: row[2], latest: row[3], confidence: "UNVERIFIED"}]->(body)
  WITH DISTINCT top, middle, low, body
  UNWIND [
    ["d1", "2019-03-01", "2019-03-31", "TREATY", top], ["d2", "2020-01-01", "2020-12-31", "PLEDGE", middle],
    ["d3", null, null, "PLEDGE", low], ["d4", "2022-02-02", "2022-02-02", "DECLARATION", low],
    ["d5", "2023-01-01", "2023-12-31", "DECLARATION", top], ["d6", "2022-02-02", "2022-02-02", "DECLARATION", top]] AS row
  CREATE (d:Declaration {slug: row[0], title: row[0], earliest: row[1], latest: row[2], kind: row[3], status: "ADOPTED", catalogued: true})
  WITH d, row[4] AS theme
  CREATE (d)-[:ADDRESSES {confidence: "UNVERIFIED"}]->(theme)`;

const signatures = `
  MATCH (party:State), (d:Declaration)
  CREATE (party)-[:SIGNED {role: "ADOPTER", basis: "MEMBERSHIP", via: "body", on: d.earliest, confidence: "DERIVED"}]->(d)
  WITH party, d WHERE party.slug IN ["twice", "always"] OR d.slug IN ["d2", "d3"]
  CREATE (party)-[:SIGNED {role: "SIGNATORY", basis: "NAMED", on: CASE party.slug WHEN "twice" THEN "2021" WHEN "ended" THEN "2020-06" END,
          confidence: "UNVERIFIED"}]->(d)
  WITH party, d WHERE party.slug = "twice"
  CREATE (party)-[:SIGNED {role: "HOST", basis: "NAMED", on: "2018-05-05", confidence: "UNVERIFIED"}]->(d)`;

/** Was a member of both when they acted, left one at the end of June 2021, the other a year later. */
const throughTwo = `
  MATCH (party:State {slug: "ended"}), (second:Organization {slug: "second"}), (d:Declaration {slug: "d1"})
  CREATE (party)-[:MEMBER_OF {role: "MEMBER", earliest: "2010-01-01", latest: "2022-06-30", confidence: "UNVERIFIED"}]->(second)
  CREATE (party)-[:SIGNED {role: "ADOPTER", basis: "MEMBERSHIP", via: "second", on: d.earliest, confidence: "DERIVED"}]->(d)`;

const server = await testNeo4j();

beforeAll(async () => {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  for (const text of [graph, signatures, throughTwo]) await driver.executeQuery(text);
  await driver.close();
});

describe('the rules of the ledger are those of the predicates in cypher/signatures/where', async () => {
  const { ask } = await testApi(server);

  test.each([
    '2018',
    '2019-03',
    '2019-03-31',
    '2020-06-15',
    '2021-06-30',
    '2021-07-01',
    '2021-12',
    '2022-02-02',
    '2026',
  ])('as of %s', async (asOf) => {
    await expectSamePairs(ask, { asOf }, 1);
    await expectSamePairs(ask, { asOf, basis: ['MEMBERSHIP'] }, 1);
    await expectSamePairs(ask, { asOf, basis: ['NAMED'] }, 1);
  });

  test.each([
    ['2021-06-30', ['body', 'second']],
    ['2021-07-01', ['second']],
    ['2022-07-01', []],
  ])(
    'on %s who signed through two bodies counts through those of which it is still a member',
    async (asOf, through) => {
      const { declaration } = await answered(
        ask,
        `query ($filter: SignatureFilter) { declaration(by: { slug: "d1" }) {
        signatories(filter: $filter) { totalCount edges { via { slug } } } } }`,
        { filter: { asOf, parties: ['ended'] } },
      );
      const { totalCount, edges } = declaration.signatories;
      expect(edges.map(({ via }: { via: { slug: string } }) => via.slug).sort()).toEqual(through);
      expect(totalCount).toBe(through.length);
    },
  );

  test.each(['CO_SIGNATORIES', 'SIGNATURES'])(
    'an edge of %s begins on the first day on which asOf has it',
    async (projection) => {
      const edges = async (filter: object): Promise<{ id: string; from: string | null }[]> => {
        const { network } = await answered(
          ask,
          'query ($projection: NetworkProjection!, $filter: NetworkFilter) { network(projection: $projection, filter: $filter) { edges { id from } } }',
          { projection, filter: { basis: ['NAMED'], ...filter } },
        );
        return network.edges;
      };
      const all = await edges({});
      const days = new Set(all.flatMap(({ from }) => from ?? []));
      // One is the last day of a month.
      expect([...days]).toContain('2020-06-30');
      for (const day of days) {
        const begun = all.filter(({ from }) => from !== null && from <= day);
        expect((await edges({ asOf: day })).map(({ id }) => id)).toEqual(begun.map(({ id }) => id));
      }
    },
  );

  test('declarations of a pair are in the order of those that its two share: of one day by slug', async () => {
    const { coSignatories, sharedDeclarations } = await answered(
      ask,
      `{ coSignatories(party: "always", minShared: 1, first: 1) { nodes { parties { slug } declarations { nodes { slug } } } }
         sharedDeclarations(parties: ["always", "ended"]) { nodes { slug } } }`,
    );
    const [pair] = coSignatories.nodes;
    expect(pair.parties).toEqual([{ slug: 'always' }, { slug: 'ended' }]);
    expect(pair.declarations).toEqual(sharedDeclarations);
    expect(sharedDeclarations.nodes.map(({ slug }: { slug: string }) => slug)).toEqual([
      'd5',
      'd4',
      'd6',
      'd2',
      'd1',
      'd3',
    ]);
  });

  test.each(['ai', 'safety', 'tests'])('theme %s and those below it', async (theme) => {
    await expectSamePairs(ask, { themes: [theme] }, 1);
  });

  test('any filter', { timeout: 180_000 }, async () => {
    const values = await known(ask);
    await fc.assert(
      fc.asyncProperty(filters(values), fc.integer({ min: 1, max: 3 }), (filter, minShared) =>
        expectSamePairs(ask, filter, minShared),
      ),
      { numRuns: 30 },
    );
  });
});
