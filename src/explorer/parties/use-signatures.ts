import { ofEdges, useRest } from '../graphql/use-rest.ts';
import { furtherSignaturesQuery, type Signature, type SignaturePage } from './signature-query.ts';

/** All signatures of a party, however many pages they take. */
export function useSignatures(
  party: { readonly slug: string; readonly signatures: SignaturePage } | undefined,
): readonly Signature[] {
  return useRest(party && ofEdges(party.signatures), {
    query: furtherSignaturesQuery,
    variables: (after) => ({ slug: party?.slug ?? '', after }),
    pageOf: ({ state, organization }) => {
      const page = (state ?? organization)?.signatures;
      return page && ofEdges(page);
    },
  }).rows;
}
