import type { ResultOf } from 'gql.tada';
import { graphql, query } from '../graphql/document.ts';
import { SignatureParts } from '../parties/signature-parts.ts';

/** Who stands behind a declaration. */
export const SignatoryParts = graphql(
  `
    fragment SignatoryParts on SignatoryEdge {
      ...SignatureParts
      node {
        __typename
        slug
        name
      }
    }
  `,
  [SignatureParts],
);
export type Signatory = ResultOf<typeof SignatoryParts>;

export const SignatoryPage = graphql(
  `
    fragment SignatoryPage on SignatoryConnection {
      totalCount
      edges {
        ...SignatoryParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [SignatoryParts],
);
export type SignatoryPage = ResultOf<typeof SignatoryPage>;

/** The signatories of a declaration after those of a page. */
export const furtherSignatoriesQuery = query(
  graphql(
    `
      query FurtherSignatories($slug: String!, $after: String!) {
        declaration(by: { slug: $slug }) {
          signatories(first: 300, after: $after) {
            ...SignatoryPage
          }
        }
      }
    `,
    [SignatoryPage],
  ),
);
