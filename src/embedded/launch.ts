import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { orAborted } from '../or-aborted.ts';
import { BoltFailure, runStatements } from './bolt.ts';
import { damagedJars } from './damaged-jars.ts';
import { diagnose } from './diagnose.ts';
import { asDiskError } from './disk.ts';
import type { Jars } from './jars.ts';
import type { Java } from './java.ts';
import { writeServerArguments } from './java-arguments.ts';
import { type LogMarks, markLogs, readLogs } from './logs.ts';
import { passwordUnknown, USER } from './password.ts';
import { speaksBolt } from './ports.ts';
import type { ServerOptions } from './settings.ts';
import { type Supervised, supervise } from './supervise.ts';

export interface LaunchOptions extends ServerOptions {
  java: Java;
  jars: Jars;
  /** For Java. */
  flags: readonly string[];
  password: string;
  /** How long an ordinary end may take before it becomes a SIGKILL; `supervise` has a default. */
  graceSeconds?: number;
  /** Ends what has not come to serve yet. */
  signal?: AbortSignal | undefined;
  /** Is told the process id as soon as there is one. */
  onProcess?: (pid: number) => void;
}

/** A cold start takes seconds; recovering a large store after a kill can take minutes. */
const START_TIMEOUT_MS = 300_000;

/** What a start that is broken off gets to end in order. */
const BREAKING_OFF_MS = 3_000;

/**
 * Starts Neo4j and returns when its database answers a query.
 *
 * @throws EmbeddedError whatever `diagnose` makes of the logs when it ends early or does not get to that
 */
export async function launch(options: LaunchOptions): Promise<Supervised> {
  const { home, port, java } = options;
  try {
    mkdirSync(join(home, 'logs'), { recursive: true });
    const hadData = existsSync(join(home, 'data', 'databases'));
    const marks = markLogs(home);
    const args = writeServerArguments(options.jars, options, options.flags);
    const output = openSync(join(home, 'logs', 'console.log'), 'a');
    const command = [java.path, `@${args}`];
    const server = await supervise(command, output, options).finally(() => closeSync(output));
    options.onProcess?.(server.pid);
    const serving = untilServing(server, options, marks);
    const state = await orAborted(serving, options.signal).catch(async (error) => {
      await (options.signal?.aborted ? server.end(BREAKING_OFF_MS) : server.kill());
      throw error;
    });
    if (state === 'serving') return server;
    await server.kill();
    const status = state === 'not serving' ? undefined : state;
    const findDamagedJars = () => damagedJars(options.jars.paths);
    throw diagnose({ home, port, logs: readLogs(home, marks), hadData, status, findDamagedJars });
  } catch (error) {
    throw asDiskError(error, home);
  }
}

/** "serving", or the exit status of a server that ended before, or "not serving" when it never will. */
async function untilServing(
  server: Supervised,
  { home, port, password }: LaunchOptions,
  marks: LogMarks,
): Promise<'serving' | 'not serving' | number> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  let status: number | undefined;
  server.exited.then((code) => {
    status = code;
  });
  while (performance.now() < deadline) {
    if (status !== undefined) return status;
    if (await speaksBolt(port)) {
      const refusal = await firstQuery(port, password);
      if (refusal === undefined) return status ?? 'serving';
      const logs = readLogs(home, marks);
      // Neo4j serves without a database that it failed to open, and says so nowhere but in this log.
      if (/Failed to start DatabaseId/.test(logs)) return 'not serving';
      // Before our server is up, it may be another one that answers there, and ours is about to fail.
      if (/Unauthorized/.test(refusal.code) && /Started\.\s*$/m.test(logs)) throw passwordUnknown(home);
    }
    await sleep(20);
  }
  return 'not serving';
}

/** Also makes Neo4j ready for the queries that follow: its planner and caches start with the first. */
async function firstQuery(port: number, password: string): Promise<{ code: string } | undefined> {
  try {
    await runStatements({ port, user: USER, password }, ['RETURN 1']);
    return undefined;
  } catch (error) {
    return { code: error instanceof BoltFailure ? error.code : 'connection lost' };
  }
}
