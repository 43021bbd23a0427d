import { createHash } from 'node:crypto';
import { SignatoryError } from './errors.ts';
import { type CursorValue, encodeCursor, type PageArgs, pageRequest } from './lookahead/page.ts';

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

/** What sets the cursors of a list in memory apart. */
export interface PositionsOf {
  /** Which list, in which order. */
  readonly list: string;
  /** What else decides which entries it has, as plain values: a position means nothing with others. */
  readonly madeFrom: unknown;
}

const standardSizes = { default: 20, max: 100 };

/** A page asked for by positions. */
interface PositionRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly after: number | undefined;
  readonly before: number | undefined;
}

/**
 * Checks connection arguments, whose cursors hold a position and a digest of what the list was made from.
 * @throws SignatoryError BAD_USER_INPUT for a cursor of another list, or of this one made from something else
 */
function positionRequest(args: PageArgs, of: PositionsOf, sizes = standardSizes): PositionRequest {
  const { size, backward, after, before } = pageRequest(args, { list: of.list, keys: 2 }, sizes);
  return { size, backward, after: position(after, of, 'after'), before: position(before, of, 'before') };
}

/**
 * One page of a list in memory. As answers of different revisions are different answers, a page after a change can repeat or
 * leave out an entry.
 */
export function memoryPage<T>(
  list: Listed<T>,
  args: PageArgs,
  of: PositionsOf,
  sizes = standardSizes,
): MemoryPage<T> {
  const { size, backward, after, before } = positionRequest(args, of, sizes);
  const start = after === undefined ? 0 : after + 1;
  const end = before === undefined ? list.length : Math.min(list.length, before);
  const from = backward ? Math.max(start, end - size) : start;
  const to = backward ? end : Math.min(end, start + size);
  const digest = digestOf(of);
  const edges = [];
  for (let index = from; index < to; index++)
    edges.push({ cursor: encodeCursor({ list: of.list, keys: 2 }, [index, digest]), node: list.at(index) });
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

/** Short, as it tells mistakes apart and keeps nobody out. */
const digestOf = ({ madeFrom }: PositionsOf): string =>
  createHash('sha1').update(JSON.stringify(madeFrom)).digest('base64url').slice(0, 6);

function position(
  keys: readonly CursorValue[] | undefined,
  of: PositionsOf,
  argument: string,
): number | undefined {
  if (keys === undefined) return undefined;
  const [value, digest] = keys;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new SignatoryError('BAD_USER_INPUT', `${argument} is a cursor of an earlier page of this list.`);
  if (digest === digestOf(of)) return value;
  throw new SignatoryError(
    'BAD_USER_INPUT',
    `${argument} is a cursor of the list "${of.list}" made from other arguments than ${JSON.stringify(of.madeFrom).slice(0, 200)}; it goes on only with those it came with.`,
  );
}

/** A list of what is made of an array's items, each when it is asked for. */
export const mapped = <Item, T>(items: readonly Item[], make: (item: Item) => T): Listed<T> => ({
  length: items.length,
  at: (index) => make(items[index] as Item),
});

/** An array as a list. */
export const listed = <T>(items: readonly T[]): Listed<T> => mapped(items, (item) => item);
