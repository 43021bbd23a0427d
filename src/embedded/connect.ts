import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedError } from './errors.ts';
import { dataHome } from './folders.ts';
import { namedServer } from './named-server.ts';
import { type Log, logToTerminal } from './progress.ts';
import { type Connection, findRunning } from './running.ts';
import { type StartOptions, startEmbedded } from './start.ts';

export interface ResolvedNeo4j extends Connection {
  /** Where it came from: named in the environment, already running on the data folder, or started here. */
  origin: 'environment' | 'running' | 'started';
  /** Of its Java process, where it is an embedded one. */
  pid?: number;
  /** Resolves when a Neo4j that was started here ends; for others it never does. */
  exited: Promise<unknown>;
  /** Ends what was started here; does nothing to a server that somebody else runs. */
  stop(): Promise<void>;
}

/**
 * The Neo4j to work with. NEO4J_URI (with NEO4J_USER, "neo4j" by default, and NEO4J_PASSWORD) names any
 * Neo4j 5.26 or newer and wins; otherwise the embedded one: joined when a process of this data folder
 * already runs it, started when none does.
 *
 * @throws EmbeddedError what `startEmbedded` and `namedServer` throw
 */
export async function resolveNeo4j(
  env: NodeJS.ProcessEnv = process.env,
  options: Omit<StartOptions, 'env'> = {},
): Promise<ResolvedNeo4j> {
  const named = namedServer(env);
  if (named) return { ...named, origin: 'environment', ...notOurs };
  const home = options.home ?? dataHome(env);
  return joinOrStart(home, { ...options, env, home }, options.log ?? logToTerminal);
}

const notOurs = { exited: new Promise<never>(() => {}), stop: async () => {} };

/** Two commands may start at the same moment: the one that comes second waits for the first and joins it. */
async function joinOrStart(home: string, options: StartOptions, log: Log): Promise<ResolvedNeo4j> {
  let told = false;
  for (;;) {
    const running = await findRunning(home);
    if (running) return { ...running, origin: 'running', ...notOurs };
    try {
      return { ...(await startEmbedded(options)), origin: 'started' };
    } catch (error) {
      if (!(error instanceof EmbeddedError && error.code === 'DATA_LOCKED' && error.passing)) throw error;
      if (!told) log(`Waiting: ${error.found}`);
      told = true;
      await sleep(100, undefined, { signal: options.signal });
    }
  }
}
