import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { GraphAddress } from '../../src/graph/driver.ts';
import { untilStopped } from '../support/stop-process.ts';

const runner = fileURLToPath(new URL('../support/run-typescript.mjs', import.meta.url));
const script = fileURLToPath(new URL('import-script.ts', import.meta.url));

export interface StandingImport {
  process: ChildProcess;
  /** Resolves when it has ended. */
  ended: Promise<unknown>;
}

/** An import of a generated data set in a process of its own, which stands still: it has written all its rows and committed nothing. */
export async function standingImport(
  { uri, user, password }: GraphAddress,
  declarations: number,
  seed: number,
): Promise<StandingImport> {
  const child = spawn(
    process.execPath,
    [runner, script, uri, user, password, String(declarations), String(seed)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const ending = ended.then(([status]) => {
    throw new Error(`the import ended with ${status} before it had written its rows`);
  });
  await Promise.race([once(child.stdout, 'data'), ending]);
  ending.catch(() => undefined);
  await untilStopped(Number(child.pid));
  return { process: child, ended };
}
