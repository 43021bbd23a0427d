/** Rows a statement: large enough that the round trip does not matter, small enough for the server's memory. */
export const batchSize = 5_000;

/** Hands rows over in batches, one after the other. */
export async function inBatches<T, Row>(
  items: Iterable<T>,
  rowOf: (item: T) => Row,
  write: (batch: Row[]) => Promise<unknown>,
): Promise<void> {
  let batch: Row[] = [];
  for (const item of items) {
    batch.push(rowOf(item));
    if (batch.length < batchSize) continue;
    await write(batch);
    batch = [];
  }
  if (batch.length > 0) await write(batch);
}
