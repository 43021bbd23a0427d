import { parentPort } from 'node:worker_threads';
import { invariant } from '../errors.ts';
import type { Outcome, Task } from './off-thread.ts';
import { tasks } from './tasks.ts';

invariant(parentPort, 'src/off-thread/thread.ts runs as a worker thread only');
const port = parentPort;

port.on('message', ({ name, args }: Task) => port.postMessage(outcomeOf(name, args)));

function outcomeOf(name: Task['name'], args: Task['args']): Outcome {
  try {
    return { value: (tasks[name] as (...args: readonly unknown[]) => unknown)(...args) };
  } catch (error) {
    return { error };
  }
}
