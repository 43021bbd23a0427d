import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { GraphAddress } from '../../src/graph/driver.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The program that is measured; PROGRAM names another build. */
const program = process.env.PROGRAM ?? here('../../dist/cli/main.js');

/** What `npm start` gives Node. */
const nodeFlags = (JSON.parse(readFileSync(here('../../package.json'), 'utf8')).scripts.start as string)
  .split(' ')
  .filter((part) => part.startsWith('--'));

const serving = [...nodeFlags, program, 'serve', '--port', '0', '--log-level', 'error'];

/** A server in a process of its own. */
export interface Running {
  readonly url: string;
  readonly pid: number;
  /** Resident memory in bytes. */
  memory(): number;
  /** Processor time used so far, user and system, in seconds. */
  cpu(): number;
  stop(): Promise<void>;
}

/** Our API on a Neo4j that runs already. `flags` as on the command line. */
export async function startOurs(address: GraphAddress, flags: readonly string[] = []): Promise<Running> {
  const child = spawn(process.execPath, [...serving, ...flags], {
    env: {
      ...process.env,
      NEO4J_URI: address.uri,
      NEO4J_USER: address.user,
      NEO4J_PASSWORD: address.password,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const line = await firstLine(child, /GraphiQL\s+(\S+)/);
  return running(child, line);
}

/** Our API with a Neo4j of its own on a data folder. */
export async function startAlone(home: string): Promise<Running> {
  const { NEO4J_URI: _uri, NEO4J_USER: _user, NEO4J_PASSWORD: _password, ...env } = process.env;
  const child = spawn(process.execPath, serving, {
    env: { ...env, SIGNATORY_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return running(child, await firstLine(child, /GraphiQL\s+(\S+)/));
}

/** A peer of `peers/`. */
export async function startPeer(name: string, address: GraphAddress, path = '/graphql'): Promise<Running> {
  const { uri, user, password } = address;
  const child = spawn(
    process.execPath,
    [
      here('../support/run-typescript.mjs'),
      here(`peers/${name}.ts`),
      JSON.stringify({ uri, user, password }),
    ],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  const port = await firstLine(child, /"port":(\d+)/);
  return running(child, `http://127.0.0.1:${port}${path}`);
}

/** Resident memory of a process in bytes. */
const memoryOf = (pid: number | undefined): number =>
  1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN);

/** Processor time a process has used, user and system, in seconds. */
export function cpuOf(pid: number | undefined): number {
  if (pid === undefined) return Number.NaN;
  // Fields 14 and 15 of proc(5)'s stat, in hundredths of a second; the name before them may hold spaces.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

function running(child: ChildProcess, url: string): Running {
  return {
    url,
    pid: child.pid ?? Number.NaN,
    memory: () => memoryOf(child.pid),
    cpu: () => cpuOf(child.pid),
    async stop() {
      if (child.exitCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await ended;
      clearTimeout(hard);
    },
  };
}

/** What `wanted` finds in the first line of standard output that it fits. */
export async function firstLine(child: ChildProcess, wanted: RegExp): Promise<string> {
  if (!child.stdout) throw new Error('the process has no standard output');
  for await (const line of createInterface(child.stdout)) {
    const found = wanted.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`a process ended before it said where it listens (status ${child.exitCode})`);
}

/** What the load generator measured. */
export interface Load {
  answers: number;
  /** Answers a second. */
  perSecond: number;
  /** Bytes of an answer, its head included. */
  bytes: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  max: number;
  /** Answers that were no success. */
  failed: number;
}

export interface LoadJob {
  url: string;
  connections: number;
  seconds: number;
  requests: readonly LoadRequest[];
}

export interface LoadRequest {
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

/** Runs the load generator. */
export async function load(job: LoadJob): Promise<Load> {
  const child = spawn(process.execPath, [here('load.mjs')], { stdio: ['pipe', 'pipe', 'inherit'] });
  child.stdin.end(JSON.stringify(job));
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  return JSON.parse(text) as Load;
}
