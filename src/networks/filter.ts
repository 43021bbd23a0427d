import type { NetworkProjection } from '../analytics/network.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import type { CrossReferenceKind } from '../cross-references/kinds.ts';
import { CrossReferenceKindEnum } from '../cross-references/type.ts';
import { SignatoryError } from '../errors.ts';
import type { SignatureConditions } from '../ledger/select.ts';
import { conditionsOf } from '../ledger/selection.ts';
import { signatureFilterFields } from '../signatures/filter.ts';

export const NetworkFilter = builder.inputType('NetworkFilter', {
  description:
    'What a network is drawn from: the conditions of SignatureFilter, and the kinds of cross-references. Conditions on signatures do not apply to CROSS_REFERENCES and THEMES, and kinds of cross-references only to CROSS_REFERENCES; giving them there is an error.',
  fields: (t) => ({
    ...signatureFilterFields(t),
    crossReferenceKinds: t.field({
      type: [CrossReferenceKindEnum],
      description: 'Only cross-references of these kinds; all by default.',
    }),
  }),
});

export type NetworkFilterInput = typeof NetworkFilter.$inferInput | null | undefined;
export type NetworkCondition = keyof typeof NetworkFilter.$inferInput;

/** The filter with its names resolved. */
export interface NetworkConditions extends SignatureConditions {
  crossReferenceKinds?: readonly CrossReferenceKind[] | undefined;
}

const onSignatures = ['basis', 'roles', 'hasReservation', 'withdrawn', 'parties', 'asOf'] as const;

/** Resolves names and refuses conditions that the projection cannot honour. */
export async function networkConditions(
  projection: NetworkProjection,
  filter: NetworkFilterInput,
  context: Context,
): Promise<NetworkConditions> {
  const signed = projection === 'CO_SIGNATORIES' || projection === 'SIGNATURES';
  const foreign = [
    ...(signed ? [] : onSignatures.filter((name) => filter?.[name] != null)),
    ...(projection !== 'CROSS_REFERENCES' && filter?.crossReferenceKinds != null
      ? ['crossReferenceKinds']
      : []),
  ];
  if (foreign.length > 0)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `filter.${foreign.join(', filter.')} does not apply to ${projection}; leave it out or choose another projection.`,
    );
  const { crossReferenceKinds, ...signatures } = filter ?? {};
  return {
    ...(await conditionsOf(signatures, context)),
    crossReferenceKinds: crossReferenceKinds ?? undefined,
  };
}
