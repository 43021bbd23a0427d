import { SignatoryError } from '../errors.ts';
import type { Order } from './relation.ts';

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

/** Checks connection arguments against the limits of a field. Never shortens a page silently. */
export function pageRequest(
  args: PageArgs,
  order: Order,
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
    after: args.after == null ? undefined : decodeCursor(args.after, order, 'after'),
    before: args.before == null ? undefined : decodeCursor(args.before, order, 'before'),
  };
}

/** An opaque cursor: the order's name and the row's keys in it. */
export function encodeCursor(order: Order, keys: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([order.name, ...keys])).toString('base64url');
}

function decodeCursor(cursor: string, order: Order, argument: string): CursorValue[] {
  const values = parse(cursor);
  if (!values || values.length !== order.keys.length + 1)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `${argument} is a cursor of an earlier page of this list; received "${cursor.slice(0, 80)}".`,
    );
  if (values[0] !== order.name)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `${argument} is a cursor of a list ordered by ${String(values[0])}; this one is ordered by ${order.name}.`,
    );
  return values.slice(1);
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
