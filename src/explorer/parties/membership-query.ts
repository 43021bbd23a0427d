import { graphql, query } from '../graphql/document.ts';
import { TermParts } from './term-parts.ts';

/** The bodies that a party belongs or belonged to. */
export const MembershipPage = graphql(
  `
    fragment MembershipPage on MembershipConnection {
      edges {
        ...TermParts
        node {
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
  [TermParts],
);

/** The memberships of a party after those of a page. */
export const furtherMembershipsQuery = query(
  graphql(
    `
      query FurtherMemberships($slug: String!, $isState: Boolean!, $after: String!) {
        state(by: { slug: $slug }) @include(if: $isState) {
          memberships(first: 100, after: $after) {
            ...MembershipPage
          }
        }
        organization(by: { slug: $slug }) @skip(if: $isState) {
          memberships(first: 100, after: $after) {
            ...MembershipPage
          }
        }
      }
    `,
    [MembershipPage],
  ),
);
