import { SignatoryError } from '../errors.ts';

/** Lets a bounded number of pieces of work run, and refuses early what it could not finish soon. */
export interface Gate {
  /**
   * Runs the work, at once or after waiting for its turn.
   * @throws SignatoryError UNAVAILABLE with a time to come back when too many wait already, or the turn did not come
   */
  run<T>(client: string, work: () => Promise<T>): Promise<T>;
  readonly running: number;
  readonly waiting: number;
  /** How many were refused. */
  readonly shed: number;
}

interface Waiter {
  client: string;
  go(): void;
  refuse(): void;
}

export interface GateOptions {
  /** Pieces of work at the same time; as many again may wait. */
  max: number;
  /** Milliseconds after which who still waits is refused. */
  patience?: number;
}

/**
 * Clients take turns: the next to run is the one with the least running, and when the queue is full, the newest of
 * whoever has most in it gives way. No client takes more than three quarters of the places, so that one with slow requests
 * leaves room for the others.
 */
export function createGate({ max, patience = 1_000 }: GateOptions): Gate {
  const share = Math.max(1, Math.floor(0.75 * max));
  const runs = new Map<string, number>();
  const queue: Waiter[] = [];
  let running = 0;
  let shed = 0;

  const runsOf = (client: string) => runs.get(client) ?? 0;
  const mayRun = (client: string) => running < max && (runsOf(client) < share || max === 1);

  function enter(client: string): void {
    running++;
    runs.set(client, runsOf(client) + 1);
  }

  function leave(client: string): void {
    running--;
    const left = runsOf(client) - 1;
    if (left === 0) runs.delete(client);
    else runs.set(client, left);
    let next: Waiter | undefined;
    for (const waiter of queue)
      if (mayRun(waiter.client) && (!next || runsOf(waiter.client) < runsOf(next.client))) next = waiter;
    if (!next) return;
    queue.splice(queue.indexOf(next), 1);
    enter(next.client);
    next.go();
  }

  function makeRoom(client: string): void {
    const counts = new Map<string, number>([[client, 1]]);
    for (const waiter of queue) counts.set(waiter.client, (counts.get(waiter.client) ?? 0) + 1);
    const most = Math.max(...counts.values());
    // Who arrives gives way unless somebody else has more in the queue.
    if ((counts.get(client) ?? 0) >= most) throw overloaded();
    const victim = queue.findLast((waiter) => counts.get(waiter.client) === most);
    if (!victim) throw overloaded();
    queue.splice(queue.indexOf(victim), 1);
    victim.refuse();
  }

  function overloaded(): SignatoryError {
    shed++;
    return new SignatoryError('UNAVAILABLE', 'The server has more to do than it can; try again soon.', {
      retryAfter: 1,
    });
  }

  function turn(client: string): Promise<void> {
    if (queue.length >= max) makeRoom(client);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(waiter), 1);
        reject(overloaded());
      }, patience);
      const waiter: Waiter = {
        client,
        go() {
          clearTimeout(timer);
          resolve();
        },
        refuse() {
          clearTimeout(timer);
          reject(overloaded());
        },
      };
      queue.push(waiter);
    });
  }

  return {
    async run(client, work) {
      if (mayRun(client)) enter(client);
      else await turn(client);
      try {
        return await work();
      } finally {
        leave(client);
      }
    },
    get running() {
      return running;
    },
    get waiting() {
      return queue.length;
    },
    get shed() {
      return shed;
    },
  };
}
