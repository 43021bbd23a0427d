import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphAddress } from '../graph/driver.ts';

interface WorkerEvents {
  /** Resolves when the workers are to end. */
  asked: Promise<unknown>;
  /** Told the address once, when all workers listen on it. */
  ready: (url: string) => void;
  tell: (line: string) => void;
}

/** Milliseconds before a worker that ended unasked is replaced: one that cannot start does not spin. */
const pause = 1_000;

/** Runs `count` API processes that share one port, replaces those that die, and ends them in order when asked. */
export async function runWorkers(
  count: number,
  { uri, user, password }: GraphAddress,
  { asked, ready, tell }: WorkerEvents,
): Promise<void> {
  let stopping = false;
  const running = new Set<Worker>();

  async function run(): Promise<void> {
    while (!stopping) {
      const worker = cluster.fork({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password });
      running.add(worker);
      worker.once('message', ({ listening }: { listening?: string }) => listens(listening));
      const [code, signal] = await once(worker, 'exit');
      running.delete(worker);
      if (stopping) return;
      tell(`Worker ${worker.process.pid} ended (${signal ?? code}); another takes its place.`);
      await sleep(pause);
    }
  }

  let listening = 0;
  function listens(url: string | undefined): void {
    if (url !== undefined && ++listening === count) ready(url);
  }

  const runs = Promise.all(Array.from({ length: count }, run));
  await asked;
  stopping = true;
  for (const worker of running) worker.process.kill('SIGTERM');
  await runs;
}
