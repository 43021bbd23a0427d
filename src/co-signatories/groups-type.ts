import type { CoSigningGroup } from '../analytics/co-signing-groups.ts';
import { builder } from '../builder.ts';
import { declarationRow } from '../declarations/queries.ts';
import { Declaration } from '../declarations/refs.ts';
import { workingFor } from '../field-cost.ts';
import { atLeast } from '../least.ts';
import { conditionsOf, selectionOf } from '../ledger/selection.ts';
import { existing } from '../lookahead/row-page.ts';
import { listed, type MemoryPage, memoryPage } from '../memory-page.ts';
import { offThread } from '../off-thread/off-thread.ts';
import { partyRow } from '../parties/queries.ts';
import { Party } from '../parties/refs.ts';
import { SignatureFilter } from '../signatures/filter.ts';
import { workedOut } from '../worked-out.ts';

/** Groups kept at most. */
const mostGroups = 1_000;

/** @param declarations slugs in order of date; the measure has its lists by slug, whatever order it is given */
function oldestFirst(declarations: readonly string[]) {
  const place = new Map(declarations.map((slug, index) => [slug, index]));
  return (group: CoSigningGroup): CoSigningGroup => ({
    ...group,
    declarations: group.declarations.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)),
  });
}

const CoSigningGroupType = builder.objectRef<CoSigningGroup>('CoSigningGroup').implement({
  description:
    'Parties that all signed the same declarations: none could be added to either list (a closed set).',
  fields: (t) => ({
    parties: t.field({
      type: [Party],
      description: 'The parties, by slug. Every one signed every one of the declarations.',
      resolve: ({ parties }, _args, context, info) =>
        Promise.all(
          parties.map((slug) => existing(partyRow, slug, info.returnType, info.fieldNodes, context, info)),
        ),
    }),
    declarations: t.field({
      type: [Declaration],
      description: 'The declarations, oldest first.',
      resolve: ({ declarations }, _args, context, info) =>
        Promise.all(
          declarations.map((slug) =>
            existing(declarationRow, slug, info.returnType, info.fieldNodes, context, info),
          ),
        ),
    }),
    partyCount: t.int({ description: 'How many parties.', resolve: ({ parties }) => parties.length }),
    declarationCount: t.int({
      description: 'How many declarations.',
      resolve: ({ declarations }) => declarations.length,
    }),
  }),
});

const CoSigningGroupConnection = builder.connectionObject(
  {
    type: CoSigningGroupType,
    name: 'CoSigningGroupConnection',
    description: 'Groups of parties.',
    fields: (t) => ({
      complete: t.boolean({
        description: `Whether all groups are in the list; false where the search stopped at its bounds (${mostGroups} groups, 50 million steps, or more sets to go on from than it keeps).`,
        resolve: (page) => (page as unknown as { complete: boolean }).complete,
      }),
    }),
  },
  { name: 'CoSigningGroupEdge', description: 'A group in a list.' },
);

builder.queryField('coSigningGroups', (t) =>
  t.connection(
    {
      type: CoSigningGroupType,
      description:
        'Circles: groups of parties that signed several declarations together, largest (parties × declarations) first.',
      complexity: workingFor(100),
      args: {
        filter: t.arg({ type: SignatureFilter, description: 'Which signatures count; all by default.' }),
        minDeclarations: t.arg.int({
          defaultValue: 2,
          description: 'At least so many declarations; 1 or more. Default 2.',
        }),
        minParties: t.arg.int({
          defaultValue: 2,
          description: 'At least so many parties; 1 or more. Default 2.',
        }),
      },
      resolve: async (_root, args, context) => {
        const bounds = { minParties: args.minParties ?? 2, minDeclarations: args.minDeclarations ?? 2 };
        for (const [name, value] of Object.entries(bounds)) atLeast(1, value, name);
        const conditions = await conditionsOf(args.filter, context);
        const work = async () => {
          const { matrix } = await selectionOf(conditions, context);
          const { groups, complete } = await offThread('coSigningGroups', matrix, {
            ...bounds,
            limit: mostGroups,
          });
          return { groups: groups.map(oldestFirst(matrix.declarations)), complete };
        };
        const { groups, complete } = await workedOut(
          context,
          'groups',
          { conditions, bounds },
          work,
          ({ groups }) =>
            groups.reduce(
              (sum, { parties, declarations }) => sum + 16 * (parties.length + declarations.length),
              100,
            ),
        );
        const page: MemoryPage<CoSigningGroup> & { complete: boolean } = {
          ...memoryPage(listed(groups), args, { list: 'coSigningGroups', madeFrom: { conditions, bounds } }),
          complete: complete && groups.length < mostGroups,
        };
        return page;
      },
    },
    CoSigningGroupConnection,
  ),
);
