import type { PairOrder, pairOrders } from '../analytics/co-signatories.ts';
import { builder, describedEnum } from '../builder.ts';
import type { Context } from '../context.ts';
import { allDeclarations, byDate, declarationRow } from '../declarations/queries.ts';
import { Declaration } from '../declarations/refs.ts';
import { DeclarationConnection } from '../declarations/root.ts';
import { workingFor } from '../field-cost.ts';
import { conditionsOf } from '../ledger/selection.ts';
import { rootFields } from '../lookahead/fields.ts';
import type { PageArgs } from '../lookahead/page.ts';
import { existing, withRows } from '../lookahead/row-page.ts';
import { listed, memoryPage } from '../memory-page.ts';
import { slugsOf } from '../names/resolve.ts';
import { partyRow } from '../parties/queries.ts';
import { Party } from '../parties/refs.ts';
import { SignatureFilter, type SignatureFilterInput } from '../signatures/filter.ts';
import { mostPairs, type PairRow, pairsOf } from './pairs.ts';
import { type SharedArgs, sharedDeclarations } from './shared-declarations.ts';

const CoSignatoryPair = builder.objectRef<PairRow>('CoSignatoryPair').implement({
  description: 'Two parties and what they signed together, by the filter of the list the pair is in.',
  fields: (t) => ({
    parties: t.field({
      type: [Party],
      description: 'The two; the one that was asked about comes first, else the order is by slug.',
      resolve: ({ a, b }, _args, context, info) =>
        Promise.all(
          [a, b].map((slug) => existing(partyRow, slug, info.returnType, info.fieldNodes, context, info)),
        ),
    }),
    other: t.field({
      type: Party,
      description: 'The second of the two: the partner of the party that was asked about.',
      resolve: ({ b }, _args, context, info) =>
        existing(partyRow, b, info.returnType, info.fieldNodes, context, info),
    }),
    sharedCount: t.exposeInt('sharedCount', { description: 'Declarations that both signed; 1 or more.' }),
    named: t.exposeInt('named', { description: 'Those of them that name both.' }),
    derived: t.exposeInt('derived', {
      description: 'The others: at least one of the two signed through membership of a body only.',
    }),
    jaccard: t.exposeFloat('jaccard', {
      description:
        'Declarations of both / declarations of either, 0 to 1 (P. Jaccard, New Phytologist 11, 1912).',
    }),
    declarations: t.connection(
      {
        type: Declaration,
        description:
          'What they signed together, newest first; each declaration’s signatories(filter: {parties: [both]}) have the evidence.',
        resolve: (pair, args, context, info) =>
          withRows(
            memoryPage(listed(pair.declarations()), args, {
              list: 'declarations of a pair',
              madeFrom: { a: pair.a, b: pair.b, conditions: pair.conditions },
            }),
            declarationRow,
            context,
            info,
          ),
      },
      { name: 'SharedDeclarationConnection', description: 'Declarations that two parties signed.' },
      { name: 'SharedDeclarationEdge', description: 'A declaration that two parties signed.' },
    ),
  }),
});

const CoSignatoryOrder = describedEnum(
  'CoSignatoryOrder',
  'What pairs are ordered by, largest first; ties by slug.',
  {
    SHARED_COUNT: 'Declarations both signed.',
    NAMED: 'Those that name both.',
    DERIVED: 'Those where at least one signed through membership of a body only.',
    JACCARD: 'Share of what either signed.',
  } satisfies Record<(typeof pairOrders)[number], string>,
);

const CoSignatoryPairConnection = builder.connectionObject(
  { type: CoSignatoryPair, name: 'CoSignatoryPairConnection', description: 'Pairs of parties.' },
  { name: 'CoSignatoryPairEdge', description: 'A pair in a list.' },
);

const filterArg = { type: SignatureFilter, description: 'Which signatures count; all by default.' } as const;

interface PairArgs extends PageArgs {
  filter?: SignatureFilterInput;
  minShared?: number | null | undefined;
  orderBy?: PairOrder | null | undefined;
}

async function pairPage(args: PairArgs, party: string | undefined, context: Context, minShared: number) {
  const conditions = await conditionsOf(args.filter, context);
  const question = {
    conditions,
    party,
    order: args.orderBy ?? 'SHARED_COUNT',
    minShared: args.minShared ?? minShared,
  };
  const { order, ...madeFrom } = question;
  return memoryPage(await pairsOf(question, context), args, { list: `coSignatories ${order}`, madeFrom });
}

builder.queryFields((t) => ({
  coSignatories: t.connection(
    {
      type: CoSignatoryPair,
      description: `Pairs of parties that signed several declarations together, most first; at most 100 a page, ${mostPairs} in all.`,
      complexity: workingFor(100),
      args: {
        filter: t.arg(filterArg),
        party: t.arg.string({
          description: 'Only pairs of this party: a slug, an ISO code, an id or a name.',
        }),
        minShared: t.arg.int({
          defaultValue: 2,
          description: 'At least so many declarations in common; 1 or more. Default 2.',
        }),
        orderBy: t.arg({
          type: CoSignatoryOrder,
          defaultValue: 'SHARED_COUNT',
          description: 'Default SHARED_COUNT.',
        }),
      },
      resolve: async (_root, args, context) => {
        const [party] =
          (await slugsOf('PARTY', args.party == null ? null : [args.party], 'party', context)) ?? [];
        return pairPage(args, party, context, 2);
      },
    },
    CoSignatoryPairConnection,
  ),
  sharedDeclarations: t.connection(
    {
      type: Declaration,
      description: 'Declarations that every one of these parties signed, newest first.',
      args: {
        parties: t.arg.stringList({
          required: true,
          description: 'At least one: slugs, ISO codes, ids or names, of states in other languages too.',
        }),
        filter: t.arg(filterArg),
      },
      ...rootFields<Context>().page(allDeclarations, {
        order: byDate,
        parameters: (args: SharedArgs, context) => ({ slugs: sharedDeclarations(args, context) }),
      }),
    },
    DeclarationConnection,
  ),
}));

builder.interfaceField(Party, 'coSignatories', (t) =>
  t.connection(
    {
      type: CoSignatoryPair,
      description: 'With whom it signed most; in each pair it comes first.',
      args: {
        filter: t.arg(filterArg),
        minShared: t.arg.int({
          defaultValue: 1,
          description: 'At least so many declarations in common; 1 or more. Default 1.',
        }),
        orderBy: t.arg({
          type: CoSignatoryOrder,
          defaultValue: 'SHARED_COUNT',
          description: 'Default SHARED_COUNT.',
        }),
      },
      extensions: { lookaheadColumns: ['slug'] },
      resolve: ({ slug }, args, context) => pairPage(args, slug, context, 1),
    },
    CoSignatoryPairConnection,
  ),
);
