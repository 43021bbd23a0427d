/** How much that is new a client may have read, checked and compiled where everybody is answered. */
export interface NoveltyBudget {
  /** Takes a document of so many bytes from the client's budget; false where it does not suffice. */
  take(client: string, bytes: number): boolean;
}

/** Documents at once, and a second: each takes some 10 ms, and others wait for less than a hundredth of the time. */
const atOnce = 20;
const perSecond = 1;

/** Bytes by which a document counts as one more. */
const bytesEach = 500;

/** Clients that are remembered before those are forgotten who have their whole budget. */
const many = 1_000;

/** A bucket for each client that fills evenly, and empties with every document that nobody has sent before. */
export function createNoveltyBudget(now: () => number = () => performance.now()): NoveltyBudget {
  const buckets = new Map<string, { left: number; at: number }>();
  let forgetAt = many;

  const leftIn = ({ left, at }: { left: number; at: number }) =>
    Math.min(atOnce, left + ((now() - at) / 1_000) * perSecond);

  function forget(): void {
    for (const [client, bucket] of buckets) if (leftIn(bucket) === atOnce) buckets.delete(client);
    forgetAt = Math.max(many, 2 * buckets.size);
  }

  return {
    take(client, bytes) {
      const bucket = buckets.get(client);
      const left = bucket ? leftIn(bucket) : atOnce;
      const needed = 1 + bytes / bytesEach;
      if (left < needed) return false;
      if (!bucket && buckets.size >= forgetAt) forget();
      buckets.set(client, { left: left - needed, at: now() });
      return true;
    },
  };
}
