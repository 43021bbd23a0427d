import type { ResultOf } from 'gql.tada';
import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql, query } from '../graphql/document.ts';

export const ReferenceParts = graphql(
  `
    fragment ReferenceParts on CrossReference {
      key
      kind
      phrase
      from {
        slug
        shortTitle
      }
      to {
        __typename
        ... on Declaration {
          slug
          shortTitle
        }
        ... on Organization {
          slug
          name
        }
      }
      assertedBy {
        slug
        shortTitle
      }
      commitment {
        slug
      }
      evidence {
        ...EvidenceParts
      }
    }
  `,
  [EvidenceParts],
);
export type Reference = ResultOf<typeof ReferenceParts>;

export const ReferencePage = graphql(
  `
    fragment ReferencePage on CrossReferenceConnection {
      totalCount
      nodes {
        ...ReferenceParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [ReferenceParts],
);
export type ReferencePage = ResultOf<typeof ReferencePage>;

/** The cross-references of a declaration after those of a page. */
export const furtherReferencesQuery = query(
  graphql(
    `
      query FurtherReferences($slug: String!, $after: String!) {
        declaration(by: { slug: $slug }) {
          crossReferences(first: 100, after: $after) {
            ...ReferencePage
          }
        }
      }
    `,
    [ReferencePage],
  ),
);
