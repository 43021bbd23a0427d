import { SignatoryError } from '../../errors.ts';
import { createClientShares } from './client-shares.ts';
import { createPayingLimit } from './paying-limit.ts';

/** Lets a bounded number of pieces of work run, and refuses early what it could not finish soon. */
export interface Gate {
  /**
   * Runs the work, at once or after waiting for its turn. `rests`: after it the client rests, as a greedy one does.
   * @throws SignatoryError UNAVAILABLE when too many wait already, or the turn did not come; `retryAfter` says when to come
   *   back: for a client that is resting, when its rest ends
   */
  run<T>(client: string, work: () => Promise<T>, options?: { rests?: boolean }): Promise<T>;
  /** Charges a client for what its work may cost, so that turns go by that. */
  charge(client: string, units: number): void;
  /** Whether anybody else has asked for something lately. */
  hasOthers(client: string): boolean;
  /** Whether the client has lately asked for more than all others have together. */
  isGreedy(client: string): boolean;
  readonly running: number;
  readonly waiting: number;
  /** How many may run at the moment. */
  readonly limit: number;
  /** What work usually takes while few are at work, and what it took lately: milliseconds. */
  readonly usual: number;
  readonly recent: number;
  /** How many were refused. */
  readonly shed: number;
}

interface Waiter {
  readonly client: string;
  go(): void;
  refuse(): void;
}

export interface GateOptions {
  /** Pieces of work at the same time, at most; as many may wait. */
  max: number;
  /** Milliseconds after which who still waits is refused. */
  patience?: number;
  /** The share of the places that one client gets beside others: half of them by default. */
  besideOthers?: number;
  /** Milliseconds until who is refused hears of it: one who comes back at once keeps everybody waiting for refusals. */
  refusesAfter?: number;
  /** For tests: milliseconds on a clock that only goes forth. */
  now?: () => number;
}

/** Milliseconds for which a queue may stand before it is one of too much work rather than of much at once. */
const burst = 250;

/**
 * At most `max` run, fewer when so many would only slow each other down. Clients take turns: the next to run is the one
 * with the least running, then the one that has asked for the least lately. Much at once may wait, as many as `max`; but a
 * queue that does not drain gets as short as there are places, since a long one slows everybody and serves no more (after
 * the "controlled delay" of Maurer, "Fail at scale", 2015). When the queue is full, the newest of whoever has most in it
 * gives way.
 */
export function createGate({
  max,
  patience = 1_000,
  refusesAfter = 0,
  besideOthers,
  now = () => performance.now(),
}: GateOptions): Gate {
  const paying = createPayingLimit(max);
  const shares = createClientShares(now, besideOthers);
  const queue: Waiter[] = [];
  /** Who is looked after at the end of a rest. */
  const resting = new Set<string>();
  let running = 0;
  let shed = 0;
  /** Since when somebody has been waiting without a pause. */
  let standing = Number.POSITIVE_INFINITY;

  const mayRun = (client: string) =>
    running < paying.limit &&
    shares.restOf(client) === 0 &&
    shares.runningOf(client) < shares.mostOf(client, paying.limit);

  function enter(client: string): (rests: boolean) => void {
    running++;
    const end = shares.begin(client);
    const [began, beside] = [now(), running];
    return (rests) => {
      running--;
      end(rests);
      paying.done(now() - began, beside, queue.length > 0);
      admit();
      if (shares.restOf(client) > 0 && !resting.has(client)) admitAfterRest(client);
    };
  }

  /** Looks again where the rest grew meanwhile, or the timer was early: it counts from when the event loop last saw the clock. */
  function admitAfterRest(client: string): void {
    const rests = shares.restOf(client);
    if (rests > 0) {
      resting.add(client);
      setTimeout(() => admitAfterRest(client), Math.ceil(rests)).unref();
    } else {
      resting.delete(client);
      admit();
    }
  }

  function admit(): void {
    for (let next = nextInTurn(); next; next = nextInTurn()) {
      remove(next);
      next.go();
    }
    while (queue.length > room()) newestOfMost()?.refuse();
  }

  function nextInTurn(): Waiter | undefined {
    let next: Waiter | undefined;
    for (const waiter of queue)
      if (mayRun(waiter.client) && (!next || shares.isBefore(waiter.client, next.client))) next = waiter;
    return next;
  }

  /** How many may wait. */
  const room = () => (now() - standing > burst ? Math.min(max, paying.limit) : max);

  function remove(waiter: Waiter): void {
    queue.splice(queue.indexOf(waiter), 1);
    if (queue.length === 0) standing = Number.POSITIVE_INFINITY;
  }

  /** The newest of whoever has most in the queue, together with one who is about to enter it, who is undefined here. */
  function newestOfMost(entering?: string): Waiter | undefined {
    const counts = new Map<string, number>();
    const count = (client: string) => counts.set(client, (counts.get(client) ?? 0) + 1);
    for (const { client } of queue) count(client);
    if (entering !== undefined) count(entering);
    const most = Math.max(...counts.values());
    // Who arrives gives way unless somebody else has more in the queue.
    if (entering !== undefined && (counts.get(entering) ?? 0) >= most) return undefined;
    return queue.findLast(({ client }) => counts.get(client) === most);
  }

  function refusalOf(client: string): SignatoryError {
    shed++;
    const rests = shares.restOf(client);
    const why =
      rests > 0
        ? 'You lately asked for more than all others together, or for much that nobody had asked before, and others come first; try again later.'
        : 'The server has more to do than it can; try again soon.';
    return new SignatoryError('UNAVAILABLE', why, { retryAfter: Math.max(1, Math.ceil(rests / 1_000)) });
  }

  function refuse(client: string, reject: (reason: unknown) => void): void {
    const reason = refusalOf(client);
    if (refusesAfter > 0) setTimeout(() => reject(reason), refusesAfter);
    else reject(reason);
  }

  function turn(client: string): Promise<(rests: boolean) => void> {
    return new Promise((resolve, reject) => {
      if (queue.length >= room()) {
        const victim = newestOfMost(client);
        if (!victim) return refuse(client, reject);
        victim.refuse();
      }
      const waiter: Waiter = {
        client,
        go() {
          clearTimeout(timer);
          resolve(enter(client));
        },
        refuse() {
          clearTimeout(timer);
          remove(waiter);
          refuse(client, reject);
        },
      };
      const timer = setTimeout(waiter.refuse, patience);
      if (queue.length === 0) standing = now();
      queue.push(waiter);
    });
  }

  return {
    async run(client, work, { rests = false } = {}) {
      const leave = mayRun(client) ? enter(client) : await turn(client);
      try {
        return await work();
      } finally {
        leave(rests);
      }
    },
    charge: shares.charge,
    hasOthers: shares.hasOthers,
    isGreedy: shares.isGreedy,
    get running() {
      return running;
    },
    get waiting() {
      return queue.length;
    },
    get limit() {
      return paying.limit;
    },
    get usual() {
      return paying.usual;
    },
    get recent() {
      return paying.recent;
    },
    get shed() {
      return shed;
    },
  };
}
