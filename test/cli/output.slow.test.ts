import { openSync } from 'node:fs';
import { expect, it, onTestFinished } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { smallDataset } from '../dataset/broken-dataset.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { environmentOf, spawnProgram } from './spawn-program.ts';

const graph = await testNeo4j();

it('an import whose reader has gone is committed, and says nothing of it', { timeout: 180_000 }, async () => {
  const { child, ended, said } = spawnProgram(['import', smallDataset], { env: environmentOf(graph) });
  child.stdout?.destroy();
  expect([await ended, said()]).toEqual([[0, null], expect.not.stringContaining('EPIPE')]);
  const driver = openDriver(graph);
  onTestFinished(() => driver.close());
  const { records } = await driver.executeQuery('MATCH (set:DataSet) RETURN set.title');
  expect(records).toHaveLength(1);
});

it.each([
  ['validate', smallDataset],
  ['key', 'ada', 'read'],
])('%s says once that its output is lost', async (...args) => {
  const { ended, said } = spawnProgram(args, { output: openSync('/dev/full', 'w') });
  const [status] = await ended;
  expect(status).not.toBe(0);
  expect(said().match(/no space left on device/g)).toHaveLength(1);
  expect(said()).not.toMatch(/shown this once|Unhandled|--verbose/);
});

it('writes to the database that NEO4J_DATABASE names, and no other', async () => {
  const env = { ...environmentOf(graph), NEO4J_DATABASE: 'elsewhere' };
  const { ended, said } = spawnProgram(['import', smallDataset], { env });
  expect(await ended).toEqual([69, null]);
  expect(said()).toContain('has no database "elsewhere"');
});
