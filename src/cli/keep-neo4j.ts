import { setTimeout as sleep } from 'node:timers/promises';
import { type ResolvedNeo4j, resolveNeo4j } from '../embedded/connect.ts';
import { hasPanicked } from '../embedded/panicked.ts';
import { isAlive } from '../embedded/processes.ts';
import type { Log } from '../embedded/progress.ts';

export interface KeptNeo4j extends Pick<ResolvedNeo4j, 'uri' | 'user' | 'password' | 'origin'> {
  /** No more restarts; ends Neo4j if this process started it. */
  stop(): Promise<void>;
}

/** Milliseconds between two looks at a Neo4j that another process owns, and before another try to start one. */
const patience = 500;

/** Milliseconds between two looks at whether the database of one's own server still answers. */
const between = 2_000;

/**
 * The Neo4j to serve from. The embedded one is brought back, at the same address, when it ends for whatever reason: killed,
 * out of memory, or because the command that had started it is done; and when its database has met an error that it cannot go
 * on from. A server named in the environment is left to its
 * operator.
 *
 * @param signal breaks off the first start; its reason is thrown when what had been started has ended
 */
export async function keepNeo4j(env: NodeJS.ProcessEnv, log: Log, signal: AbortSignal): Promise<KeptNeo4j> {
  let current = await resolveNeo4j(env, { longLived: true, log, signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw error;
  });
  const { uri, user, password, origin } = current;
  const port = Number(new URL(uri).port);
  let stopping = false;
  const restarts = new AbortController();

  async function keep(): Promise<void> {
    while (!stopping) {
      await ended(current);
      if (stopping) return;
      log(`Neo4j at ${uri} has ended; it is started again.`);
      current = await startAgain();
    }
  }

  async function startAgain(): Promise<ResolvedNeo4j> {
    for (;;) {
      try {
        const again = await resolveNeo4j(env, { longLived: true, log, port, signal: restarts.signal });
        if (stopping) await again.stop();
        if (stopping || again.uri === uri) return again;
        await sleep(patience);
      } catch (error) {
        if (stopping) return current;
        log(`Neo4j does not start: ${error instanceof Error ? error.message : String(error)}`);
        await sleep(4 * patience);
      }
    }
  }

  async function ended(server: ResolvedNeo4j): Promise<void> {
    if (server.origin === 'started') {
      const over = new AbortController();
      const exited = server.exited.then(() => over.abort());
      await endPanicked(server, AbortSignal.any([over.signal, restarts.signal]));
      await exited;
    }
    const pid = server.origin === 'running' ? server.pid : undefined;
    while (pid !== undefined && isAlive(pid) && !stopping) await sleep(patience);
  }

  /** Resolves with the signal, or when the server has been ended for it. */
  async function endPanicked(server: ResolvedNeo4j, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      await sleep(between, undefined, { signal }).catch(() => undefined);
      if (signal.aborted || !(await hasPanicked({ port, user, password }))) continue;
      log(`The database of Neo4j at ${uri} has met an error that it cannot go on from (debug.log names it).`);
      await server.stop();
    }
  }

  const keeping = origin === 'environment' ? Promise.resolve() : keep();
  return {
    uri,
    user,
    password,
    origin,
    async stop() {
      stopping = true;
      restarts.abort();
      await current.stop();
      await keeping;
    },
  };
}
