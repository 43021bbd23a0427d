import type { RowShape } from './row-type.ts';
import type { ValuePlan } from './value-plan.ts';

/** Under this key a row keeps the values of its folded relations, by response key. */
export const links = Symbol('links');

/** Stands for a relation that nobody had to ask for, since its rows are in memory. */
export const inMemory = Symbol('in memory');

/** A row as resolvers get it. */
export interface Row {
  [column: string]: unknown;
  [links]?: Record<string, unknown>;
}

/** The columns and relations wanted of one row. On the wire it is a list: columns first, then relations. */
export class RowPlan {
  readonly rowType: RowShape;
  readonly #columns: string[];
  readonly #links: [responseKey: string, plan: ValuePlan][] = [];
  readonly #inMemory: string[] = [];

  constructor(rowType: RowShape) {
    this.rowType = rowType;
    this.#columns = [...rowType.always];
  }

  /** Wants a column, or several; what is not named by strings is ignored. */
  add(columns: unknown): void {
    for (const column of Array.isArray(columns) ? columns : [columns])
      if (typeof column === 'string' && !this.#columns.includes(column)) this.#columns.push(column);
  }

  link(responseKey: string, plan: ValuePlan): void {
    this.#links.push([responseKey, plan]);
  }

  /** A relation whose rows are in memory. */
  linkInMemory(responseKey: string): void {
    this.#inMemory.push(responseKey);
  }

  /** Whether a row of these columns is all that is wanted. */
  isWithin(columns: readonly string[]): boolean {
    return (
      this.#links.length + this.#inMemory.length === 0 && this.#columns.every((one) => columns.includes(one))
    );
  }

  /** How many values of the list are the row's. */
  get width(): number {
    return this.#columns.length + this.#links.length;
  }

  /** The values, separated by commas: a list may hold those of several rows. */
  cypher(variable: string): string {
    const values = this.#columns.map((column) => columnOf(this.rowType, column, variable));
    for (const [, plan] of this.#links) values.push(plan.cypher(variable));
    return values.join(', ');
  }

  /** The row whose values begin at `from`. */
  decode(values: readonly unknown[], from = 0): Row {
    const row: Row = {};
    let index = from;
    for (const column of this.#columns) row[column] = values[index++];
    if (this.#links.length + this.#inMemory.length === 0) return row;
    const linked: Record<string, unknown> = {};
    for (const key of this.#inMemory) linked[key] = inMemory;
    for (const [key, plan] of this.#links) linked[key] = plan.decode(values[index++]);
    row[links] = linked;
    return row;
  }
}

/** The expression of a column: its own, or the property of its name. */
export function columnOf(type: RowShape, column: string, variable: string): string {
  const expression = type.expressions[column];
  return expression
    ? expression.template.render(new Map([[expression.variable, variable]]), '')
    : `${variable}.${column}`;
}
