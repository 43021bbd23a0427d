import type { FieldNode, GraphQLObjectType } from 'graphql';
import { invariant } from '../errors.ts';
import { type ArgumentsBy, argumentsBy, isVariable } from './arguments.ts';
import { Binding } from './binding.ts';
import { ListPlan } from './list-plan.ts';
import { type PageParts, PagePlan } from './page-plan.ts';
import type { Facet, Relation } from './relation.ts';
import { RowPlan } from './row-plan.ts';
import type { RowShape } from './row-type.ts';
import {
  concreteTypes,
  fieldsBelow,
  type PlanInfo,
  type SelectedField,
  selectedFields,
} from './selection.ts';
import type { RootPlan } from './value-plan.ts';

/** Relations nested deeper than this are asked for in batches, one statement a level. */
const deepestFold = 6;

type Args = SelectedField['args'];

/** A field below the one that a statement begins with. */
interface InnerField {
  readonly node: FieldNode;
  readonly argumentsBy: ArgumentsBy;
}

/** A relation as it stands in a statement, and its field; null for the field that the statement begins with. */
export interface PlannedUse {
  readonly relation: Relation;
  readonly inner: InnerField | null;
}

/** Plans one statement from a selection, and binds its relations to their arguments. */
export class Planner {
  readonly #info: PlanInfo;
  readonly binding: Binding;
  readonly #uses: PlannedUse[] = [];
  #repeatable = true;

  constructor(info: PlanInfo, context: unknown) {
    this.#info = info;
    this.binding = new Binding(context);
  }

  /** What was planned, in the order in which it was bound. */
  get uses(): readonly PlannedUse[] {
    return this.#uses;
  }

  /** Whether arguments of the same shape always give the same plan. */
  get repeatable(): boolean {
    return this.#repeatable;
  }

  /** The value of a field: `type` is its GraphQL type, `nodes` its places in the document. */
  relation(
    relation: Relation,
    args: Args,
    type: unknown,
    nodes: readonly FieldNode[],
    depth = 0,
    inner: InnerField | null = null,
  ): RootPlan {
    const { use, request, inMemory } = this.binding.bind(relation, args, inner?.node ?? null);
    this.#uses.push({ relation, inner });
    const types = concreteTypes(this.#info, type);
    return request
      ? new PagePlan(use, request, this.#parts(relation, types, nodes, depth), inMemory)
      : new ListPlan(use, this.row(relation.fragment.nodeType, types, nodes, depth));
  }

  /** A row of one of `types`, with the columns and relations that the selection needs. */
  row(
    rowType: RowShape,
    types: readonly GraphQLObjectType[],
    nodes: readonly FieldNode[],
    depth: number,
  ): RowPlan {
    const plan = new RowPlan(rowType);
    const relations = new Map<string, SelectedField[]>();
    for (const type of types)
      for (const selected of selectedFields(this.#info, type, nodes)) {
        const { extensions, name } = selected.field;
        // An edge's own two fields: the page makes the one and plans the other.
        if (rowType.label === null && (name === 'cursor' || name === 'node')) continue;
        plan.add(columnsOf(selected));
        if (extensions.lookaheadEmbeds)
          for (const below of fieldsBelow(this.#info, selected.field.type, selected.nodes))
            plan.add(columnsOf(below));
        if (extensions.lookahead)
          relations.set(selected.responseKey, [...(relations.get(selected.responseKey) ?? []), selected]);
      }
    const deeper = rowType.label === null ? depth : depth + 1;
    for (const [key, fields] of relations) {
      const [first] = fields;
      // Types of an interface may ask for different rows under one key; each then asks in a batch of its own.
      if (deeper > deepestFold || !first || !fields.every((field) => sameRows(first, field))) {
        plan.add(rowType.key);
        continue;
      }
      const [node] = first.nodes;
      const places = [...new Set(fields.flatMap((field) => field.nodes))];
      if (!node || fields.some(({ nodes: [other] }) => other !== node) || areEqualByChance(places))
        this.#repeatable = false;
      const inner = node ? { node, argumentsBy: argumentsBy(first.field, node) } : null;
      const below = this.relation(relationOf(first), first.args, first.field.type, places, deeper, inner);
      if (below instanceof PagePlan && below.isInMemory) {
        plan.linkInMemory(key);
        plan.add(rowType.key);
      } else plan.link(key, below);
    }
    return plan;
  }

  #parts(
    { fragment }: Relation,
    types: readonly GraphQLObjectType[],
    nodes: readonly FieldNode[],
    depth: number,
  ): PageParts {
    const [connection] = types;
    invariant(
      connection && types.length === 1,
      `${fragment.template.name} is a page, but its field is no connection`,
    );
    const parts = new Map(
      selectedFields(this.#info, connection, nodes).map((part) => [part.field.name, part]),
    );
    const below = (part: SelectedField | undefined) =>
      part
        ? concreteTypes(this.#info, part.field.type).flatMap((type) =>
            selectedFields(this.#info, type, part.nodes),
          )
        : [];
    const allOf = (name: string) =>
      selectedFields(this.#info, connection, nodes).filter(({ field }) => field.name === name);

    const edgeFields = allOf('edges').flatMap(below);
    const places = [...allOf('nodes'), ...edgeFields.filter(({ field }) => field.name === 'node')];
    const edges = parts.get('edges');
    const pageInfo = allOf('pageInfo')
      .flatMap(below)
      .map(({ field }) => field.name);
    const nodeType = places[0]?.field.type;
    return {
      node: nodeType
        ? this.row(
            fragment.nodeType,
            concreteTypes(this.#info, nodeType),
            places.flatMap((place) => place.nodes),
            depth,
          )
        : null,
      edge:
        edges && fragment.edgeType
          ? this.row(
              fragment.edgeType,
              concreteTypes(this.#info, edges.field.type),
              allOf('edges').flatMap((part) => part.nodes),
              depth,
            )
          : null,
      cursors:
        pageInfo.some((name) => name.endsWith('Cursor')) ||
        edgeFields.some(({ field }) => field.name === 'cursor'),
      hasMore: pageInfo.some((name) => name.startsWith('has')),
      edges: edges !== undefined,
      total: parts.has('totalCount'),
      facets: new Map(
        allOf('facets')
          .flatMap(below)
          .flatMap(({ field }) =>
            field.extensions.lookaheadFacet ? [[field.name, field.extensions.lookaheadFacet as Facet]] : [],
          ),
      ),
    };
  }
}

const columnsOf = ({ field: { extensions } }: SelectedField) =>
  extensions.lookaheadColumns ?? extensions.pothosExposedField;

/** Below two aliases of `nodes`, places with arguments of their own can be one field for these variables alone. */
const areEqualByChance = (places: readonly FieldNode[]) => places.length > 1 && places.some(isVariable);

const relationOf = (selected: SelectedField) => selected.field.extensions.lookahead as Relation;

const sameRows = (a: SelectedField, b: SelectedField) =>
  relationOf(a) === relationOf(b) && JSON.stringify(a.args) === JSON.stringify(b.args);
