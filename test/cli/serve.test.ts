import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { firstLine } from '../bench/processes.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** `signatory serve` on the graph that all read, its errors and its log on `errors`; resolves when it listens. */
async function serve(errors: number | 'ignore', ...flags: string[]) {
  const { uri, user, password } = sharedNeo4j();
  const child = spawn(
    process.execPath,
    [path('../support/run-typescript.mjs'), path('../../src/cli/main.ts'), 'serve', '--port', '0', ...flags],
    {
      stdio: ['ignore', 'pipe', errors],
      env: { ...process.env, NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password },
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'exit');
  return { url: await firstLine(child, /GraphiQL\s+(\S+)/), child, ended };
}

it('ends in order, with status 0, when it is asked to as soon as it listens', async () => {
  const { child, ended } = await serve('ignore');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

// Every write to this device of Linux fails as one to a full disk does.
it.runIf(existsSync('/dev/full'))('goes on answering when its log can no longer be written', async () => {
  const { url, child, ended } = await serve(openSync('/dev/full', 'w'), '--log-level', 'info');
  for (let n = 0; n < 5; n++) {
    const answer = await fetch(`${url}?query={declarations{totalCount}}&n=${n}`);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { data: { declarations: { totalCount: expect.any(Number) } } },
    ]);
  }
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});
