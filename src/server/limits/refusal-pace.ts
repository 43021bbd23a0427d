import { createClientBuckets } from './client-buckets.ts';

/**
 * The pace at which a client hears of refusals. One who asks in vain as fast as it is refused, with bodies of megabytes say,
 * keeps processors and network busy for nothing; while it waits to hear so, it sends nothing.
 */
export interface RefusalPace {
  /** Milliseconds until the client is to hear of its next refusal; 0: at once. */
  waitOf(client: string): number;
}

/** Refusals that are told at once, and a second. */
const refusals = { full: 20, perSecond: 10 };

/** Milliseconds that nobody waits longer than. */
const longest = 3_000;

export function createRefusalPace(now?: () => number): RefusalPace {
  const buckets = createClientBuckets(refusals, now);
  return {
    waitOf(client) {
      const owed = 1 - buckets.leftOf(client);
      const wait = Math.min(longest, Math.max(0, (owed / refusals.perSecond) * 1_000));
      // Who waits as long as anybody does owes no more: a flood is not paid off for minutes.
      if (wait < longest) buckets.draw(client, 1);
      return wait;
    },
  };
}
