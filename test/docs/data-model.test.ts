import { expect, test } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { textOf } from './examples.ts';

const page = textOf('docs/data-model.md');

/** Names in backticks. */
const named = (text: string) => new Set([...text.matchAll(/`(\w+)`/g)].map(([, name = '']) => name));

const evidence = named(page.slice(page.indexOf('## Evidence'), page.indexOf('## Pointers')));
const everywhere = named(page.slice(0, page.indexOf('## Nodes')));

/** The rows of the table that speak of a label or of a type of relationships. */
const rowsOf = (name: string) => page.split('\n').filter((line) => line.startsWith(`| \`${name}\``));

async function inGraph(statement: string): Promise<[name: string, property: string][]> {
  const driver = openDriver(sharedNeo4j());
  try {
    const { records } = await driver.executeQuery(statement);
    return records.map((record) => [record.get(0), record.get(1)]);
  } finally {
    await driver.close();
  }
}

test('docs/data-model.md names every property of every node', async () => {
  const found = await inGraph(
    "MATCH (n) WITH [l IN labels(n) WHERE l <> 'Party'][0] AS label, keys(n) AS keys UNWIND keys AS key RETURN DISTINCT label, key ORDER BY label, key",
  );
  expect(found.length).toBeGreaterThan(20);
  const missing = found.filter(
    ([label, key]) => !everywhere.has(key) && !named(rowsOf(label).join()).has(key),
  );
  expect(missing).toEqual([]);
});

test('docs/data-model.md names every property of every relationship', async () => {
  const found = await inGraph(
    "MATCH ()-[r]->() WITH CASE WHEN r.assertedBy IS NULL THEN type(r) ELSE 'COMPLEMENTS' END AS type, keys(r) AS keys UNWIND keys AS key RETURN DISTINCT type, key ORDER BY type, key",
  );
  expect(found.length).toBeGreaterThan(20);
  const missing = found.filter(
    ([type, key]) => !everywhere.has(key) && !evidence.has(key) && !named(rowsOf(type).join()).has(key),
  );
  expect(missing).toEqual([]);
});
