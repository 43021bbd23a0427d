import type { ResultOf } from 'gql.tada';
import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql, query } from '../graphql/document.ts';

const SignatoryParts = graphql(
  `
    fragment SignatoryParts on SignatoryEdge {
      role
      basis
      on
      onBefore
      reservation
      reservationEvidence {
        ...EvidenceParts
      }
      via {
        slug
        name
      }
      evidence {
        ...EvidenceParts
      }
      node {
        __typename
        slug
        name
      }
    }
  `,
  [EvidenceParts],
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
