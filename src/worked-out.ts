import type { Context } from './context.ts';

/**
 * Something worked out from the current revision, and kept for a set of arguments. Requests that want the same while it is being
 * worked out do the work too: who began may give up before it is done.
 * `key` names what is worked out; the arguments must be plain data. `sizeOf` estimates the bytes it takes.
 */
export async function workedOut<T>(
  { memories, snapshot }: Context,
  key: string,
  args: object,
  work: () => T | Promise<T>,
  sizeOf: (value: T) => number,
): Promise<T> {
  const cache = await memories.worked.at(snapshot);
  const name = `${key} ${JSON.stringify(args)}`;
  const known = cache.get(name);
  if (known) return known.value as T;
  const value = await work();
  cache.set(name, { value, bytes: sizeOf(value) + name.length });
  return value;
}
