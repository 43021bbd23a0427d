import { instantiate, orderTerms } from './instance.ts';
import type { Order, Relation } from './relation.ts';
import type { RowPlan } from './row-plan.ts';
import type { ValuePlan } from './value-plan.ts';

/** All rows of a relation, or the only one of a relation of kind `one`. */
export class ListPlan implements ValuePlan {
  readonly #relation: Relation;
  readonly #order: Order;
  readonly #suffix: string;
  readonly #row: RowPlan;

  constructor(relation: Relation, order: Order, suffix: string, row: RowPlan) {
    this.#relation = relation;
    this.#order = order;
    this.#suffix = suffix;
    this.#row = row;
  }

  cypher(parent: string | null): string {
    const instance = instantiate(this.#relation.fragment, parent, this.#suffix);
    const keys = orderTerms(this.#relation, this.#order, instance).map(
      (k) => k.expression + (k.descending ? ' DESC' : ''),
    );
    const order = keys.length === 0 ? '' : ` ORDER BY ${keys.join(', ')}`;
    const limit = this.#relation.kind === 'one' ? ' LIMIT 1' : '';
    const arrange = order || limit ? ` WITH ${instance.carried}${order}${limit}` : '';
    return `COLLECT { ${instance.text}${arrange} RETURN ${this.#row.cypher(instance.node)} }`;
  }

  decode(value: unknown): unknown {
    const rows = (value as unknown[][]).map((row) => this.#row.decode(row));
    return this.#relation.kind === 'one' ? (rows[0] ?? null) : rows;
  }
}
