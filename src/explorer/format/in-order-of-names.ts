import { compareNames } from './numbers.ts';

/** Whole lists as the reader looks names up: the API's order has "Ähnlich" behind "Zürich". Those of one name stay as they were. */
export const inOrderOfNames = <Row>(rows: readonly Row[], nameOf: (row: Row) => string): Row[] =>
  [...rows].sort((a, b) => compareNames(nameOf(a), nameOf(b)));
