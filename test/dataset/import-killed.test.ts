import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import { startEmbedded } from '../../src/embedded/start.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { spawnTypeScript } from '../support/spawn-typescript.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { graphDigest } from './graph-contents.ts';

const script = fileURLToPath(new URL('import-script.ts', import.meta.url));
const before = { declarations: 20, seed: 1 };
const after = { declarations: 30, seed: 2 };
const neo4j = await testNeo4j();

interface Address {
  uri: string;
  user: string;
  password: string;
}

/** Starts the import of `after` in a process of its own. */
const startImport = ({ uri, user, password }: Address) =>
  spawnTypeScript(script, [uri, user, password, String(after.declarations), String(after.seed)]);

/** Digests of the graph with `before`, and with `after` imported over it; leaves it with `before`. */
async function bothDigests(address: Address): Promise<{ old: string; fresh: string }> {
  const driver = openDriver(address);
  onTestFinished(() => driver.close());
  await importRows(driver, generateDataset(before));
  await importRows(driver, generateDataset(after));
  const fresh = await graphDigest(driver);
  await importRows(driver, generateDataset(before));
  return { old: await graphDigest(driver), fresh };
}

/** Reads each word of the import until one comes. */
async function until(step: string, child: ReturnType<typeof startImport>): Promise<void> {
  while ((await child.nextJson<string>()) !== step);
}

describe('an import that is killed', () => {
  it.each([
    { step: 'difference', delay: 0 },
    { step: 'writing', delay: 0 },
    { step: 'written', delay: 0 },
    { step: 'written', delay: 3 },
    { step: 'written', delay: 10 },
    { step: 'written', delay: 30 },
  ])('$delay ms after "$step" leaves the graph as before or as after', async ({ step, delay }) => {
    const { old, fresh } = await bothDigests(neo4j);
    expect(old).not.toBe(fresh);
    const child = startImport(neo4j);
    await until(step, child);
    await sleep(delay);
    child.process.kill('SIGKILL');
    expect(await child.ended).toBe('SIGKILL');
    const driver = openDriver(neo4j);
    onTestFinished(() => driver.close());
    // The next import waits for whatever the server still does for the one that was killed.
    const waiting = await importRows(driver, generateDataset(before), { dryRun: true });
    expect([old, fresh]).toContain(await graphDigest(driver));
    // Nothing has been written before the commit was sent.
    if (step !== 'written') expect(waiting.empty).toBe(true);
    await importRows(driver, generateDataset(after));
    expect(await graphDigest(driver)).toBe(fresh);
  });
});

describe('a Neo4j that is killed during an import', () => {
  it.each([
    { step: 'writing', delay: 0 },
    { step: 'written', delay: 0 },
    { step: 'written', delay: 20 },
  ])('$delay ms after "$step" comes back with the graph as before or as after', async ({ step, delay }) => {
    const home = temporaryFolder();
    const first = await startEmbedded({ home, log: () => undefined });
    onTestFinished(first.stop);
    const { old, fresh } = await bothDigests(first);
    const child = startImport(first);
    await until(step, child);
    await sleep(delay);
    process.kill(first.pid, 'SIGKILL');
    await Promise.all([first.exited, child.ended]);
    const second = await startEmbedded({ home, log: () => undefined });
    onTestFinished(second.stop);
    const driver = openDriver(second);
    onTestFinished(() => driver.close());
    expect([old, fresh]).toContain(await graphDigest(driver));
    await importRows(driver, generateDataset(after));
    expect(await graphDigest(driver)).toBe(fresh);
  });
});
