import { allConditions } from '../all-conditions.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { describedOrder } from '../described-order.ts';
import { period } from '../evidence/date-argument.ts';
import { atLeast } from '../least.ts';
import { type LaterParameters, type Order, wordsKey } from '../lookahead/relation.ts';
import { slugsOf } from '../names/resolve.ts';
import { standingField } from '../standing-field.ts';
import { eachThemeOf, themesOf } from '../themes/hierarchy.ts';
import { DeclarationKindEnum, DeclarationStatusEnum } from './enums.ts';

export const DeclarationFilter = builder.inputType('DeclarationFilter', {
  description: `Which declarations; ${allConditions}`,
  fields: (t) => ({
    themes: t.stringList({
      description: 'Address at least one of these themes or one below it (slugs, ids or names).',
    }),
    allThemes: t.stringList({
      description: 'Address every one of these themes, itself or by one below it (slugs, ids or names).',
    }),
    kinds: t.field({ type: [DeclarationKindEnum], description: 'Of one of these kinds.' }),
    statuses: t.field({ type: [DeclarationStatusEnum], description: 'Of one of these statuses.' }),
    catalogued: t.boolean({
      description:
        'true: those with commitments and signatories of their own here; false: those that are only referred to.',
    }),
    from: t.string({
      description: 'Dated on this day or later, as far as the date is known (YYYY, YYYY-MM or YYYY-MM-DD).',
    }),
    to: t.string({
      description: 'Dated on this day or earlier, as far as the date is known (YYYY, YYYY-MM or YYYY-MM-DD).',
    }),
    parties: t.stringList({
      description:
        'Signed by every one of these parties (slugs, ISO codes, ids or names, of states in other languages too).',
    }),
    anyParties: t.stringList({
      description:
        'Signed by at least one of these parties (slugs, ISO codes, ids or names, of states in other languages too).',
    }),
    noParties: t.stringList({
      description:
        'Signed by none of these parties, as far as signatures are recorded (slugs, ISO codes, ids or names, of states in other languages too).',
    }),
    standing: standingField(t, 'parties, anyParties and noParties'),
    issuedBy: t.stringList({ description: 'Issued by at least one of these bodies (slugs, ids or names).' }),
    minSignatories: t.int({
      description: 'With at least so many signatures, withdrawn ones among them; 0 or more.',
    }),
  }),
});

export type DeclarationFilterInput = typeof DeclarationFilter.$inferInput | null | undefined;
export type DeclarationCondition = keyof typeof DeclarationFilter.$inferInput;

/** Values for the predicates of declarations. */
export function declarationParameters(filter: DeclarationFilterInput, context: Context): LaterParameters {
  return {
    themes: themesOf(filter?.themes, 'filter.themes', context),
    allThemes: eachThemeOf(filter?.allThemes, 'filter.allThemes', context),
    kinds: filter?.kinds,
    statuses: filter?.statuses,
    catalogued: filter?.catalogued,
    ...period(filter ?? {}),
    parties: slugsOf('PARTY', filter?.parties, 'filter.parties', context),
    anyParties: slugsOf('PARTY', filter?.anyParties, 'filter.anyParties', context),
    noParties: slugsOf('PARTY', filter?.noParties, 'filter.noParties', context),
    standing: filter?.standing ?? false,
    issuedBy: slugsOf('ORGANIZATION', filter?.issuedBy, 'filter.issuedBy', context),
    minSignatories: atLeast(0, filter?.minSignatories, 'filter.minSignatories'),
  } satisfies Record<DeclarationCondition, unknown>;
}

export const DeclarationOrder = describedOrder('Declaration', 'declarations', {
  DATE: 'First day their date can be; unknown dates come last.',
  TITLE: 'Title.',
  SIGNATORIES: 'How many signatures they have, withdrawn ones among them.',
  COMMITMENTS: 'How many commitments they make.',
});

const columns = {
  DATE: 'earliest',
  TITLE: 'title',
  SIGNATORIES: 'signatoryCount',
  COMMITMENTS: 'commitmentCount',
} as const;

/** The order asked for; newest first by default. */
export function declarationOrder({
  orderBy,
}: {
  orderBy?: typeof DeclarationOrder.$inferInput | null | undefined;
}): Order {
  const field = orderBy?.field ?? 'DATE';
  const descending = orderBy ? orderBy.direction === 'DESC' : true;
  const unknown = field === 'DATE' ? { absent: descending ? '0000' : '9999' } : {};
  const key =
    field === 'TITLE' ? wordsKey('title', descending) : { column: columns[field], descending, ...unknown };
  return {
    name: `${field} ${descending ? 'DESC' : 'ASC'}`,
    keys: [key, { column: 'slug' }],
  };
}
