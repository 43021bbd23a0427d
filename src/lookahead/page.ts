import { SignatoryError } from '../errors.ts';
import type { Order, Relation } from './relation.ts';

/** Relay's connection arguments. */
export interface PageArgs {
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}

export type CursorValue = string | number;

/** A page asked for: how many rows, from which side, and between which keys. */
export interface PageRequest {
  readonly size: number;
  readonly backward: boolean;
  readonly after: readonly CursorValue[] | undefined;
  readonly before: readonly CursorValue[] | undefined;
}

/** What the cursors of a list are marked with: which list it is, in which order; and how many keys they have. */
export interface CursorMark {
  readonly list: string;
  readonly keys: number;
}

/** A cursor is a place in an order: good for any filter and parent of the same field. */
export const markOf = ({ fragment }: Relation, { name, keys }: Order): CursorMark => ({
  list: `${fragment.template.name} ${name}`,
  keys: keys.length,
});

/** Checks connection arguments against the limits of a field. Never shortens a page silently. */
export function pageRequest(
  args: PageArgs,
  mark: CursorMark,
  sizes: { default: number; max: number },
): PageRequest {
  const { first, last } = args;
  if (first != null && last != null)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `Give either first or last, not both (received first: ${first}, last: ${last}).`,
    );
  const size = first ?? last ?? sizes.default;
  if (size < 0)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `${first == null ? 'last' : 'first'} is a number from 0 to ${sizes.max}; received ${size}.`,
    );
  if (size > sizes.max)
    throw new SignatoryError(
      'LIMIT_EXCEEDED',
      `${first == null ? 'last' : 'first'}: ${size} is more than a page holds; ask for at most ${sizes.max} and go on with after.`,
    );
  return {
    size,
    backward: first == null && last != null,
    after: args.after == null ? undefined : decodeCursor(args.after, mark, 'after'),
    before: args.before == null ? undefined : decodeCursor(args.before, mark, 'before'),
  };
}

/** An opaque cursor: the list's mark and the row's keys in its order. */
export const encodeCursor = ({ list }: CursorMark, keys: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([list, ...keys])).toString('base64url');

function decodeCursor(cursor: string, { list, keys }: CursorMark, argument: string): CursorValue[] {
  const values = parse(cursor);
  if (!values || values.length < 2)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `${argument} is a cursor of an earlier page of this list; received "${cursor.slice(0, 80)}".`,
    );
  const [of, ...found] = values;
  if (of === list && found.length === keys) return found;
  throw new SignatoryError(
    'BAD_USER_INPUT',
    `${argument} is a cursor of the list "${String(of).slice(0, 80)}"; this one is "${list}".`,
  );
}

function parse(cursor: string): CursorValue[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isValue = (value: unknown) => typeof value === 'string' || typeof value === 'number';
    return Array.isArray(values) && values.every(isValue) ? values : undefined;
  } catch {
    return undefined;
  }
}
