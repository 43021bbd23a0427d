import { allConditions } from '../all-conditions.ts';
import { builder, describedEnum } from '../builder.ts';
import type { Context } from '../context.ts';
import { DeclarationKindEnum } from '../declarations/enums.ts';
import { dayOf, period } from '../evidence/date-argument.ts';
import { slugsOf } from '../names/resolve.ts';
import { themesOf } from '../themes/hierarchy.ts';
import type { SignatureBasis, SignatureRole } from './record.ts';

export const SignatureRoleEnum = describedEnum(
  'SignatureRole',
  'As what a party stands behind a declaration.',
  {
    SIGNATORY: 'Signed it.',
    ENDORSER: 'Endorsed it.',
    SUPPORTER: 'Declared its support.',
    ISSUER: 'Issued it in its own name.',
    ADOPTER: 'Adopted it as a member of a body.',
    HOST: 'Hosted the meeting that adopted it.',
    INITIATOR: 'Initiated it.',
    AUTHOR: 'Wrote it.',
  } satisfies Record<SignatureRole, string>,
);

export const SignatureBasisEnum = describedEnum('SignatureBasis', 'Why a party counts as a signatory.', {
  NAMED: 'The document, its official list or the source in the evidence names the party.',
  MEMBERSHIP: 'The party was a member of the issuing body on the day.',
} satisfies Record<SignatureBasis, string>);

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

/** The conditions, for every filter on signatures. */
export const signatureFilterFields = (t: InputFields) => ({
  themes: t.stringList({
    description: 'Of declarations that address one of these themes or one below it.',
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
  basis: t.field({ type: [SignatureBasisEnum], description: 'On one of these bases; both by default.' }),
  roles: t.field({
    type: [SignatureRoleEnum],
    description:
      'In one of these roles; all by default, HOST, INITIATOR and AUTHOR among them, in which a party need not have signed.',
  }),
  hasReservation: t.boolean({
    description: 'true: with a reservation; false: without a known one.',
  }),
  withdrawn: t.boolean({
    description:
      'true: that the party withdrew since; false: of which no withdrawal is recorded, those that stand. Both by default: lists are the record of who ever signed.',
  }),
  parties: t.stringList({ description: 'Of one of these parties.' }),
  declarations: t.stringList({ description: 'Of one of these declarations (slugs, ids or names).' }),
  asOf: t.string({
    description:
      'As things stood on this day (YYYY, YYYY-MM or YYYY-MM-DD, its last day counts): signatures known to be given by then (undated ones count from `onBefore`, or from the day of the declaration), not withdrawn by then (of a year or month, from its first day), and derived ones only of parties that were members of the body on that day.',
  }),
});

export const SignatureFilter = builder.inputType('SignatureFilter', {
  description: `Which signatures; ${allConditions} A party is a slug, an ISO code, a global id or a name.`,
  fields: signatureFilterFields,
});

export type SignatureFilterInput = typeof SignatureFilter.$inferInput | null | undefined;
export type SignatureCondition = keyof typeof SignatureFilter.$inferInput;

/** Values for the predicates of signatures. */
export function signatureParameters(filter: SignatureFilterInput, context: Context) {
  return {
    themes: themesOf(filter?.themes, 'filter.themes', context),
    kinds: filter?.kinds ?? undefined,
    ...period(filter ?? {}),
    basis: filter?.basis ?? undefined,
    roles: filter?.roles ?? undefined,
    hasReservation: filter?.hasReservation ?? undefined,
    withdrawn: filter?.withdrawn ?? undefined,
    parties: slugsOf('PARTY', filter?.parties, 'filter.parties', context),
    declarations: slugsOf('DECLARATION', filter?.declarations, 'filter.declarations', context),
    asOf: dayOf(filter?.asOf, 'latest', 'filter.asOf'),
  } satisfies Record<SignatureCondition, unknown>;
}
