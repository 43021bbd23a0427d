import { useRest } from '../graphql/use-rest.ts';
import { furtherSignatoriesQuery, type Signatory, type SignatoryPage } from './signatory-query.ts';

const rowsOf = ({ edges, pageInfo }: SignatoryPage) => ({ rows: edges, pageInfo });

/** All signatories of a declaration, however many pages they take. */
export function useSignatories(
  declaration: { readonly slug: string; readonly signatories: SignatoryPage } | undefined,
): readonly Signatory[] {
  return useRest(declaration && rowsOf(declaration.signatories), {
    query: furtherSignatoriesQuery,
    variables: (after) => ({ slug: declaration?.slug ?? '', after }),
    pageOf: (answer) => answer.declaration && rowsOf(answer.declaration.signatories),
  }).rows;
}
