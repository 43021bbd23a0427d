import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { type DeclarationRow, declarationRow } from '../declarations/queries.ts';
import { Declaration } from '../declarations/refs.ts';
import { ThemeEdge } from '../declarations/type.ts';
import { type EvidenceColumns, nodeEvidence, unrecorded } from '../evidence/evidence.ts';
import { EvidenceType } from '../evidence/type.ts';
import { fieldsOf, rootFields } from '../lookahead/fields.ts';
import { Node, slugOfId } from '../node.ts';
import { byThemeName, type ThemeRow, themeRow } from '../themes/queries.ts';
import { Theme } from '../themes/type.ts';
import { CommitmentFilter, type CommitmentFilterInput, commitmentParameters } from './filter.ts';
import { CommitmentOrder, commitmentOrder } from './order.ts';
import {
  allCommitments,
  byOrdinal,
  type CommitmentRow,
  commitmentBySlug,
  commitmentDeclaration,
  commitmentPartOf,
  commitmentParts,
  commitmentRow,
  commitmentsOfDeclaration,
  commitmentsOfTheme,
  commitmentThemes,
} from './queries.ts';
import { Commitment } from './refs.ts';

const fields = fieldsOf<CommitmentRow, Context>(commitmentRow);

Commitment.implement({
  interfaces: [Node],
  description: 'A promise as the document words it.',
  fields: (t) => ({
    ordinal: t.exposeInt('ordinal', {
      description: 'Its number in the declaration, or within the commitment it is a part of; from 1.',
    }),
    heading: t.exposeString('heading', { nullable: true, description: 'The document’s own heading for it.' }),
    text: t.exposeString('text', {
      description:
        'Its words, white space folded and words whole that line ends cut; the quote of its evidence is verbatim.',
    }),
    truncated: t.exposeString('truncated', {
      nullable: true,
      description: 'How the source cuts the text short; null where it is whole.',
    }),
    declaration: t.field({
      type: Declaration,
      description: 'The declaration that makes it.',
      ...fields.always(commitmentDeclaration),
    }),
    themes: t.field({
      type: [Theme],
      description: 'The themes it addresses, by name; themeEdges has the words that show each.',
      ...fields.many(commitmentThemes, { order: byThemeName }),
    }),
    themeEdges: t.connection(
      {
        type: Theme,
        description: 'The themes it addresses, each with its evidence.',
        ...fields.page<ThemeRow, EvidenceColumns, object>(commitmentThemes, { order: byThemeName }),
      },
      { name: 'CommitmentThemesConnection', description: 'Themes of a commitment.' },
      ThemeEdge,
    ),
    parts: t.field({
      type: [Commitment],
      description: 'Its numbered parts, in order.',
      ...fields.many(commitmentParts, { order: byOrdinal }),
    }),
    partOf: t.field({
      type: Commitment,
      nullable: true,
      description: 'The commitment it is a part of.',
      ...fields.one(commitmentPartOf),
    }),
    evidence: t.field({
      type: EvidenceType,
      description: 'Where its words stand.',
      ...commitmentRow.reading(['evidence'], ({ evidence }) => nodeEvidence(evidence) ?? unrecorded),
    }),
  }),
});

const CommitmentBy = builder.inputType('CommitmentBy', {
  isOneOf: true,
  description: 'One way to name a commitment.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    slug: t.string({
      description: 'The declaration’s slug and the ordinal: charlevoix-commitment/3; a part: …/8/2.',
    }),
  }),
});

const CommitmentConnection = builder.connectionObject(
  { type: Commitment, name: 'CommitmentConnection', description: 'Commitments.' },
  { name: 'CommitmentEdge', description: 'A commitment in a list.' },
);

interface ListArgs {
  filter?: CommitmentFilterInput;
  orderBy?: typeof CommitmentOrder.$inferInput | null | undefined;
}
const list = {
  order: commitmentOrder,
  parameters: ({ filter }: ListArgs, context: Context) => commitmentParameters(filter, context),
};
const filterArg = { type: CommitmentFilter, description: 'Which commitments; all by default.' } as const;
const orderArg = { type: CommitmentOrder, description: 'Default: as they read.' } as const;
const root = rootFields<Context>();

builder.queryFields((t) => ({
  commitment: t.field({
    type: Commitment,
    nullable: true,
    description: 'One commitment; null when there is none of that name.',
    args: { by: t.arg({ type: CommitmentBy, required: true, description: 'Exactly one of its fields.' }) },
    ...root.one(commitmentBySlug, {
      parameters: ({ by }: { by: typeof CommitmentBy.$inferInput }) => ({
        slug: by.slug ?? slugOfId('Commitment', by.id ?? ''),
      }),
    }),
  }),
  commitments: t.connection(
    {
      type: Commitment,
      description:
        'Commitments, declaration by declaration, each with its parts after it, unless another order is asked for; at most 100 a page.',
      args: { filter: t.arg(filterArg), orderBy: t.arg(orderArg) },
      ...root.page(allCommitments, list),
    },
    CommitmentConnection,
  ),
}));

builder.objectField(Declaration, 'commitments', (t) =>
  t.connection(
    {
      type: Commitment,
      description: 'What it commits to, in its own order; parts stand under their commitment.',
      args: {
        themes: t.arg.stringList({
          description: 'Only those that address one of these themes or one below it.',
        }),
      },
      ...fieldsOf<DeclarationRow, Context>(declarationRow).page(commitmentsOfDeclaration, {
        order: byOrdinal,
        parameters: ({ themes }: { themes?: string[] | null | undefined }, context) => ({
          themes: commitmentParameters({ themes }, context).themes,
        }),
      }),
    },
    CommitmentConnection,
  ),
);

builder.objectField(Theme, 'commitments', (t) =>
  t.connection(
    {
      type: Commitment,
      description:
        'Commitments that address it or a theme below it, declaration by declaration unless another order is asked for.',
      args: { filter: t.arg(filterArg), orderBy: t.arg(orderArg) },
      ...fieldsOf<ThemeRow, Context>(themeRow).page(commitmentsOfTheme, list),
    },
    CommitmentConnection,
  ),
);
