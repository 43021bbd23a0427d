import { SignatoryError } from './errors.ts';
import { type PageArgs, pageRequest } from './lookahead/page.ts';

/** A connection over a list in memory. */
export interface MemoryPage<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number;
}

/** A list that need not be made whole to be paged. */
export interface Listed<T> {
  readonly length: number;
  at(index: number): T;
}

/**
 * One page of a list whose order is `name`. A cursor holds the position and is good for the arguments it came with;
 * as answers of different revisions are different answers, a page after a change can repeat or leave out an entry.
 */
export function memoryPage<T>(
  list: Listed<T>,
  args: PageArgs,
  name: string,
  sizes = { default: 20, max: 100 },
): MemoryPage<T> {
  const order = { name, keys: [{ column: 'position' }] };
  const { size, backward, after, before } = pageRequest(args, order, sizes);
  const start = after === undefined ? 0 : position(after[0], 'after') + 1;
  const end = before === undefined ? list.length : Math.min(list.length, position(before[0], 'before'));
  const from = backward ? Math.max(start, end - size) : start;
  const to = backward ? end : Math.min(end, start + size);
  const edges = [];
  for (let index = from; index < to; index++)
    edges.push({ cursor: cursorOf(name, index), node: list.at(index) });
  return {
    edges,
    pageInfo: {
      hasNextPage: to < list.length,
      hasPreviousPage: from > 0 && list.length > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: list.length,
  };
}

const cursorOf = (name: string, index: number) =>
  Buffer.from(JSON.stringify([name, index])).toString('base64url');

function position(value: unknown, argument: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw new SignatoryError('BAD_USER_INPUT', `${argument} is a cursor of an earlier page of this list.`);
}

/** A list of what is made of an array's items, each when it is asked for. */
export const mapped = <Item, T>(items: readonly Item[], make: (item: Item) => T): Listed<T> => ({
  length: items.length,
  at: (index) => make(items[index] as Item),
});

/** An array as a list. */
export const listed = <T>(items: readonly T[]): Listed<T> => mapped(items, (item) => item);
