import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { archiveFlags } from './class-archive.ts';
import { asDiskError } from './disk.ts';
import { EmbeddedError } from './errors.ts';
import { cacheFolder, dataHome } from './folders.ts';
import { claimHome } from './home-claim.ts';
import { resolveJars } from './jars.ts';
import { findJava } from './java.ts';
import { TRANSIENT } from './java-arguments.ts';
import { launch } from './launch.ts';
import { ensurePassword, USER } from './password.ts';
import { checkPort, freePort } from './ports.ts';
import { type Log, logToTerminal } from './progress.ts';
import { boltUri, type Connection, clearRunning, readRunning, writeRunning } from './running.ts';

export interface StartOptions {
  /** Data folder; `dataHome()` by default. */
  home?: string;
  /** Bolt port on the loopback interface; a free one by default. */
  port?: number;
  /** Heap at most: by default "1g" when long-lived, else "512m". */
  heap?: string;
  /** Memory for store pages: by default "256m" when long-lived, else "64m". */
  pageCache?: string;
  /** Compiles hot code with all of Java's optimisations: slower by half a second to start, faster to serve. */
  longLived?: boolean;
  /** Receives what is worth telling, line by line; standard error by default. */
  log?: Log;
  /** false: the data folder is thrown away by `stop`, which then need not wait for a last check-point. */
  keep?: boolean;
  env?: NodeJS.ProcessEnv;
  /** Breaks off a start: what had been started has ended when `startEmbedded` rejects. */
  signal?: AbortSignal | undefined;
}

export interface EmbeddedNeo4j extends Connection {
  /** Of the Java process. */
  pid: number;
  home: string;
  /** Resolves with the exit status when Neo4j ends, asked or not. */
  exited: Promise<number>;
  /** Ends Neo4j in order and waits until it has ended. May be called more than once. */
  stop(): Promise<void>;
}

/**
 * Starts a real Neo4j Community as a child process on the loopback interface, fetching it first if needed,
 * and returns when it answers. It ends with this process, even when this process is killed.
 *
 * @throws EmbeddedError any code but MAVEN_* and NETWORK once Neo4j is in the cache
 */
export async function startEmbedded(options: StartOptions = {}): Promise<EmbeddedNeo4j> {
  const { env = process.env, log = logToTerminal, longLived = false, keep = true, signal } = options;
  const home = options.home === undefined ? dataHome(env) : resolve(options.home);
  if (options.port !== undefined) await checkPort(options.port);
  const java = await findJava(env, { signal });
  const cache = cacheFolder(env);
  const jars = await resolveJars(cache, log, env, signal);
  const archived = await archiveFlags(java, jars, cache, log, signal);
  const flags = [...(longLived ? SERVING : TRANSIENT), ...archived];
  const heap = options.heap ?? (longLived ? '1g' : '512m');
  const pageCache = options.pageCache ?? (longLived ? '256m' : '64m');
  const claimed = await claimHome(home, signal);
  try {
    const password = ensurePassword(home);
    const { server, port } = await onFreePort(options.port, async (port) => {
      const onProcess = (pid: number) => writeRunning(home, { pid, port, owner: process.pid, home });
      return launch({ java, jars, flags, home, port, password, heap, pageCache, signal, onProcess });
    });
    const stop = async () => {
      await (keep ? server.end() : server.kill());
      if (readRunning(home)?.pid === server.pid) clearRunning(home);
      if (!keep) rmSync(home, { recursive: true, force: true });
    };
    const { pid, exited } = server;
    return { uri: boltUri(port), user: USER, password, pid, home, exited, stop };
  } catch (error) {
    throw asDiskError(error, home);
  } finally {
    claimed.release();
  }
}

/**
 * For weeks of use: the collector with the shortest pauses, and full optimisation, but of what is called three
 * times as often as Java's defaults have it, so that it does not compete with the start for the processors.
 */
const SERVING = [
  '-XX:+UseG1GC',
  '-XX:Tier4InvocationThreshold=15000',
  '-XX:Tier4MinInvocationThreshold=1800',
  '-XX:Tier4CompileThreshold=45000',
  '-XX:Tier4BackEdgeThreshold=120000',
];

/** Between finding a free port and listening on it somebody else may take it: then another one will do. */
async function onFreePort<T>(
  wanted: number | undefined,
  start: (port: number) => Promise<T>,
): Promise<{ server: T; port: number }> {
  for (;;) {
    const port = wanted ?? (await freePort());
    try {
      return { server: await start(port), port };
    } catch (error) {
      if (wanted !== undefined || !(error instanceof EmbeddedError && error.code === 'PORT_TAKEN'))
        throw error;
    }
  }
}
