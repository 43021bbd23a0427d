import { allConditions } from '../all-conditions.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { SignatoryError } from '../errors.ts';
import { dayOf } from '../evidence/date-argument.ts';
import { atLeast } from '../least.ts';
import { slugsOf } from '../names/resolve.ts';
import { standingField } from '../standing-field.ts';

export const PartyFilter = builder.inputType('PartyFilter', {
  description: `Which parties; ${allConditions}`,
  fields: (t) => ({
    signed: t.stringList({ description: 'Signed every one of these declarations (slugs, ids or names).' }),
    notSigned: t.stringList({
      description:
        'Signed none of these declarations, as far as signatures are recorded (slugs, ids or names).',
    }),
    standing: standingField(t, 'signed and notSigned'),
    memberOf: t.stringList({ description: 'Member of at least one of these bodies (slugs, ids or names).' }),
    asOf: t.string({
      description:
        'The day on which memberOf holds (YYYY, YYYY-MM or YYYY-MM-DD, its first day counts); only with memberOf. Default: today in UTC.',
    }),
    minSignatures: t.int({
      description: 'At least so many signatures, withdrawn ones among them; 0 or more.',
    }),
  }),
});

export type PartyFilterInput = typeof PartyFilter.$inferInput | null | undefined;
export type PartyCondition = keyof typeof PartyFilter.$inferInput;

/** Values for the predicates of parties; that of memberOf reads the day of asOf. */
export function partyParameters(filter: PartyFilterInput, context: Context) {
  return {
    signed: slugsOf('DECLARATION', filter?.signed, 'filter.signed', context),
    notSigned: slugsOf('DECLARATION', filter?.notSigned, 'filter.notSigned', context),
    standing: filter?.standing ?? false,
    memberOf: slugsOf('ORGANIZATION', filter?.memberOf, 'filter.memberOf', context),
    asOf: memberDay(filter),
    minSignatures: atLeast(0, filter?.minSignatures, 'filter.minSignatures'),
  } satisfies Record<PartyCondition, unknown>;
}

/** The first day of what `asOf` names, today in UTC by default. */
function memberDay(filter: PartyFilterInput): string {
  if (filter?.asOf != null && filter.memberOf == null)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `filter.asOf is the day on which memberOf holds, and there is no memberOf; received asOf "${filter.asOf}".`,
    );
  return dayOf(filter?.asOf, 'earliest', 'filter.asOf') ?? new Date().toISOString().slice(0, 10);
}
