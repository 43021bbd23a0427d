import { type FieldNode, type GraphQLField, getArgumentValues, type ValueNode } from 'graphql';

/** The arguments of a field where it stands in a document, by the variables of a request. */
export type ArgumentsBy = (variables: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Worked out once where no variable stands among them, as they mostly are: that takes longer than the rest of a plan. */
export function argumentsBy(field: GraphQLField<unknown, unknown>, node: FieldNode): ArgumentsBy {
  if (isVariable(node)) return (variables) => getArgumentValues(field, node, variables);
  const args = getArgumentValues(field, node);
  return () => args;
}

/** Whether variables stand among the arguments. */
export const isVariable = (node: FieldNode): boolean =>
  node.arguments?.some(({ value }) => varies(value)) ?? false;

function varies(value: ValueNode): boolean {
  if (value.kind === 'ListValue') return value.values.some(varies);
  if (value.kind === 'ObjectValue') return value.fields.some((field) => varies(field.value));
  return value.kind === 'Variable';
}
