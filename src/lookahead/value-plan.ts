/** An expression of Cypher, and how to read its value. */
export interface ValuePlan {
  /** The expression, with the variable of the parent in place. */
  cypher(parent: string): string;
  decode(value: unknown): unknown;
}

/**
 * A value asked for at the root of a query. Its rows are records of their own: the server sends the first before it has
 * found the last, and the driver reads small messages twice as fast as one large one (docs/measurements.md).
 */
export interface RootPlan extends ValuePlan {
  statement(): string;
  decodeRecords(records: readonly (readonly unknown[])[]): unknown;
}
