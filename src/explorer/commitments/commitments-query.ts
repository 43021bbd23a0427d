import type { ResultOf } from 'gql.tada';
import { CommitmentParts } from '../declarations/commitment-list-query.ts';
import { SignatoryParts } from '../declarations/signatory-query.ts';
import { graphql, query } from '../graphql/document.ts';

const ListedCommitments = graphql(
  `
    fragment ListedCommitments on CommitmentConnection {
      totalCount
      nodes {
        ...CommitmentParts
        declaration {
          slug
          shortTitle
          date {
            edtf
          }
          signatoryCoverage {
            listed
          }
          signatories(filter: $these, first: 100) @include(if: $byParty) {
            edges {
              ...SignatoryParts
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [CommitmentParts, SignatoryParts],
);
export type ListedCommitments = ResultOf<typeof ListedCommitments>;
export type ListedCommitment = ListedCommitments['nodes'][number];

/** Commitments of all declarations by theme, and how some parties stand behind each. */
export const commitmentsQuery = query(
  graphql(
    `
      query Commitments($filter: CommitmentFilter, $orderBy: CommitmentOrder, $these: SignatureFilter, $byParty: Boolean!, $after: String) {
        themes {
          slug
          name
        }
        declarations(first: 0) {
          facets {
            parties {
              key
              label
            }
          }
        }
        commitments(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
          ...ListedCommitments
        }
      }
    `,
    [ListedCommitments],
  ),
);
