import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { invariant } from '../errors.ts';
import { type LookaheadContext, loadRow } from './load.ts';
import type { RowType } from './row-type.ts';
import { selectionOfNodes } from './selection-of-nodes.ts';

/**
 * Gives a page of keys their rows: one batch for all pages of a request that select the same. A page of which no node
 * is selected costs nothing.
 */
export async function withRows<
  Row extends object,
  Page extends { edges: { cursor: string; node: string }[] },
>(
  page: Page,
  type: RowType<Row>,
  context: LookaheadContext,
  info: GraphQLResolveInfo,
): Promise<Omit<Page, 'edges'> & { edges: { cursor: string; node: Row }[] }> {
  const wanted = selectionOfNodes(info);
  const edges = await Promise.all(
    page.edges.map(async ({ cursor, node }) => ({
      cursor,
      node: (wanted.type
        ? await existing(type, node, wanted.type, wanted.places, context, info)
        : { [type.key]: node }) as Row,
    })),
  );
  return { ...page, edges };
}

/** The row of a key that is known to exist. */
export async function existing<Row extends object>(
  type: RowType<Row>,
  key: string,
  graphqlType: unknown,
  nodes: readonly FieldNode[],
  context: LookaheadContext,
  info: GraphQLResolveInfo,
): Promise<Row> {
  const row = await loadRow(type, key, graphqlType, nodes, context, info);
  invariant(row, `${type.name} ${key} was found in memory but not in the graph`);
  return row as unknown as Row;
}
