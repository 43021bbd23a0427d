import type { ResultOf } from 'gql.tada';
import { ReferencePage } from '../declarations/reference-query.ts';
import { graphql, query } from '../graphql/document.ts';
import { TermParts } from './term-parts.ts';

export const MemberPage = graphql(
  `
    fragment MemberPage on MemberConnection {
      totalCount
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
export type MemberPage = ResultOf<typeof MemberPage>;

export const IssuedPage = graphql(`
  fragment IssuedPage on PlainDeclarationConnection {
    totalCount
    nodes {
      slug
      shortTitle
      date {
        edtf
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);
export type IssuedPage = ResultOf<typeof IssuedPage>;

/** The members of an organization after those of a page. */
export const furtherMembersQuery = query(
  graphql(
    `
      query FurtherMembers($slug: String!, $after: String!) {
        organization(by: { slug: $slug }) {
          members(first: 300, after: $after) {
            ...MemberPage
          }
        }
      }
    `,
    [MemberPage],
  ),
);

/** What an organization issued after a page of it. */
export const furtherIssuedQuery = query(
  graphql(
    `
      query FurtherIssued($slug: String!, $after: String!) {
        organization(by: { slug: $slug }) {
          issued(first: 100, after: $after) {
            ...IssuedPage
          }
        }
      }
    `,
    [IssuedPage],
  ),
);

/** What declarations say of an organization after a page of it. */
export const furtherSaidQuery = query(
  graphql(
    `
      query FurtherSaid($slug: String!, $after: String!) {
        organization(by: { slug: $slug }) {
          crossReferences(first: 100, after: $after) {
            ...ReferencePage
          }
        }
      }
    `,
    [ReferencePage],
  ),
);
