import fc from 'fast-check';
import neo4j from 'neo4j-driver';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayAfter } from '../../src/evidence/partial-date.ts';
import { expectSamePairs } from '../co-signatories/expect-same-pairs.ts';
import { filters, known, listsFor } from '../co-signatories/lists.ts';
import { answered, testApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

/*
 * A small graph of what the real data set has little of: unknown and partial dates, memberships that were open, ended,
 * resumed or observed only, themes three levels deep, parties that sign twice, one that signs through two bodies, and parties
 * that withdrew: on a day, in a year, by a month, and one that came back.
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

/** "back" left in May 2020 and signed again in 2023, when "gone" had left; "early" left in a year, "unseen" by a month. */
const withdrawn = `
  MATCH (d:Declaration {slug: "d1"}), (e:Declaration {slug: "d4"})
  UNWIND [["back", "2019-06-01", "2020-05-03", null], ["back", "2023-02", null, null], ["gone", "2019-06-01", "2021-03-31", null],
          ["early", null, "2022", null], ["unseen", "2020-01-01", null, "2021-07"]] AS row
  MERGE (party:State:Party {slug: row[0]})
  ON CREATE SET party += {name: row[0], aliases: [], iso2: "XX", iso3: "XXX"}
  CREATE (party)-[signed:SIGNED {role: "ENDORSER", basis: "NAMED", on: row[1], withdrawn: row[2], withdrawnBefore: row[3], confidence: "UNVERIFIED"}]->(d)
  SET signed.withdrawalEvidence = CASE row[0] WHEN "gone" THEN '{"confidence":"STATED","quote":"Gone leaves.","source":"letter","spans":[4,16]}' END,
      signed.term = CASE row[1] WHEN "2023-02" THEN 2 END
  MERGE (d)-[:MAKES {ordinal: 1}]->(:Commitment {slug: "d1/1", ordinal: 1, text: "Words.", declaration: "d1"})
  CREATE (party)-[:SIGNED {role: "ENDORSER", basis: "NAMED", withdrawn: row[2], withdrawnBefore: row[3], confidence: "UNVERIFIED"}]->(e)`;

const server = await testNeo4j();

beforeAll(async () => {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  for (const text of [graph, signatures, throughTwo, withdrawn]) await driver.executeQuery(text);
  await driver.close();
});

describe('the rules of the ledger are those of the predicates in cypher/signatures/where', async () => {
  const { ask } = await testApi(server);
  /** As without a condition, which Neo4j would plan for itself. */
  const either = ['NAMED', 'MEMBERSHIP'];

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
    for (const basis of [either, ['MEMBERSHIP'], ['NAMED']]) await expectSamePairs(ask, { asOf, basis }, 1);
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

  test.each([
    ['CO_SIGNATORIES', ['NAMED']],
    ['SIGNATURES', ['NAMED']],
    ['SIGNATURES', ['MEMBERSHIP']],
    ['CO_SIGNATORIES', ['MEMBERSHIP']],
  ])(
    'an edge of %s by %j begins on the first day on which asOf has it, and ends on the last',
    async (projection, basis) => {
      const edges = async (
        filter: object,
      ): Promise<{ id: string; from: string | null; to: string | null }[]> => {
        const { network } = await answered(
          ask,
          'query ($projection: NetworkProjection!, $filter: NetworkFilter) { network(projection: $projection, filter: $filter) { edges { id from to } } }',
          { projection, filter: { basis, ...filter } },
        );
        return network.edges;
      };
      const all = await edges({});
      const ends = all.flatMap(({ to }) => to ?? []);
      const days = new Set([...all.flatMap(({ from }) => from ?? []), ...ends, ...ends.map(dayAfter)]);
      // One is the last day of a month, others are the last before a day, a year and a month; a membership ended on one.
      expect([...days]).toEqual(
        expect.arrayContaining(
          basis.includes('NAMED')
            ? ['2020-06-30', '2021-03-30', '2021-12-31', '2021-06-30']
            : ['2019-03-05', '2022-06-30'],
        ),
      );
      // Who left and came back has one edge over both times.
      const once = ({ id }: { id: string }) => !/back|resumed/.test(id);
      for (const day of days) {
        const held = all.filter(({ from, to }) => from !== null && from <= day && (to ?? day) >= day);
        const found = (await edges({ asOf: day })).map(({ id }) => ({ id }));
        expect(held.map(({ id }) => ({ id })).filter(once)).toEqual(found.filter(once));
        expect(held.map(({ id }) => ({ id }))).toEqual(expect.arrayContaining(found));
      }
    },
  );

  test('a withdrawn signature stays, with its day and what shows it', async () => {
    const { declaration } = await answered(
      ask,
      `{ declaration(by: { slug: "d1" }) { signatoryCount withdrawnCount signatoryCoverage { listed }
        signatories(first: 100, filter: { roles: [ENDORSER] }) {
          edges { on term node { slug withdrawnCount } withdrawal { on onBefore evidence { quote start confidence note } } } } } }`,
    );
    const unrecorded = {
      quote: null,
      start: null,
      confidence: 'UNVERIFIED',
      note: 'No evidence is recorded.',
    };
    const words = { quote: 'Gone leaves.', start: 4, confidence: 'STATED', note: null };
    const edges = declaration.signatories.edges as { on: string | null; node: { slug: string } }[];
    const byDay = (a: (typeof edges)[number], b: (typeof edges)[number]) =>
      `${a.node.slug} ${a.on}` < `${b.node.slug} ${b.on}` ? -1 : 1;
    expect([...edges].sort(byDay)).toEqual([
      {
        on: '2019-06-01',
        term: 1,
        node: { slug: 'back', withdrawnCount: 2 },
        withdrawal: { on: '2020-05-03', onBefore: null, evidence: unrecorded },
      },
      { on: '2023-02', term: 2, node: { slug: 'back', withdrawnCount: 2 }, withdrawal: null },
      {
        on: null,
        term: 1,
        node: { slug: 'early', withdrawnCount: 2 },
        withdrawal: { on: '2022', onBefore: null, evidence: unrecorded },
      },
      {
        on: '2019-06-01',
        term: 1,
        node: { slug: 'gone', withdrawnCount: 2 },
        withdrawal: { on: '2021-03-31', onBefore: null, evidence: words },
      },
      {
        on: '2020-01-01',
        term: 1,
        node: { slug: 'unseen', withdrawnCount: 2 },
        withdrawal: { on: null, onBefore: '2021-07', evidence: unrecorded },
      },
    ]);
    expect(declaration.withdrawnCount).toBe(4);
    // "back", "always" and "ended" have two each, "twice" has three.
    expect(declaration.signatoryCount).toBe(declaration.signatoryCoverage.listed + 5);
  });

  test.each([
    [{ withdrawn: true }, ['back', 'early', 'gone', 'unseen']],
    [{ withdrawn: false }, ['back']],
    [{ asOf: '2019-06-01', basis: either }, ['back', 'early', 'gone']],
    [{ asOf: '2020', basis: either }, ['early', 'gone', 'unseen']],
    [{ asOf: '2021-06-30', basis: either }, ['early', 'unseen']],
    [{ asOf: '2021-12-31', basis: either }, ['early']],
    [{ asOf: '2022-01-01', basis: either }, []],
    [{ withdrawn: true, asOf: '2020' }, ['early', 'gone', 'unseen']],
    [{ asOf: '2023-02-28', basis: either }, ['back']],
  ])('of those that withdrew, %j gives %j', async (filter, expected) => {
    const signatories = (await listsFor(ask, filter)).find(({ slug }) => slug === 'd1')?.signatories;
    const endorsers = [...(signatories?.values() ?? [])].filter(({ roles }) => roles.includes('ENDORSER'));
    expect(endorsers.map(({ slug }) => slug).sort()).toEqual(expected);
  });

  test.each([
    ['declarations', 'parties: ["gone", "back"]', ['d1', 'd4']],
    ['declarations', 'parties: ["gone"], standing: true', []],
    ['declarations', 'parties: ["back"], standing: true', ['d1', 'd4']],
    ['declarations', 'anyParties: ["gone", "early"], standing: true', []],
    ['declarations', 'noParties: ["gone"], standing: true', ['d1', 'd2', 'd3', 'd4', 'd5', 'd6']],
    ['states', 'notSigned: ["d1"]', []],
    ['states', 'notSigned: ["d1"], standing: true', ['early', 'gone', 'unseen']],
    [
      'states',
      'signed: ["d1"], standing: true',
      ['always', 'back', 'ended', 'observer', 'resumed', 'twice', 'undated'],
    ],
    ['commitments', 'parties: ["gone"]', ['d1/1']],
    ['commitments', 'parties: ["gone"], standing: true', []],
    ['commitments', 'noParties: ["gone"], standing: true', ['d1/1']],
  ])(
    'who withdrew has signed, and stands behind nothing: %s(filter: { %s })',
    async (list, filter, expected) => {
      const found = await answered(ask, `{ list: ${list}(filter: { ${filter} }) { nodes { slug } } }`);
      expect(found.list.nodes.map(({ slug }: { slug: string }) => slug).sort()).toEqual(expected);
    },
  );

  test('a path says that a party withdrew, and not of who came back', async () => {
    const { gone, back } = await answered(
      ask,
      `{ gone: path(from: "gone", to: "d1") { steps { phrase } } back: path(from: "d1", to: "back") { steps { phrase } } }`,
    );
    expect(gone.steps).toEqual([{ phrase: 'endorsed and later withdrew from' }]);
    expect(back.steps).toEqual([{ phrase: 'was endorsed by' }]);
  });

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
      fc.asyncProperty(filters(values), fc.integer({ min: 1, max: 3 }), async (some, minShared) => {
        for (const filter of some) await expectSamePairs(ask, filter, minShared);
      }),
      { numRuns: 2 },
    );
  });
});
