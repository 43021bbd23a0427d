import { instantiate, orderTerms, type Use } from './instance.ts';
import type { RowPlan } from './row-plan.ts';
import type { RootPlan } from './value-plan.ts';

/** All rows of a relation, or the only one of a relation of kind `one`. */
export class ListPlan implements RootPlan {
  readonly #use: Use;
  readonly #row: RowPlan;

  constructor(use: Use, row: RowPlan) {
    this.#use = use;
    this.#row = row;
  }

  cypher(parent: string): string {
    return `COLLECT { ${this.#rows(parent)} }`;
  }

  decode(value: unknown): unknown {
    const rows = (value as unknown[][]).map((row) => this.#row.decode(row));
    return this.#use.relation.kind === 'one' ? (rows[0] ?? null) : rows;
  }

  statement(): string {
    return `${this.#rows(null)} AS row`;
  }

  decodeRecords(records: readonly (readonly unknown[])[]): unknown {
    return this.decode(records.map(([row]) => row));
  }

  #rows(parent: string | null): string {
    const instance = instantiate(this.#use, parent);
    const keys = orderTerms(this.#use, instance).map(
      (key) => key.expression + (key.descending ? ' DESC' : ''),
    );
    const order = keys.length === 0 ? '' : ` ORDER BY ${keys.join(', ')}`;
    const limit = this.#use.relation.kind === 'one' ? ' LIMIT 1' : '';
    const arrange = order || limit ? ` WITH ${instance.carried}${order}${limit}` : '';
    return `${instance.text}${arrange} RETURN ${this.#row.cypher(instance.node)}`;
  }
}
