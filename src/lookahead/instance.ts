import { invariant } from '../errors.ts';
import type { FragmentShape } from './fragment.ts';
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

export function instantiate(fragment: FragmentShape, parent: string | null, suffix: string): Instance {
  const names = new Map<string, string>();
  if (fragment.parent !== null) {
    invariant(parent !== null, `${fragment.template.name} needs a parent`);
    names.set(fragment.parent, parent);
  }
  for (const variable of [fragment.node, fragment.edge, ...fragment.locals])
    if (variable !== null) names.set(variable, variable + suffix);
  const node = fragment.node + suffix;
  const edge = fragment.edge === null ? null : fragment.edge + suffix;
  return {
    text: fragment.template.render(names, suffix),
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

export function orderTerms({ fragment }: Relation, order: Order, { node, edge }: Instance): OrderTerm[] {
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
