import { cypherFile } from './cypher-files.ts';

/** A value that the driver can send. */
export type Parameter =
  | string
  | number
  | boolean
  | null
  | readonly Parameter[]
  | { readonly [key: string]: Parameter };
export type Parameters = Readonly<Record<string, Parameter>>;

/** A statement with the types of its parameters and of its rows: the one place where rows get their type. */
export interface Query<P extends Parameters, Row extends readonly unknown[]> {
  readonly name: string;
  readonly text: string;
  /** Never set; carries the types. */
  readonly types?: { params: P; row: Row };
}

/**
 * The typed definition of one file of `cypher/`.
 * Rows are lists in the order of the statement's RETURN: names on the wire cost five times as much (docs/measurements.md).
 */
export function defineQuery<P extends Parameters, Row extends readonly unknown[]>(
  name: string,
): Query<P, Row> {
  return { name, text: cypherFile(name) };
}
