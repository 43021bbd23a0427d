import {
  type FieldNode,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { invariant } from '../errors.ts';

/** The part of GraphQLResolveInfo that planning needs; graphql-js and graphql-jit both give it. */
export type PlanInfo = Pick<
  GraphQLResolveInfo,
  'schema' | 'fragments' | 'variableValues' | 'fieldNodes' | 'returnType'
>;

/** A field selected under one response key, with all nodes that ask for it merged. */
export interface SelectedField {
  readonly responseKey: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * The fields of a selection on one concrete type, by response key (GraphQL specification, CollectFields). Selections that
 * stand under different parents, such as two aliases of `nodes`, may use one key for different fields: each is listed.
 */
export function selectedFields(
  info: PlanInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): SelectedField[] {
  const byKey = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes) if (selectionSet) collect(info, type, selectionSet, byKey);
  return [...byKey].flatMap(([responseKey, found]) => sameFields(info, type, responseKey, found));
}

/** The fields that have one response key: nodes of the same field with the same arguments are one. */
function sameFields(
  info: PlanInfo,
  type: GraphQLObjectType,
  responseKey: string,
  found: readonly FieldNode[],
): SelectedField[] {
  const fields = new Map<string, SelectedField & { nodes: FieldNode[] }>();
  for (const node of found) {
    const field = type.getFields()[node.name.value];
    if (!field) continue;
    const args = getArgumentValues(field, node, info.variableValues);
    const name = found.length === 1 ? '' : `${field.name} ${JSON.stringify(args)}`;
    const known = fields.get(name);
    if (known) known.nodes.push(node);
    else fields.set(name, { responseKey, field, nodes: [node], args });
  }
  return [...fields.values()];
}

/** The fields selected on a type, through all object types it can be. */
export function fieldsBelow(info: PlanInfo, type: unknown, nodes: readonly FieldNode[]): SelectedField[] {
  return concreteTypes(info, type).flatMap((concrete) => selectedFields(info, concrete, nodes));
}

/** The object types that a field of this type can answer with. */
export function concreteTypes(info: PlanInfo, type: unknown): readonly GraphQLObjectType[] {
  const named = getNamedType(type as GraphQLNamedType);
  if (isObjectType(named)) return [named];
  invariant(isAbstractType(named), `a selection on ${String(named)}, which has no fields`);
  return info.schema.getPossibleTypes(named);
}

function collect(
  info: PlanInfo,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
  byKey: Map<string, FieldNode[]>,
): void {
  for (const node of selectionSet.selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, info.variableValues)?.if === true) continue;
    if (getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues)?.if === false) continue;
    if (node.kind === 'Field') {
      const key = node.alias?.value ?? node.name.value;
      const others = byKey.get(key);
      if (others) others.push(node);
      else byKey.set(key, [node]);
      continue;
    }
    const fragment = node.kind === 'InlineFragment' ? node : info.fragments[node.name.value];
    if (fragment && applies(info, type, fragment.typeCondition?.name.value))
      collect(info, type, fragment.selectionSet, byKey);
  }
}

function applies(info: PlanInfo, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = info.schema.getType(condition);
  return isInterfaceType(conditional) || isAbstractType(conditional)
    ? info.schema.isSubType(conditional, type)
    : false;
}
