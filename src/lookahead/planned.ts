import type { FieldNode, SelectionSetNode } from 'graphql';
import type { Parameters } from '../graph/query.ts';
import { Binding } from './binding.ts';
import { type PlannedUse, Planner } from './planner.ts';
import type { PlanInfo } from './selection.ts';

/** A plan, its statement, and the parameters of one request. */
export interface Planned<Plan> {
  readonly plan: Plan;
  readonly text: string;
  parameters(): Promise<Parameters>;
}

/** Where in a document a plan begins, for whom, and with which arguments there. */
export interface Place {
  /** Tells the plans of one place apart. */
  readonly owner: object;
  readonly nodes: readonly FieldNode[];
  readonly args: Readonly<Record<string, unknown>>;
}

interface Kept {
  readonly owner: object;
  /** All that were merged into the field: a fragment may bring its first one to several places. */
  readonly nodes: readonly FieldNode[];
  readonly uses: readonly PlannedUse[];
  readonly shape: string;
  readonly plan: unknown;
  readonly text: string;
}

/** More shapes of one field's arguments than this are planned anew each time. */
const mostShapes = 8;

/** By the first node of the field, so that what the server's cache of documents forgets is forgotten here too. */
const kept = new WeakMap<FieldNode, Kept[]>();

/**
 * Plans a selection, or takes the plan that was made for the same place of the same document with arguments of the same
 * shape: then only the parameters are new.
 */
export function planned<Plan>(
  { owner, nodes, args }: Place,
  info: PlanInfo,
  context: unknown,
  make: (planner: Planner) => { plan: Plan; text: string },
): Planned<Plan> {
  const [node] = nodes;
  const plans = (node && kept.get(node)) ?? [];
  for (const one of plans) {
    if (one.owner !== owner || !areSame(one.nodes, nodes)) continue;
    const binding = new Binding(context);
    for (const { relation, inner } of one.uses)
      binding.bind(relation, inner?.argumentsBy(info.variableValues) ?? args, inner?.node ?? null);
    if (binding.shape === one.shape)
      return { plan: one.plan as Plan, text: one.text, parameters: () => binding.parameters() };
  }
  const planner = new Planner(info, context);
  const made = make(planner);
  const { binding, uses, repeatable } = planner;
  if (node && plans.length < mostShapes && repeatable && !nodes.some((one) => isConditional(one, info)))
    kept.set(node, [...plans, { owner, nodes, uses, shape: binding.shape, ...made }]);
  return { ...made, parameters: () => binding.parameters() };
}

const areSame = (some: readonly FieldNode[], others: readonly FieldNode[]): boolean =>
  some.length === others.length && some.every((node, index) => node === others[index]);

/** Whether @skip or @include stands anywhere below: then variables decide about more than parameters. */
function isConditional(
  { selectionSet }: { selectionSet?: SelectionSetNode | undefined },
  info: PlanInfo,
): boolean {
  return (
    selectionSet?.selections.some((node) => {
      if (node.directives && node.directives.length > 0) return true;
      const below = node.kind === 'FragmentSpread' ? info.fragments[node.name.value] : node;
      return below !== undefined && isConditional(below, info);
    }) ?? false
  );
}
