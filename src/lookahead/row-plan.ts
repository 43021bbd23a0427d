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

/** The columns and relations wanted of one row. On the wire it is a list: properties first, then computed columns, then relations. */
export class RowPlan {
  readonly rowType: RowShape;
  readonly #properties: string[] = [];
  readonly #computed: string[] = [];
  readonly #links: [responseKey: string, plan: ValuePlan][] = [];
  readonly #inMemory: string[] = [];

  constructor(rowType: RowShape) {
    this.rowType = rowType;
    this.add(rowType.always);
  }

  /** Wants a column, or several; what is not named by strings is ignored. */
  add(columns: unknown): void {
    for (const column of Array.isArray(columns) ? columns : [columns]) {
      if (typeof column !== 'string') continue;
      const known = this.rowType.expressions[column] ? this.#computed : this.#properties;
      if (!known.includes(column)) known.push(column);
    }
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
    const wanted = [...this.#properties, ...this.#computed];
    return this.#links.length + this.#inMemory.length === 0 && wanted.every((one) => columns.includes(one));
  }

  /** How many values of the list are the row's. */
  get width(): number {
    return this.#properties.length + this.#computed.length + this.#links.length;
  }

  /** The list of the values. */
  cypher(variable: string): string {
    const others = this.#computed.map((column) => columnOf(this.rowType, column, variable));
    for (const [, plan] of this.#links) others.push(plan.cypher(variable));
    if (this.#properties.length < FEW_PROPERTIES)
      return `[${[...this.#properties.map((name) => `${variable}.${name}`), ...others].join(', ')}]`;
    const properties = propertiesOf(variable, this.#properties);
    return others.length === 0 ? properties : `${properties} + [${others.join(', ')}]`;
  }

  /** The row whose values begin at `from`. */
  decode(values: readonly unknown[], from = 0): Row {
    const row: Row = {};
    let index = from;
    for (const property of this.#properties) row[property] = values[index++];
    for (const column of this.#computed) row[column] = values[index++];
    if (this.#links.length + this.#inMemory.length === 0) return row;
    const linked: Record<string, unknown> = {};
    for (const key of this.#inMemory) linked[key] = inMemory;
    for (const [key, plan] of this.#links) linked[key] = plan.decode(values[index++]);
    row[links] = linked;
    return row;
  }
}

/** Fewer than this are written out. */
const FEW_PROPERTIES = 3;

/**
 * The properties' values by their names, which Neo4j reads as fast, and plans in the time of a few that are written out: for a
 * list it looks for the type that all elements have in common, and a property may have two dozen.
 */
const propertiesOf = (variable: string, properties: readonly string[]): string =>
  `[name_of_${variable} IN ['${properties.join("', '")}'] | ${variable}[name_of_${variable}]]`;

/** The expression of a column: its own, or the property of its name. */
export function columnOf(type: RowShape, column: string, variable: string): string {
  const expression = type.expressions[column];
  return expression
    ? expression.template.render(new Map([[expression.variable, variable]]), '')
    : `${variable}.${column}`;
}
