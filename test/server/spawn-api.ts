import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../../src/config/settings.ts';
import type { GraphAddress } from '../../src/graph/driver.ts';

const runner = fileURLToPath(new URL('../support/run-typescript.mjs', import.meta.url));
const apiProcess = fileURLToPath(new URL('api-process.ts', import.meta.url));

export interface ApiProcess {
  url: string;
  process: ChildProcess;
  /** Ends it by a signal, SIGTERM unless told otherwise, and waits until it has ended. */
  end(signal?: NodeJS.Signals): Promise<void>;
}

/** An API process of its own, listening. What it says on standard error is passed on. */
export async function spawnApi(
  { uri, user, password }: GraphAddress,
  settings: Partial<Settings> = {},
): Promise<ApiProcess> {
  const child = spawn(
    process.execPath,
    [runner, apiProcess, JSON.stringify({ uri, user, password }), JSON.stringify(settings)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  for await (const line of createInterface(child.stdout)) {
    const { url } = JSON.parse(line) as { url: string };
    return {
      url,
      process: child,
      async end(signal = 'SIGTERM') {
        child.kill(signal);
        await exited;
      },
    };
  }
  throw new Error('the API process ended before it listened');
}
