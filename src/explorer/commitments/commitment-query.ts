import { Addressed } from '../declarations/addressed.ts';
import { CommitmentParts } from '../declarations/commitment-list-query.ts';
import { graphql, query } from '../graphql/document.ts';

export const commitmentQuery = query(
  graphql(
    `
      query Commitment($slug: String!) {
        commitment(by: { slug: $slug }) {
          ...CommitmentParts
          declaration {
            slug
            title
            shortTitle
            url
            issuedBy {
              name
            }
            date {
              edtf
            }
            signatoryCoverage {
              listed
            }
            commitmentCount
          }
          themeEdges(first: 100) {
            edges {
              ...Addressed
            }
          }
          partOf {
            slug
            text
            parts {
              slug
            }
          }
        }
      }
    `,
    [CommitmentParts, Addressed],
  ),
);

type Answer = NonNullable<(typeof commitmentQuery)['types']>['answer'];
export type WholeCommitment = NonNullable<Answer['commitment']>;
