import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { isAlive } from '../../src/embedded/processes.ts';
import { readRunning } from '../../src/embedded/running.ts';
import { javaThat } from '../support/fake-program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { serve, spawnServe } from './spawn-program.ts';

it('ends in order, with status 0, when it is asked to as soon as it listens', async () => {
  const { child, ended } = await serve();
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

it('ends while it waits for a Neo4j that does not answer, with status 0 and not a word of being ready', async () => {
  const { child, ended, said } = spawnServe([], { env: { NEO4J_URI: 'bolt://127.0.0.1:1' } });
  const printed = text(child.stdout as Readable);
  await expect.poll(said).toContain('Waiting for it.');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(said()).toContain('SIGTERM: ending.');
  expect(await printed).toBe('');
});

it('ends while its own Neo4j starts, which has ended before', { timeout: 180_000 }, async () => {
  const home = temporaryFolder();
  // One that never comes to serve: else it may, before it is told to end.
  const PATH = await javaThat(join(home, 'bin'), 'server.args', 'exec sleep 1000');
  const { child, ended } = spawnServe([], {
    env: { NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '', SIGNATORY_HOME: home, PATH },
  });
  const printed = text(child.stdout as Readable);
  const pid = () => readRunning(join(home, 'neo4j'))?.pid;
  await expect.poll(pid).toBeDefined();
  const java = pid() as number;
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(isAlive(java)).toBe(false);
  expect(await printed).toBe('');
});

// Every write to this device of Linux fails as one to a full disk does.
it.runIf(existsSync('/dev/full'))(
  'goes on answering when its log can no longer be written',
  { timeout: 180_000 },
  async () => {
    const { url, child, ended } = await serve(['--log-level', 'info'], {
      errors: openSync('/dev/full', 'w'),
    });
    for (let n = 0; n < 5; n++) {
      const answer = await fetch(`${url}?query={declarations{totalCount}}&n=${n}`);
      expect([answer.status, await answer.json()]).toEqual([
        200,
        { data: { declarations: { totalCount: expect.any(Number) } } },
      ]);
    }
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  },
);
