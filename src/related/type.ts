import type { ObjectRef } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Related } from '../analytics/related/related-index.ts';
import { builder, cursorField } from '../builder.ts';
import { commitmentRow } from '../commitments/queries.ts';
import { Commitment } from '../commitments/refs.ts';
import type { Context } from '../context.ts';
import { declarationRow } from '../declarations/queries.ts';
import { Declaration } from '../declarations/refs.ts';
import { workingFor } from '../field-cost.ts';
import type { PageArgs } from '../lookahead/page.ts';
import { withRows } from '../lookahead/row-page.ts';
import type { RowType } from '../lookahead/row-type.ts';
import { listed, memoryPage } from '../memory-page.ts';
import { RelatedFilterInput, relatedFilter } from './filter.ts';
import { Reason } from './reasons-type.ts';

/** An edge: the related thing, and why. */
interface RelatedEdge<Row> extends Pick<Related, 'score' | 'reasons'> {
  cursor: string;
  node: Row;
}

async function relatedPage<Row extends object>(
  space: 'commitments' | 'declarations',
  type: RowType<Row>,
  { slug }: { slug: string },
  args: PageArgs & { filter?: typeof RelatedFilterInput.$inferInput | null | undefined },
  context: Context,
  info: GraphQLResolveInfo,
) {
  const filter = await relatedFilter(args.filter, context);
  const of = { list: `related ${space}`, madeFrom: { slug, filter: args.filter ?? null } };
  const { index } = await context.memories.related.at(context.snapshot);
  const related = (await index[space]()).relatedTo(slug, filter);
  const page = memoryPage(related ?? listed([]), args, of);
  const slugs = { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: node.slug })) };
  const rows = await withRows(slugs, type, context, info);
  const edges: RelatedEdge<Row>[] = rows.edges.map((edge, place) => {
    const { score, reasons } = (page.edges[place] as { node: Related }).node;
    return { ...edge, score, reasons };
  });
  return { ...rows, edges };
}

/** The edge type of a list of related things of one kind, which `thing` names. */
const relatedEdge = <Row extends object>(
  type: ObjectRef<typeof builder.$inferSchemaTypes, Row>,
  name: string,
  thing: string,
) =>
  builder.objectRef<RelatedEdge<Row>>(name).implement({
    description: `A related ${thing}, and why.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', cursorField),
      node: t.field({ type, description: `The related ${thing}.`, resolve: ({ node }) => node as never }),
      score: t.exposeFloat('score', {
        description: 'The sum of what the reasons add, exactly; more than 0.',
      }),
      reasons: t.expose('reasons', {
        type: [Reason],
        description: 'Why, what adds most first.',
        // What is selected of each kind is summed up, and of a kind there is about one.
        complexity: { field: 0, multiplier: 1 },
      }),
    }),
  });

const RelatedCommitmentEdge = relatedEdge(Commitment, 'RelatedCommitmentEdge', 'commitment');
const RelatedDeclarationEdge = relatedEdge(Declaration, 'RelatedDeclarationEdge', 'declaration');

const filterArg = { type: RelatedFilterInput, description: 'Which related ones; all by default.' } as const;

builder.objectField(Commitment, 'related', (t) =>
  t.connection(
    {
      type: Commitment,
      description:
        'Commitments of other declarations that stand near it, nearest first, each with the reasons and what each adds.',
      complexity: workingFor(100),
      args: { filter: t.arg(filterArg) },
      extensions: { lookaheadColumns: ['slug'] },
      resolve: (commitment, args, context, info) =>
        relatedPage('commitments', commitmentRow, commitment, args, context, info),
    },
    { name: 'RelatedCommitmentConnection', description: 'Related commitments, nearest first.' },
    RelatedCommitmentEdge,
  ),
);

builder.objectField(Declaration, 'related', (t) =>
  t.connection(
    {
      type: Declaration,
      description:
        'Declarations that stand near it, nearest first, each with the reasons and what each adds.',
      complexity: workingFor(100),
      args: { filter: t.arg(filterArg) },
      extensions: { lookaheadColumns: ['slug'] },
      resolve: (declaration, args, context, info) =>
        relatedPage('declarations', declarationRow, declaration, args, context, info),
    },
    { name: 'RelatedDeclarationConnection', description: 'Related declarations, nearest first.' },
    RelatedDeclarationEdge,
  ),
);
