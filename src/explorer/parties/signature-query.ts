import type { ResultOf } from 'gql.tada';
import { graphql, query } from '../graphql/document.ts';
import { SignatureParts } from './signature-parts.ts';

/** Signatures of a party, each with what it rests on. */
export const SignaturePage = graphql(
  `
    fragment SignaturePage on SignatureConnection {
      totalCount
      edges {
        ...SignatureParts
        node {
          slug
          shortTitle
          date {
            edtf
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [SignatureParts],
);
export type SignaturePage = ResultOf<typeof SignaturePage>;
export type Signature = SignaturePage['edges'][number];

/** The signatures of a party after those of a page. */
export const furtherSignaturesQuery = query(
  graphql(
    `
      query FurtherSignatures($slug: String!, $isState: Boolean!, $after: String!) {
        state(by: { slug: $slug }) @include(if: $isState) {
          signatures(first: 300, after: $after) {
            ...SignaturePage
          }
        }
        organization(by: { slug: $slug }) @skip(if: $isState) {
          signatures(first: 300, after: $after) {
            ...SignaturePage
          }
        }
      }
    `,
    [SignaturePage],
  ),
);
