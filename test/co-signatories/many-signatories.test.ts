import { expect, test } from 'vitest';
import { ensureConstraints } from '../../src/dataset/write/ensure-constraints.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { answered, testApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

/** A call that twenty thousand signed, one in ten of whom signed another one too: two hundred million pairs. */
const neo4j = await testNeo4j();
const driver = openDriver(neo4j);
await ensureConstraints(driver);
await driver.executeQuery(
  `CREATE (call:Declaration {slug: "call"}), (pledge:Declaration {slug: "pledge"}) WITH call, pledge
   UNWIND range(0, 19999) AS i
   CREATE (party:Organization:Party {slug: "org-" + i, name: "Organization " + i})-[:SIGNED {role: "ENDORSER", basis: "NAMED"}]->(call)
   WITH party, pledge, i WHERE i % 10 = 0
   CREATE (party)-[:SIGNED {role: "ENDORSER", basis: "NAMED"}]->(pledge)`,
);
await driver.close();
const { ask } = await testApi(neo4j);

const pairs = (2_000 * 1_999) / 2;

test('are drawn by the strongest of them, all being counted', async () => {
  const { network } = await answered(
    ask,
    `{ network(projection: CO_SIGNATORIES, maxNodes: 50, maxEdges: 100) { totals { nodes edges } truncated nodes { slug } edges { weight } } }`,
  );
  expect(network.totals).toEqual({ nodes: 20_000, edges: (20_000 * 19_999) / 2 });
  expect(network.truncated).toBe(true);
  expect(network.nodes).toHaveLength(50);
  for (const { slug } of network.nodes) expect(slug).toMatch(/0$/);
  expect(network.edges).toEqual(Array(100).fill({ weight: 2 }));
});

test('are listed in pairs of those who signed more than the one call', async () => {
  const { coSignatories } = await answered(
    ask,
    '{ coSignatories(first: 1) { totalCount nodes { sharedCount } } }',
  );
  expect(coSignatories).toEqual({ totalCount: pairs, nodes: [{ sharedCount: 2 }] });
});

test('are refused where the list of their pairs would take gigabytes, with what to ask instead', async () => {
  const { errors } = await ask('{ coSignatories(first: 1, minShared: 1) { totalCount } }');
  expect(errors).toMatchObject([
    {
      message:
        'The list has at most 10000000 pairs; 199990000 signed 1 or more declarations together. ' +
        'Ask for a larger minShared, for the pairs of one party, or with a filter.',
      extensions: { code: 'LIMIT_EXCEEDED' },
    },
  ]);
  const { coSignatories } = await answered(
    ask,
    '{ coSignatories(first: 1, minShared: 1, party: "org-7") { totalCount } }',
  );
  expect(coSignatories.totalCount).toBe(19_999);
});
