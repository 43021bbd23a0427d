import { useMemo } from 'preact/hooks';
import { inOrderOfNames } from '../format/in-order-of-names.ts';
import { ofEdges, useRest } from '../graphql/use-rest.ts';
import { furtherSignatoriesQuery, type Signatory, type SignatoryPage } from './signatory-query.ts';

/** All signatories of a declaration by name, however many pages they take. */
export function useSignatories(
  declaration: { readonly slug: string; readonly signatories: SignatoryPage } | undefined,
): readonly Signatory[] {
  const { rows } = useRest(declaration && ofEdges(declaration.signatories), {
    query: furtherSignatoriesQuery,
    variables: (after) => ({ slug: declaration?.slug ?? '', after }),
    pageOf: (answer) => answer.declaration && ofEdges(answer.declaration.signatories),
  });
  return useMemo(() => inOrderOfNames(rows, ({ node }) => node.name), [rows]);
}
