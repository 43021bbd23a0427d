import { createClientBuckets } from './client-buckets.ts';

/** How much that is new a client may have read, checked and compiled where everybody is answered. */
export interface NoveltyBudget {
  /** Takes a document of so many bytes from the client's budget; false where it does not suffice. */
  take(client: string, bytes: number): boolean;
}

/** Documents at once, and a second: each takes some 10 ms, and others wait for less than a hundredth of the time. */
const documents = { full: 20, perSecond: 0.5 };

/** Bytes by which a document counts as one more. */
const bytesEach = 500;

export function createNoveltyBudget(now?: () => number): NoveltyBudget {
  const buckets = createClientBuckets(documents, now);
  return {
    take(client, bytes) {
      const needed = 1 + bytes / bytesEach;
      if (buckets.leftOf(client) < needed) return false;
      buckets.draw(client, needed);
      return true;
    },
  };
}
