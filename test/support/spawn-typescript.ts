import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const RUNNER = fileURLToPath(new URL('run-typescript.mjs', import.meta.url));

export interface SpawnedTypeScript {
  process: ChildProcess;
  pid: number;
  /** Resolves with the exit status or the name of the signal. */
  ended: Promise<number | string>;
  /** The next line of its standard output, parsed as JSON; rejects with its standard error if it ends first. */
  nextJson<T>(): Promise<T>;
}

/**
 * Runs a TypeScript file in a process, and a process group, of its own, which both end with the running
 * test at the latest.
 */
export function spawnTypeScript(
  file: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = process.env,
): SpawnedTypeScript {
  const child = spawn(process.execPath, [RUNNER, file, ...args], { env, detached: true });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`could not start ${process.execPath}`);
  onTestFinished(() => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch (error) {
      // Nobody of the group is left.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const nextJson = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`${file} ended without a word more: ${errors}`);
    return JSON.parse(value);
  };
  return {
    process: child,
    pid,
    ended: once(child, 'exit').then(([code, signal]) => code ?? signal),
    nextJson,
  };
}
