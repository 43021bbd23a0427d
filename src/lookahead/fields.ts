import type { GraphQLResolveInfo } from 'graphql';
import type { Fragment, FragmentShape } from './fragment.ts';
import { type LookaheadContext, linked, loadRoot } from './load.ts';
import type { Page } from './page-plan.ts';
import type { LaterParameters, Order, Relation, RelationExtensions, RowsInMemory } from './relation.ts';
import type { Row } from './row-plan.ts';
import type { RowType } from './row-type.ts';

/** An edge of a page: the columns of the relationship, a cursor and the node. */
export type EdgeRow<Node, Edge> = Edge & { cursor: string; node: Node };

/** What a page field resolves to. */
export interface PageRow<Node, Edge = object> extends Pick<Page, 'pageInfo' | 'totalCount' | 'facets'> {
  edges: EdgeRow<Node, Edge>[];
}

/** The sizes of a page where a field does not say otherwise. */
const standardSizes = { default: 20, max: 100 } as const;

const byKey: Order = { name: 'KEY', keys: [] };

interface RelationOptions<Args, Context> {
  /** How rows are ordered; the last key must be unique. */
  order?: Order | ((args: Args) => Order);
  /** Values for the parameters of the fragment. */
  parameters?: (args: Args, context: Context) => LaterParameters;
}

interface PageOptions<Args, Context> extends RelationOptions<Args, Context> {
  order: Order | ((args: Args) => Order);
  sizes?: { default: number; max: number };
  /** Rows that are at hand; undefined where they have to be asked for. */
  inMemory?: (args: Args, context: Context) => RowsInMemory | undefined;
}

interface FieldOptions<Parent, Args, Context, Result> {
  extensions: RelationExtensions;
  resolve: (
    parent: Parent,
    args: Args,
    context: Context,
    info: GraphQLResolveInfo,
  ) => Result | Promise<Result>;
}

type FieldMaker<Parent, Context> = <Args extends object, Result>(
  relation: Relation,
) => FieldOptions<Parent, Args, Context, Result>;

/** The ways in which a field can answer from a fragment that starts at `Parent`. */
function relationFields<Parent extends object, Context>(field: FieldMaker<Parent, Context>) {
  return {
    /** Options of a field that answers with one row; null when there is none. */
    one: <Node extends object, Edge extends object, Args extends object = object>(
      fragment: Fragment<Parent, Node, Edge>,
      options: RelationOptions<Args, Context> = {},
    ) => field<Args, Node | null>(relationOf('one', fragment, options)),
    /** As `one`, where the model guarantees the row. */
    always: <Node extends object, Edge extends object, Args extends object = object>(
      fragment: Fragment<Parent, Node, Edge>,
      options: RelationOptions<Args, Context> = {},
    ) => field<Args, Node>(relationOf('one', fragment, options)),
    /** Options of a field that answers with all rows: for short lists only. */
    many: <Node extends object, Edge extends object, Args extends object = object>(
      fragment: Fragment<Parent, Node, Edge>,
      options: RelationOptions<Args, Context> = {},
    ) => field<Args, Node[]>(relationOf('many', fragment, options)),
    /** Options of a connection field. */
    page: <Node extends object, Edge extends object, Args extends object = object>(
      fragment: Fragment<Parent, Node, Edge>,
      options: PageOptions<Args, Context>,
    ) => field<Args, PageRow<Node, Edge>>(relationOf('page', fragment, options)),
  };
}

/** Binds the helpers to the row type of the fields' parent: its fragments start from there, and batches find it again by its key. */
export function fieldsOf<Parent extends object, Context extends LookaheadContext>(
  parentType: RowType<Parent>,
) {
  return relationFields<Parent, Context>(
    <Args extends object, Result>(relation: Relation): FieldOptions<Parent, Args, Context, Result> => ({
      extensions: { lookahead: relation },
      // Not async: a promise for each of thousands of folded lists is what costs most after the driver.
      resolve: (parent, args, context, info) =>
        linked(
          relation,
          parentType,
          parent as unknown as Row,
          args as Record<string, unknown>,
          context,
          info,
        ) as Result | Promise<Result>,
    }),
  );
}

/** The same for fields of the query type. */
export function rootFields<Context extends LookaheadContext>() {
  return relationFields<object, Context>(
    <Args extends object, Result>(relation: Relation): FieldOptions<object, Args, Context, Result> => ({
      extensions: {},
      resolve: async (_root, args, context, info) =>
        (await loadRoot(relation, args as Record<string, unknown>, context, info)) as Result,
    }),
  );
}

function relationOf<Args, Context>(
  kind: Relation['kind'],
  fragment: FragmentShape,
  {
    order = byKey,
    parameters = () => ({}),
    sizes = standardSizes,
    inMemory = () => undefined,
  }: RelationOptions<Args, Context> & Partial<Pick<PageOptions<Args, Context>, 'sizes' | 'inMemory'>>,
): Relation {
  return {
    kind,
    fragment,
    order: (args) => (typeof order === 'function' ? order(args as Args) : order),
    parameters: (args, context) => parameters(args as Args, context as Context),
    inMemory: (args, context) => inMemory(args as Args, context as Context),
    sizes,
  };
}
