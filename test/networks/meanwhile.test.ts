import { beforeAll, expect, test } from 'vitest';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { answered, testApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

const neo4j = await testNeo4j();

beforeAll(async () => {
  const driver = openDriver(neo4j);
  await importRows(driver, generateDataset({ declarations: 120, signatures: 100, commitments: 1 }));
  await driver.close();
});

const measured = (minWeight: number) => `{ network(projection: CO_SIGNATORIES, minWeight: ${minWeight}) {
  totals { nodes edges } nodes { degree betweenness eigenvector community component x } } }`;

test('lookups are answered while a large network is being measured', async () => {
  const { ask } = await testApi(neo4j);
  // Reads the signatures and starts the thread, so that the next network is measured at once.
  const { network } = await answered(ask, measured(1));
  expect(network.totals.nodes).toBe(200);
  expect(network.totals.edges).toBeGreaterThan(15_000);

  const lookUp = async (slug: string): Promise<string> =>
    (await answered(ask, `{ state(by: { slug: "${slug}" }) { slug } }`)).state.slug;
  // Neo4j has planned what follows; planning takes as long as measuring.
  await lookUp('france');

  const order: string[] = [];
  const whole = answered(ask, measured(2)).then(() => order.push('network'));
  const lookups = (async () => {
    // One after the other: on the thread that answers requests, measuring would leave room for the first at most.
    for (const slug of ['albania', 'belgium', 'canada', 'denmark', 'ecuador']) order.push(await lookUp(slug));
  })();
  await Promise.all([whole, lookups]);
  expect(order).toEqual(['albania', 'belgium', 'canada', 'denmark', 'ecuador', 'network']);
});
