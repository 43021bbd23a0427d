import type { ResultOf } from 'gql.tada';
import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql, query } from '../graphql/document.ts';

/** A commitment in its words, with its parts. */
export const CommitmentParts = graphql(
  `
    fragment CommitmentParts on Commitment {
      slug
      ordinal
      heading
      text
      truncated
      evidence {
        ...EvidenceParts
      }
      parts {
        slug
        ordinal
        text
      }
    }
  `,
  [EvidenceParts],
);

export const CommitmentPage = graphql(
  `
    fragment CommitmentPage on CommitmentConnection {
      totalCount
      nodes {
        ...CommitmentParts
        themes {
          slug
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [CommitmentParts],
);
export type CommitmentPage = ResultOf<typeof CommitmentPage>;

/** The commitments of a declaration after those of a page. */
export const furtherCommitmentsQuery = query(
  graphql(
    `
      query FurtherCommitments($slug: String!, $after: String!) {
        declaration(by: { slug: $slug }) {
          commitments(first: 100, after: $after) {
            ...CommitmentPage
          }
        }
      }
    `,
    [CommitmentPage],
  ),
);
