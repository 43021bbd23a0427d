import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Tasks } from './tasks.ts';

/** What a thread is sent. */
export interface Task {
  name: keyof Tasks;
  args: readonly unknown[];
}

/** What it sends back. */
export type Outcome = { value: unknown } | { error: unknown };

interface Waiting extends Task {
  resolve(value: unknown): void;
  reject(reason: unknown): void;
}

/** Threads at most: the tasks are bound by the processor, and the main thread wants one for itself. */
const mostThreads = 2;

/** The same file as here, compiled or not. */
const file = new URL(`./thread${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

const threads = new Set<Thread>();
const queue: Waiting[] = [];

/**
 * Runs a task in another thread, so that requests are answered meanwhile; in order of arrival, where all threads are busy.
 * What the task throws is thrown here. Threads are started when first needed, kept, and do not keep the process alive.
 */
export function offThread<Name extends keyof Tasks>(
  name: Name,
  ...args: Parameters<Tasks[Name]>
): Promise<ReturnType<Tasks[Name]>> {
  return new Promise((resolve, reject) => {
    queue.push({ name, args, resolve: resolve as (value: unknown) => void, reject });
    startNext();
  });
}

function startNext(): void {
  if (queue.length === 0) return;
  const free = [...threads].find(({ isBusy }) => !isBusy);
  const thread = free ?? (threads.size < mostThreads ? openThread() : undefined);
  const task = thread && queue.shift();
  if (task) thread.run(task);
}

interface Thread {
  readonly isBusy: boolean;
  run(task: Waiting): void;
}

function openThread(): Thread {
  const worker = new Worker(file);
  let task: Waiting | undefined;
  let reason: unknown;

  function settle(act: (task: Waiting) => void): void {
    const settled = task;
    task = undefined;
    worker.unref();
    if (settled) act(settled);
    startNext();
  }

  worker.on('message', (outcome: Outcome) =>
    settle(({ resolve, reject }) => ('error' in outcome ? reject(outcome.error) : resolve(outcome.value))),
  );
  worker.on('messageerror', (error) => settle(({ reject }) => reject(error)));
  worker.on('error', (error) => {
    reason = error;
  });
  worker.on('exit', (code) => {
    threads.delete(thread);
    settle(({ name, reject }) =>
      reject(reason ?? new Error(`The thread that ran ${name} ended with exit code ${code}.`)),
    );
  });

  const thread: Thread = {
    get isBusy() {
      return task !== undefined;
    },
    run(next) {
      task = next;
      worker.ref();
      worker.postMessage({ name: next.name, args: next.args } satisfies Task);
    },
  };
  threads.add(thread);
  return thread;
}
