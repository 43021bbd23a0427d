import { expect, test } from 'vitest';
import { ensureConstraints } from '../../src/dataset/write/ensure-constraints.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { testApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

/** More than a search tells, each of them a better hit than the theme. */
const graph = `
  UNWIND range(1, 600) AS number
  CREATE (:Commitment {slug: "pact/" + number, text: "Peace."})
  WITH count(*) AS made
  CREATE (:Theme {slug: "calm", name: "Calm", definition: "Where nobody quarrels with anybody, there is something that may be called peace."})`;

const neo4j = await testNeo4j();
const driver = openDriver(neo4j);
await ensureConstraints(driver);
await driver.executeQuery(graph);
await driver.close();
const { ask } = await testApi(neo4j);

test('the best of the chosen types are found, however many of other types are better', async () => {
  const { data } = await ask(`{
    all: search(query: "peace") { totalCount }
    themes: search(query: "peace", types: [THEME]) { totalCount nodes { ... on Theme { slug } } }
  }`);
  expect(data.all.totalCount).toBe(500);
  expect(data.themes).toEqual({ totalCount: 1, nodes: [{ slug: 'calm' }] });
});
