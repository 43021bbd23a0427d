import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { isAlive } from '../../src/embedded/processes.ts';
import { supervise } from '../../src/embedded/supervise.ts';
import { spawnTypeScript } from '../support/spawn-typescript.ts';
import { stopProcess } from '../support/stop-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const HOLD_SLEEP = fileURLToPath(new URL('hold-sleep.ts', import.meta.url));
const STANDARD_ERROR = 2;

test('the child ends when the whole process group of its parent is killed, of which it is no part', async () => {
  const parent = spawnTypeScript(HOLD_SLEEP, ['stay']);
  const { pid } = await parent.nextJson<{ pid: number }>();
  expect(groupOf(parent.pid)).toBe(parent.pid);
  expect(groupOf(pid)).not.toBe(parent.pid);
  process.kill(-parent.pid, 'SIGKILL');
  await until(() => !isAlive(pid));
});

test('a parent that has nothing more to do ends, and its child with it', async () => {
  const parent = spawnTypeScript(HOLD_SLEEP, ['leave']);
  const { pid } = await parent.nextJson<{ pid: number }>();
  expect(await parent.ended).toBe(0);
  await until(() => !isAlive(pid));
});

test('a child that does not heed SIGTERM is killed after the grace', async () => {
  const said = join(temporaryFolder(), 'said');
  const output = openSync(said, 'a');
  const heedless = ['/bin/sh', '-c', "trap '' TERM; echo ready; while :; do sleep 1; done"];
  const child = await supervise(heedless, output, { graceSeconds: 1 });
  closeSync(output);
  await until(() => readFileSync(said, 'utf8') === 'ready\n');
  await child.end();
  expect(await child.exited).toBe(128 + 9);
  expect(isAlive(child.pid)).toBe(false);
});

test('who was stopped ends in order as well', async () => {
  const child = await supervise(['sleep', '1000'], STANDARD_ERROR, { graceSeconds: 1_000 });
  await stopProcess(groupOf(child.pid));
  await stopProcess(child.pid);
  await child.end();
  expect(await child.exited).toBe(128 + 15);
});

test('a stopped child ends in order when its parent is killed', async () => {
  const parent = spawnTypeScript(HOLD_SLEEP, ['stay']);
  const { pid } = await parent.nextJson<{ pid: number }>();
  await stopProcess(pid);
  parent.process.kill('SIGKILL');
  await until(() => !isAlive(pid));
}, 25_000);

test('the exit status of the child is told', async () => {
  const child = await supervise(['/bin/sh', '-c', 'exit 7'], STANDARD_ERROR);
  expect(await child.exited).toBe(7);
  await child.end();
  await child.kill();
});

function groupOf(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' }));
}

/** The only limit is the test's own. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20);
}
