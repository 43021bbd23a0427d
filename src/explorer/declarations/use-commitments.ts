import { ofNodes, useRest } from '../graphql/use-rest.ts';
import { type CommitmentPage, furtherCommitmentsQuery } from './commitment-list-query.ts';

/** All commitments of a declaration, however many pages they take. */
export function useCommitments(
  declaration: { readonly slug: string; readonly commitments: CommitmentPage } | undefined,
): readonly CommitmentPage['nodes'][number][] {
  return useRest(declaration && ofNodes(declaration.commitments), {
    query: furtherCommitmentsQuery,
    variables: (after) => ({ slug: declaration?.slug ?? '', after }),
    pageOf: (answer) => answer.declaration && ofNodes(answer.declaration.commitments),
  }).rows;
}
