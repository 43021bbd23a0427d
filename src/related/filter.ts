import { allConditions } from '../all-conditions.ts';
import type { RelatedFilter } from '../analytics/related/related-index.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { DeclarationKindEnum } from '../declarations/enums.ts';
import { allOrAllErrors } from '../errors.ts';
import { period } from '../evidence/date-argument.ts';
import { slugsOf } from '../names/resolve.ts';
import { themesOf } from '../themes/hierarchy.ts';

export const RelatedFilterInput = builder.inputType('RelatedFilter', {
  description: `Which related ones; ${allConditions}`,
  fields: (t) => ({
    themes: t.stringList({
      description: 'Address one of these themes or one below it (slugs, ids or names).',
    }),
    kinds: t.field({ type: [DeclarationKindEnum], description: 'Of declarations of one of these kinds.' }),
    from: t.string({
      description:
        'Of declarations dated on this day or later, as far as the date is known (YYYY, YYYY-MM or YYYY-MM-DD).',
    }),
    to: t.string({
      description:
        'Of declarations dated on this day or earlier, as far as the date is known (YYYY, YYYY-MM or YYYY-MM-DD).',
    }),
    parties: t.stringList({
      description:
        'Of declarations that at least one of these parties signed: what else my partners promised (slugs, ISO codes, ids or names, of states in other languages too).',
    }),
  }),
});

/** The filter with its names resolved. */
export async function relatedFilter(
  filter: typeof RelatedFilterInput.$inferInput | null | undefined,
  context: Context,
): Promise<RelatedFilter> {
  const [themes, parties] = await allOrAllErrors([
    themesOf(filter?.themes, 'filter.themes', context),
    slugsOf('PARTY', filter?.parties, 'filter.parties', context),
  ] as const);
  return {
    themes: themes ?? undefined,
    kinds: filter?.kinds ?? undefined,
    ...period(filter ?? {}),
    parties: parties ?? undefined,
  } satisfies Record<keyof typeof RelatedFilterInput.$inferInput, unknown>;
}
