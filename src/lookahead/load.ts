import DataLoader from 'dataloader';
import type { FieldNode } from 'graphql';
import { invariant } from '../errors.ts';
import type { Parameters, Query } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { markOf, pageRequest } from './page.ts';
import { pageInMemory } from './page-in-memory.ts';
import { type Planned, planned } from './planned.ts';
import type { Relation } from './relation.ts';
import { inMemory, links, type Row } from './row-plan.ts';
import type { RowShape } from './row-type.ts';
import { concreteTypes, type PlanInfo } from './selection.ts';
import type { ValuePlan } from './value-plan.ts';

/** What the plugin needs of a request. */
export interface LookaheadContext {
  readonly snapshot: Snapshot;
  /** Loads waiting to be sent together; one loader a statement and its parameters, with values as the statement has them. */
  readonly batches: Map<string, DataLoader<string, unknown>>;
}

/** Above this many keys a batch is split, so that no statement grows without bound. */
const largestBatch = 1_000;

/** Asks for a relation of the root: one statement for the whole selection below it. */
export async function loadRoot(
  relation: Relation,
  args: Record<string, unknown>,
  context: LookaheadContext,
  info: PlanInfo,
) {
  const place = { owner: relation, nodes: info.fieldNodes, args };
  const { plan, text, parameters } = planned(place, info, context, (planner) => {
    const made = planner.relation(relation, args, info.returnType, info.fieldNodes);
    return { plan: made, text: made.statement() };
  });
  const query = statement(relation.fragment.template.name, text);
  return plan.decodeRecords(await context.snapshot.read(query, await parameters()));
}

/** The value of a relation: out of the parent's row where the statement above folded it in, else from a batch. */
export function linked(
  relation: Relation,
  parentType: RowShape,
  parent: Row,
  args: Record<string, unknown>,
  context: LookaheadContext,
  info: PlanInfo,
): unknown {
  const [node] = info.fieldNodes;
  const folded = parent[links];
  const key = node?.alias?.value ?? node?.name.value ?? '';
  if (folded && key in folded) {
    if (folded[key] !== inMemory) return folded[key];
    const rows = relation.inMemory(args, context)?.of(String(parent[parentType.key]));
    if (rows)
      return pageInMemory(rows, pageRequest(args, markOf(relation, relation.order(args)), relation.sizes));
  }
  const place = { owner: parentType, nodes: info.fieldNodes, args };
  const wanted = planned(place, info, context, (planner) => {
    const plan = planner.relation(relation, args, info.returnType, info.fieldNodes);
    return { plan, text: batchText(parentType, plan.cypher('parent')) };
  });
  return batched(parentType, wanted, context, String(parent[parentType.key]));
}

/** Rows of a type by key, in one batch with all others that select the same; null where there is none. */
export function loadRow(
  type: RowShape,
  key: string,
  graphqlType: unknown,
  nodes: readonly FieldNode[],
  context: LookaheadContext,
  info: PlanInfo,
) {
  const wanted = planned({ owner: type, nodes, args: {} }, info, context, (planner) => {
    const row = planner.row(type, concreteTypes(info, graphqlType), nodes, 0);
    const plan: ValuePlan = {
      cypher: (parent) => row.cypher(parent),
      decode: (value) => row.decode(value as unknown[]),
    };
    return { plan, text: batchText(type, plan.cypher('parent')) };
  });
  return batched(type, wanted, context, key) as Promise<Row | null>;
}

async function batched(
  type: RowShape,
  { plan, text, parameters: given }: Planned<ValuePlan>,
  context: LookaheadContext,
  key: string,
): Promise<unknown> {
  const parameters = await given();
  const identity = `${text} ${JSON.stringify(parameters)}`;
  let loader = context.batches.get(identity);
  if (!loader) {
    loader = batchLoader(context.snapshot, statement(type.name, text), parameters);
    context.batches.set(identity, loader);
  }
  // Each reads it by its own plan: selections of one statement may have other response keys.
  const value = await loader.load(key);
  return value === undefined ? null : plan.decode(value);
}

const batchText = (type: RowShape, value: string) =>
  `UNWIND $keys AS key ${finding(type)} RETURN key, ${value}`;

/** Binds `parent` to the row of `key`. */
function finding({ name, label, lookup, key }: RowShape): string {
  if (lookup) return lookup.template.render(new Map([[lookup.variable, 'parent']]), '');
  invariant(label, `${name} has no label to be found by`);
  return `MATCH (parent:${label} {${key}: key})`;
}

function batchLoader(
  snapshot: Snapshot,
  query: Query<Parameters, [string, unknown]>,
  parameters: Parameters,
) {
  return new DataLoader<string, unknown>(
    async (keys) => {
      const byKey = new Map(await snapshot.read(query, { ...parameters, keys }));
      return keys.map((key) => byKey.get(key));
    },
    { maxBatchSize: largestBatch },
  );
}

const statement = <RowOf extends readonly unknown[]>(
  name: string,
  text: string,
): Query<Parameters, RowOf> => ({ name, text });
