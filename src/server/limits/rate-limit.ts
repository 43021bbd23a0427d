import cluster from 'node:cluster';
import type { OutgoingHttpHeaders } from 'node:http';
import {
  RateLimiterCluster,
  RateLimiterClusterMaster,
  RateLimiterMemory,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { SignatoryError } from '../../errors.ts';
import type { Gate } from './gate.ts';
import { limits } from './limits.ts';

/** Counts what each client spends. */
export interface RateLimit {
  /**
   * Takes units from what the client may spend in the present minute, and tells in the headers of the response what is left.
   * @throws SignatoryError RATE_LIMITED with the seconds until the next minute begins
   */
  spend(client: string, units: number, headers: OutgoingHttpHeaders): Promise<void> | undefined;
}

/** Seconds of the window that the limit is for. */
const window = 60;

/** Rows that one unit pays for, beyond the unit that every request costs. */
const rowsPerUnit = 10;

/** Units of an operation that can fetch this many rows. */
export const unitsOf = (cost: number): number => Math.ceil(cost / rowsPerUnit);

/** Units of a file that has to be made: it holds some thousand rows, and more where the graph does. */
export const unitsOfFile = 100;

/** Units of a body beyond the bytes that are read where everybody is answered: one for each kilobyte of a long one. */
export const unitsOfBody = ({ length }: { length: number }): number =>
  length > limits.here.bytes ? Math.floor(length / 1_024) : 0;

/** The same limit, or none; what clients spend on more than the request itself also decides about their turns. */
export const charging = (
  limit: RateLimit | undefined,
  gates: readonly Pick<Gate, 'charge'>[],
): RateLimit => ({
  spend(client, units, headers) {
    if (units > 1) for (const gate of gates) gate.charge(client, units);
    return limit?.spend(client, units, headers);
  },
});

/** Has this process count for its workers. They ask it with messages; without it they get no answer. */
export const countForWorkers = (): void => void new RateLimiterClusterMaster();

/**
 * A limit of `units` a minute for each client. Workers of one port count together, and each for itself while the first process
 * does not answer. Headers as in the IETF's draft "RateLimit header fields for HTTP"
 * (draft-ietf-httpapi-ratelimit-headers-10).
 */
export function createRateLimit(units: number): RateLimit {
  const options = { keyPrefix: 'signatory', points: units, duration: window };
  const alone = new RateLimiterMemory(options);
  const together = cluster.isWorker ? new RateLimiterCluster({ ...options, timeoutMs: 1_000 }) : alone;
  return {
    async spend(client, wanted, headers) {
      const spent = await consume(together, client, wanted).catch(() => consume(alone, client, wanted));
      // The minute ends by a timer; what is left of it is read from the clock, which may have been put back meanwhile.
      const seconds = Math.min(window, Math.max(1, Math.ceil(spent.msBeforeNext / 1_000)));
      headers['ratelimit-policy'] = `"cost";q=${units};w=${window}`;
      headers.ratelimit = `"cost";r=${Math.max(0, spent.remainingPoints)};t=${seconds}`;
      if (spent.consumedPoints <= units) return;
      throw new SignatoryError(
        'RATE_LIMITED',
        `A client may spend ${units} units in ${window} seconds; this request would make it ${spent.consumedPoints}. A request costs 1, 1 more for every ${rowsPerUnit} rows it can fetch, ${unitsOfFile} more for a file that has to be made, and, with a body of more than ${limits.here.bytes} bytes, 1 for every 1024 of these.`,
        { retryAfter: seconds },
      );
    },
  };
}

/** What a client has spent, be it too much or not. */
async function consume(
  limiter: Pick<RateLimiterMemory, 'consume'>,
  client: string,
  units: number,
): Promise<RateLimiterRes> {
  try {
    return await limiter.consume(client, units);
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return refusal;
    throw refusal;
  }
}
