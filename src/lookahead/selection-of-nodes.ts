import type { FieldNode, GraphQLOutputType } from 'graphql';
import { fieldsBelow, type PlanInfo } from './selection.ts';

/** Where a connection field's document asks for nodes, through `edges` or `nodes`; empty when it asks for none. */
export function selectionOfNodes(info: PlanInfo): {
  type: GraphQLOutputType | undefined;
  places: FieldNode[];
} {
  const fields = fieldsBelow(info, info.returnType, info.fieldNodes);
  const below = fields
    .filter(({ field }) => field.name === 'edges')
    .flatMap(({ field, nodes }) => fieldsBelow(info, field.type, nodes));
  const wanted = [
    ...fields.filter(({ field }) => field.name === 'nodes'),
    ...below.filter(({ field }) => field.name === 'node'),
  ];
  return { type: wanted[0]?.field.type, places: wanted.flatMap(({ nodes }) => nodes) };
}
