import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import type { Connection } from '../../src/embedded/running.ts';
import { startEmbedded } from '../../src/embedded/start.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { defineQuery } from '../../src/graph/query.ts';
import { createReader } from '../../src/graph/reader.ts';
import { bookmarkOf, createRevisions } from '../../src/graph/revision.ts';
import { dataRoot } from '../support/data-root.ts';
import { spawnTypeScript } from '../support/spawn-typescript.ts';
import { untilStopped } from '../support/stop-process.ts';
import { graphDigest } from './graph-contents.ts';

const probe = defineQuery<Record<string, never>, [number]>('graph/probe');
const script = fileURLToPath(new URL('import-script.ts', import.meta.url));
const [declarations, seed] = [6, 2];
const old = generateDataset({ declarations: 4, seed: 1, states: 60 });
const fresh = generateDataset({ declarations, seed });
/** Killing and starting servers and processes takes its time on a busy machine. */
const timeout = 150_000;

const home = mkdtempSync(join(dataRoot, 'signatory-test-'));
const start = () => startEmbedded({ home, log: () => undefined });
let neo4j: Awaited<ReturnType<typeof start>>;
const digests = { old: '', fresh: '' };

beforeAll(async () => {
  neo4j = await start();
  digests.old = await imported(old);
  digests.fresh = await imported(fresh);
  expect(digests.old).not.toBe(digests.fresh);
}, timeout);
afterAll(async () => {
  await neo4j.stop();
  rmSync(home, { recursive: true, force: true });
});

/** The digest of the graph after an import in this process. */
function imported(rows: typeof old): Promise<string> {
  return withDriver(neo4j, async (driver) => {
    await importRows(driver, rows);
    return graphDigest(driver);
  });
}

async function withDriver<T>(
  address: Connection,
  work: (driver: ReturnType<typeof openDriver>) => Promise<T>,
) {
  const driver = openDriver(address);
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

/** The digest of one committed state: a commit that is still being applied could show a reader half of itself. */
function committedDigest(): Promise<string> {
  return withDriver(neo4j, async (driver) => {
    const revisions = createRevisions(createReader(driver));
    for (;;) {
      const before = await revisions.confirm();
      await createReader(driver).read(probe, {}, { atLeast: bookmarkOf(before) });
      const digest = await graphDigest(driver);
      if ((await revisions.confirm()) === before) return digest;
    }
  });
}

/** Starts the import of `fresh` over `old` in a process of its own, and waits until it has come to a step, where it stands still. */
async function importUntil(step: string): Promise<ReturnType<typeof spawnTypeScript>> {
  expect(await imported(old)).toBe(digests.old);
  const { uri, user, password } = neo4j;
  const child = spawnTypeScript(script, [uri, user, password, String(declarations), String(seed), step]);
  expect(await child.nextJson()).toBe(step);
  await untilStopped(child.pid);
  return child;
}

describe('an import whose process is killed', () => {
  it.each([{ step: 'difference' }, { step: 'writing' }, { step: 'written' }])(
    'at $step leaves the graph as before',
    async ({ step }) => {
      const child = await importUntil(step);
      child.process.kill('SIGKILL');
      expect(await child.ended).toBe('SIGKILL');
      // It had not asked to commit.
      expect(await committedDigest()).toBe(digests.old);
      expect(await imported(fresh)).toBe(digests.fresh);
    },
    timeout,
  );

  it(
    'while it commits leaves the graph as before or as after',
    async () => {
      const child = await importUntil('written');
      child.process.kill('SIGCONT');
      await sleep(10);
      child.process.kill('SIGKILL');
      // It may have been quicker.
      expect(['SIGKILL', 0]).toContain(await child.ended);
      expect([digests.old, digests.fresh]).toContain(await committedDigest());
      expect(await imported(fresh)).toBe(digests.fresh);
    },
    timeout,
  );
});

describe('a Neo4j that is killed during an import', () => {
  it.each([
    { step: 'writing', delay: 0 },
    { step: 'written', delay: 5 },
  ])(
    '$delay ms after "$step" comes back with the graph as before or as after',
    async ({ step, delay }) => {
      const child = await importUntil(step);
      if (delay > 0) child.process.kill('SIGCONT');
      await sleep(delay);
      process.kill(neo4j.pid, 'SIGKILL');
      child.process.kill('SIGCONT');
      await Promise.all([neo4j.exited, child.ended]);
      neo4j = await start();
      expect([digests.old, digests.fresh]).toContain(await withDriver(neo4j, graphDigest));
      expect(await imported(fresh)).toBe(digests.fresh);
    },
    timeout,
  );
});
