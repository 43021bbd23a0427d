import { allConditions } from '../all-conditions.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DeclarationKindEnum } from '../declarations/enums.ts';
import { period } from '../evidence/date-argument.ts';
import { slugsOf } from '../names/resolve.ts';
import { standingField } from '../standing-field.ts';
import { eachThemeOf, themesOf } from '../themes/hierarchy.ts';
import { madeByParties, madeBySuchDeclarations } from './made-by.ts';

export const CommitmentFilter = builder.inputType('CommitmentFilter', {
  description: `Which commitments; ${allConditions}`,
  fields: (t) => ({
    themes: t.stringList({
      description: 'Address at least one of these themes or one below it (slugs, ids or names).',
    }),
    allThemes: t.stringList({
      description: 'Address every one of these themes, itself or by one below it (slugs, ids or names).',
    }),
    declarations: t.stringList({ description: 'Made by one of these declarations (slugs, ids or names).' }),
    kinds: t.field({
      type: [DeclarationKindEnum],
      description: 'Made by declarations of one of these kinds.',
    }),
    from: t.string({
      description: 'Made by declarations dated on this day or later (YYYY, YYYY-MM or YYYY-MM-DD).',
    }),
    to: t.string({
      description: 'Made by declarations dated on this day or earlier (YYYY, YYYY-MM or YYYY-MM-DD).',
    }),
    parties: t.stringList({
      description:
        'Made by declarations that every one of these parties signed (slugs, ISO codes, ids or names, of states in other languages too).',
    }),
    anyParties: t.stringList({
      description:
        'Made by declarations that at least one of these parties signed (slugs, ISO codes, ids or names, of states in other languages too).',
    }),
    noParties: t.stringList({
      description:
        'Made by declarations that none of these parties signed, as far as signatures are recorded (slugs, ISO codes, ids or names, of states in other languages too).',
    }),
    standing: standingField(t, 'parties, anyParties and noParties'),
    topLevel: t.boolean({ description: 'true: no parts of others; false: parts only; both by default.' }),
  }),
});

export type CommitmentFilterInput = typeof CommitmentFilter.$inferInput | null | undefined;
/** Kinds and period are one condition: that of the declarations which meet them. */
export type CommitmentCondition =
  | Exclude<keyof typeof CommitmentFilter.$inferInput, 'kinds' | 'from' | 'to'>
  | 'suchDeclarations';

/** Values for the predicates of commitments. */
export function commitmentParameters(filter: CommitmentFilterInput, context: Context) {
  const standing = filter?.standing ?? false;
  return {
    themes: themesOf(filter?.themes, 'filter.themes', context),
    allThemes: eachThemeOf(filter?.allThemes, 'filter.allThemes', context),
    declarations: slugsOf('DECLARATION', filter?.declarations, 'filter.declarations', context),
    suchDeclarations: madeBySuchDeclarations({ kinds: filter?.kinds, ...period(filter ?? {}) }, context),
    parties: madeByParties({ which: 'ALL', standing }, filter?.parties, 'filter.parties', context),
    anyParties: madeByParties({ which: 'ANY', standing }, filter?.anyParties, 'filter.anyParties', context),
    noParties: madeByParties({ which: 'ANY', standing }, filter?.noParties, 'filter.noParties', context),
    topLevel: filter?.topLevel ?? undefined,
  } satisfies Record<Exclude<CommitmentCondition, 'standing'>, unknown>;
}
