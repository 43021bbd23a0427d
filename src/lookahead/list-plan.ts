import { instantiate, orderTerms, type Use } from './instance.ts';
import type { RowPlan } from './row-plan.ts';
import type { ValuePlan } from './value-plan.ts';

/** All rows of a relation, or the only one of a relation of kind `one`. */
export class ListPlan implements ValuePlan {
  readonly #use: Use;
  readonly #row: RowPlan;

  constructor(use: Use, row: RowPlan) {
    this.#use = use;
    this.#row = row;
  }

  cypher(parent: string | null): string {
    const instance = instantiate(this.#use, parent);
    const keys = orderTerms(this.#use, instance).map(
      (key) => key.expression + (key.descending ? ' DESC' : ''),
    );
    const order = keys.length === 0 ? '' : ` ORDER BY ${keys.join(', ')}`;
    const limit = this.#use.relation.kind === 'one' ? ' LIMIT 1' : '';
    const arrange = order || limit ? ` WITH ${instance.carried}${order}${limit}` : '';
    return `COLLECT { ${instance.text}${arrange} RETURN ${this.#row.cypher(instance.node)} }`;
  }

  decode(value: unknown): unknown {
    const rows = (value as unknown[][]).map((row) => this.#row.decode(row));
    return this.#use.relation.kind === 'one' ? (rows[0] ?? null) : rows;
  }
}
