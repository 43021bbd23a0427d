import type { ComponentChildren } from 'preact';
import { compareNames } from '../format/numbers.ts';

/** One column of a table: what it is called, what a row's cell says, and how it is drawn. */
export interface Column<Row> {
  /** Unique in the table; stands in the address. */
  readonly key: string;
  readonly header: string;
  /** What is sorted and saved; null where unknown, and sorted last. */
  readonly value: (row: Row) => string | number | null;
  /** How it is drawn; the value by default. */
  readonly cell?: (row: Row) => ComponentChildren;
  readonly numeric?: boolean;
}

/** The rows by a column. What is unknown comes last either way; equal rows keep their order. */
export function sorted<Row>(rows: readonly Row[], { value }: Column<Row>, descending: boolean): Row[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    if (typeof left === 'number' && typeof right === 'number') return sign * (left - right);
    return sign * compareNames(String(left), String(right));
  });
}
