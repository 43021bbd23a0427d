import cluster, { type Worker } from 'node:cluster';
import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphAddress } from '../graph/driver.ts';
import { countForWorkers } from '../server/limits/rate-limit.ts';
import { watchBeats } from './heartbeat.ts';

/** What a worker sends when it listens. Other messages that pass are its beats and those of the rate limit. */
export interface WorkerListens {
  listening: string;
}

interface WorkerEvents {
  /** Resolves when the workers are to end. */
  asked: Promise<unknown>;
  /** Told the address once, when all workers listen on it. */
  ready: (url: string) => void;
  tell: (line: string) => void;
  /** Seconds that requests in flight get. */
  drainTime: number;
}

/** Milliseconds before a worker that ended unasked is replaced. */
const pause = 1_000;

/** Milliseconds beyond the drain time after which a worker that was asked to end is killed. */
const grace = 5_000;

/**
 * Runs `count` API processes that share one port, replaces those that die or hang, and ends them in order when asked. One that
 * never came to listen ends them all: the next would not either.
 *
 * @returns exit status: 0 when asked to end, else that of the worker that could not start
 */
export async function runWorkers(
  count: number,
  { uri, user, password }: GraphAddress,
  { asked, ready, tell, drainTime }: WorkerEvents,
): Promise<number> {
  countForWorkers();
  let stopping = false;
  const running = new Set<Worker>();
  const places = Array.from({ length: count }, (_, place) => place);
  const silent = new Set(places);

  /** Resolves with 0 when all are to end, or with the status of a worker that never came to listen. */
  async function keep(place: number): Promise<number> {
    while (!stopping) {
      const worker = cluster.fork({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
      running.add(worker);
      let isStarting = true;
      worker.on('message', ({ listening }: Partial<WorkerListens>) => {
        if (listening === undefined) return;
        isStarting = false;
        if (silent.delete(place) && silent.size === 0) ready(listening);
      });
      const stuck = () => {
        if (stopping) return;
        tell(`Worker ${worker.process.pid} gives no sign of life; it is killed.`);
        worker.process.kill('SIGKILL');
      };
      watchBeats(worker, { isStarting: () => isStarting, stuck });
      const status = await endOf(worker);
      running.delete(worker);
      if (stopping) break;
      if (silent.has(place)) return status;
      tell(`Worker ${worker.process.pid} ended (${status}); another takes its place.`);
      await sleep(pause);
    }
    return 0;
  }

  const keeping = places.map(keep);
  const status = await Promise.race([asked.then(() => 0), ...keeping]);
  stopping = true;
  const end = (signal: NodeJS.Signals) => {
    for (const worker of running) worker.process.kill(signal);
  };
  end('SIGTERM');
  const hard = setTimeout(end, 1_000 * drainTime + grace, 'SIGKILL');
  await Promise.all(keeping);
  clearTimeout(hard);
  return status;
}

/** Resolves with the exit status of a worker; 128 and the signal's number after a signal, as a shell has it. */
function endOf(worker: Worker): Promise<number> {
  // What is sent to a worker that has just ended fails, and nobody waits for it any more.
  worker.on('error', () => undefined);
  return new Promise((resolve) =>
    worker.once('exit', (code: number | null, signal: NodeJS.Signals | null) =>
      resolve(signal === null ? (code ?? 1) : 128 + constants.signals[signal]),
    ),
  );
}
