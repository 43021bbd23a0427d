import { invariant } from '../errors.ts';
import type { Order, Relation } from './relation.ts';
import { columnOf } from './row-plan.ts';

/** One use of a fragment in a statement: its text under names that no other use has. */
export interface Instance {
  /** MATCH … WHERE … */
  readonly text: string;
  readonly node: string;
  readonly edge: string | null;
  /** What has to be carried through a WITH. */
  readonly carried: string;
}

/** A relation with the arguments of one selected field. */
export interface Use {
  readonly relation: Relation;
  readonly order: Order;
  /** Sets the variables and parameters of this use apart. */
  readonly suffix: string;
  /** Names of the parameters that have a value; the others' predicates are left out. */
  readonly given: ReadonlySet<string>;
}

export function instantiate({ relation, suffix, given }: Use, parent: string | null): Instance {
  const { fragment } = relation;
  const names = new Map<string, string>();
  if (fragment.parent !== null) {
    invariant(parent !== null, `${fragment.template.name} needs a parent`);
    names.set(fragment.parent, parent);
  }
  for (const variable of [fragment.node, fragment.edge, ...fragment.locals])
    if (variable !== null) names.set(variable, variable + suffix);
  const node = fragment.node + suffix;
  const edge = fragment.edge === null ? null : fragment.edge + suffix;
  const conditions = [...fragment.predicates].flatMap(([name, predicate]) =>
    given.has(name) ? [predicate.render(names, suffix)] : [],
  );
  const text = fragment.template.render(names, suffix);
  return {
    text:
      conditions.length === 0
        ? text
        : `${text} ${fragment.filtered ? 'AND' : 'WHERE'} ${conditions.join(' AND ')}`,
    node,
    edge,
    carried: edge === null ? node : `${node}, ${edge}`,
  };
}

/** A key of an order as Cypher. */
export interface OrderTerm {
  readonly expression: string;
  readonly descending: boolean;
}

export function orderTerms({ relation: { fragment }, order }: Use, { node, edge }: Instance): OrderTerm[] {
  return order.keys.map(({ on, column, absent, descending = false }) => {
    const type = on === 'edge' ? fragment.edgeType : fragment.nodeType;
    const variable = on === 'edge' ? edge : node;
    invariant(type && variable, `${fragment.template.name} is ordered by an edge it does not have`);
    const value = columnOf(type, column, variable);
    return {
      expression: absent === undefined ? value : `coalesce(${value}, ${literal(absent)})`,
      descending,
    };
  });
}

/** Only for constants of an order's definition, never for values of a request. */
const literal = (value: string | number) =>
  typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "\\'")}'`;
