import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql, query } from '../graphql/document.ts';

export const commitmentQuery = query(
  graphql(
    `
      query Commitment($slug: String!) {
        commitment(by: { slug: $slug }) {
          slug
          ordinal
          heading
          text
          truncated
          evidence {
            ...EvidenceParts
          }
          declaration {
            slug
            shortTitle
            commitments(first: 100) {
              nodes {
                slug
                ordinal
              }
            }
          }
          themeEdges(first: 100) {
            edges {
              evidence {
                ...EvidenceParts
              }
              node {
                slug
                name
              }
            }
          }
          partOf {
            slug
            text
            parts {
              slug
              ordinal
            }
          }
          parts {
            slug
            ordinal
            text
          }
        }
      }
    `,
    [EvidenceParts],
  ),
);

type Answer = NonNullable<(typeof commitmentQuery)['types']>['answer'];
export type WholeCommitment = NonNullable<Answer['commitment']>;
