/** A bucket for each client, which fills evenly up to its brim and is drawn from by what the client does. */
export interface ClientBuckets {
  /** What is in the client's bucket; below zero where more was drawn than there was. */
  leftOf(client: string): number;
  draw(client: string, amount: number): void;
}

export interface BucketSize {
  /** What a full bucket holds. */
  full: number;
  /** What flows into it a second. */
  perSecond: number;
}

/** Clients that are remembered before those are forgotten whose bucket is full. */
const many = 1_000;

export function createClientBuckets(
  { full, perSecond }: BucketSize,
  now: () => number = () => performance.now(),
): ClientBuckets {
  const buckets = new Map<string, { left: number; at: number }>();
  let forgetAt = many;

  function leftOf(client: string): number {
    const bucket = buckets.get(client);
    return bucket ? Math.min(full, bucket.left + ((now() - bucket.at) / 1_000) * perSecond) : full;
  }

  function forget(): void {
    for (const client of buckets.keys()) if (leftOf(client) === full) buckets.delete(client);
    forgetAt = Math.max(many, 2 * buckets.size);
  }

  return {
    leftOf,
    draw(client, amount) {
      if (!buckets.has(client) && buckets.size >= forgetAt) forget();
      buckets.set(client, { left: leftOf(client) - amount, at: now() });
    },
  };
}
