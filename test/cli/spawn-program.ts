import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished, type TestContext } from 'vitest';
import type { Connection } from '../../src/embedded/running.ts';
import { firstLine } from '../bench/processes.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

/** As users have it, and `npm test` builds it first: it loads in two thirds of the processor time of its sources. */
export const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

interface SpawnOptions {
  /** Where standard output goes; a pipe by default. */
  output?: number;
  /** Where standard error goes; kept for `said` by default. */
  errors?: number;
  /** On top of that of the tests; undefined takes a variable away. */
  env?: NodeJS.ProcessEnv;
  /** Of a test that runs beside others of its file: nobody else knows which of them is meant. */
  test?: Pick<TestContext, 'onTestFinished'>;
}

export interface SpawnedProgram {
  child: ChildProcess;
  /** Resolves with its exit status and the signal that ended it, when it has said all it had to say. */
  ended: Promise<unknown[]>;
  /** What it has written to standard error so far. */
  said(): string;
}

/** `signatory …` in a process of its own, which ends with the running test at the latest. */
export function spawnProgram(
  args: readonly string[],
  { output, errors, env, test = { onTestFinished } }: SpawnOptions = {},
): SpawnedProgram {
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', output ?? 'pipe', errors ?? 'pipe'],
    env: { ...process.env, ...env },
  });
  test.onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (some: string) => {
    text += some;
  });
  const ended = once(child, 'exit').then(async (how) => {
    if (child.stderr && !child.stderr.closed) await once(child.stderr, 'close');
    return how;
  });
  return { child, ended, said: () => text };
}

/** `signatory serve`, on a free port and on the graph that all read unless told otherwise. */
export const spawnServe = (flags: readonly string[], { env, ...options }: SpawnOptions = {}) =>
  spawnProgram(['serve', '--port', '0', ...flags], {
    ...options,
    env: env ?? environmentOf(sharedNeo4j()),
  });

/** The same, when it listens. */
export async function serve(flags: readonly string[] = [], options: SpawnOptions = {}) {
  const serving = spawnServe(flags, options);
  return { url: await firstLine(serving.child, /GraphiQL\s+(\S+)/), ...serving };
}

/** Ids of the processes that a process has started (Linux). */
export function children({ pid }: ChildProcess): number[] {
  const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return ids.split(' ').filter(Boolean).map(Number);
}

/** The variables that name a Neo4j. */
export const environmentOf = ({ uri, user, password }: Connection): NodeJS.ProcessEnv => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
});
