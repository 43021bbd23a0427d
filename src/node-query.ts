import type { GraphQLResolveInfo } from 'graphql';
import { builder } from './builder.ts';
import { commitmentRow } from './commitments/queries.ts';
import type { Context } from './context.ts';
import { declarationRow } from './declarations/queries.ts';
import { SignatoryError } from './errors.ts';
import { parseGlobalId } from './global-id.ts';
import { loadRow } from './lookahead/load.ts';
import type { RowShape } from './lookahead/row-type.ts';
import { Node, type NodeTypeName } from './node.ts';
import { organizationRow, stateRow } from './parties/queries.ts';
import { themeRow } from './themes/queries.ts';

const rowTypes: Record<NodeTypeName, RowShape> = {
  Declaration: declarationRow,
  Commitment: commitmentRow,
  State: stateRow,
  Organization: organizationRow,
  Theme: themeRow,
};

/** Most ids that one `nodes` takes. */
const mostIds = 100;

async function load(id: string, context: Context, info: GraphQLResolveInfo) {
  const named = parseGlobalId(id);
  if (!named || !Object.hasOwn(rowTypes, named.type)) return null;
  const type = named.type as NodeTypeName;
  const row = await loadRow(
    rowTypes[type],
    named.slug,
    info.schema.getType(type),
    info.fieldNodes,
    context,
    info,
  );
  return row && Object.assign(row, { slug: named.slug, nodeType: type });
}

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'Anything by its global id; null when there is nothing of that id.',
    args: { id: t.arg.id({ required: true, description: 'Global id.' }) },
    resolve: (_root, { id }, context, info) => load(id, context, info),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: `Things by their global ids, in the same order; null where there is nothing of that id. At most ${mostIds} ids.`,
    args: { ids: t.arg.idList({ required: true, description: `Global ids; at most ${mostIds}.` }) },
    resolve: (_root, { ids }, context, info) => {
      if (ids.length > mostIds)
        throw new SignatoryError(
          'LIMIT_EXCEEDED',
          `nodes takes at most ${mostIds} ids; received ${ids.length}.`,
        );
      return ids.map((id) => load(id, context, info));
    },
  }),
}));
