import { setImmediate } from 'node:timers/promises';

/** Milliseconds after which whoever else waits for the event loop gets a turn. */
const turn = 10;

/** As Array.map, for work that takes seconds in all: others are served between its pieces. */
export async function mapInTurns<T, U>(
  items: readonly T[],
  map: (item: T, index: number) => U,
): Promise<U[]> {
  const mapped: U[] = [];
  let until = performance.now() + turn;
  for (const [index, item] of items.entries()) {
    mapped.push(map(item, index));
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + turn;
  }
  return mapped;
}
