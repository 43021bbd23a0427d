/** An expression of Cypher, and how to read its value. */
export interface ValuePlan {
  /** The expression, with the variable of the parent (null at the root of a query) in place. */
  cypher(parent: string | null): string;
  decode(value: unknown): unknown;
}
