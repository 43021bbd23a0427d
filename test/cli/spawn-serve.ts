import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { firstLine } from '../bench/processes.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

const main = path('../../src/cli/main.ts');

/** With which Node runs TypeScript, in the processes that a process starts as well. */
const NODE_OPTIONS = `--import ${path('../support/typescript-in-threads.mjs')}`;

interface ServeOptions {
  /** Where standard error goes; kept for `said` by default. */
  errors?: number;
  /** The graph that all read by default. */
  env?: NodeJS.ProcessEnv;
}

export interface Serving {
  child: ChildProcess;
  /** Resolves with its exit status and the signal that ended it. */
  ended: Promise<unknown[]>;
  /** What it has written to standard error so far. */
  said(): string;
}

/** `signatory serve`, on a free port unless told otherwise. It ends with the running test at the latest. */
export function spawnServe(flags: readonly string[], { errors, env = shared() }: ServeOptions = {}): Serving {
  const child = spawn(process.execPath, [main, 'serve', '--port', '0', ...flags], {
    stdio: ['ignore', 'pipe', errors ?? 'pipe'],
    env: { ...process.env, NODE_OPTIONS, ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let text = '';
  child.stderr?.setEncoding('utf8').on('data', (some: string) => {
    text += some;
  });
  return { child, ended: once(child, errors === undefined ? 'close' : 'exit'), said: () => text };
}

/** The same, when it listens. */
export async function serve(flags: readonly string[] = [], options: ServeOptions = {}) {
  const serving = spawnServe(flags, options);
  return { url: await firstLine(serving.child, /GraphiQL\s+(\S+)/), ...serving };
}

/** Ids of the processes that a process has started (Linux). */
export function children({ pid }: ChildProcess): number[] {
  const ids = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return ids.split(' ').filter(Boolean).map(Number);
}

const shared = (): NodeJS.ProcessEnv => {
  const { uri, user, password } = sharedNeo4j();
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
};
