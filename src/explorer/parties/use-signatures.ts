import { ofEdges, useRest } from '../graphql/use-rest.ts';
import type { PartyDetails } from './party-query.ts';
import { furtherSignaturesQuery, type Signature } from './signature-query.ts';

/** All signatures of a party, however many pages they take. */
export function useSignatures(
  party: Pick<PartyDetails, '__typename' | 'slug' | 'signatures'> | undefined,
): readonly Signature[] {
  return useRest(party && ofEdges(party.signatures), {
    query: furtherSignaturesQuery,
    variables: (after) => ({ slug: party?.slug ?? '', isState: party?.__typename === 'State', after }),
    pageOf: ({ state, organization }) => {
      const page = (state ?? organization)?.signatures;
      return page && ofEdges(page);
    },
  }).rows;
}
