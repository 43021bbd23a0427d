import type { ResultOf } from 'gql.tada';
import { graphql, query } from '../graphql/document.ts';
import { SignaturePage } from '../parties/signature-query.ts';

const ComparedParty = graphql(
  `
    fragment ComparedParty on Party {
      __typename
      slug
      name
      signatures(first: 300) {
        ...SignaturePage
      }
    }
  `,
  [SignaturePage],
);
export type ComparedParty = ResultOf<typeof ComparedParty>;

const SharedPage = graphql(`
  fragment SharedPage on DeclarationConnection {
    totalCount
    nodes {
      slug
      title
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
export type SharedPage = ResultOf<typeof SharedPage>;

/** Up to three parties, whichever of them are states, and what all of them signed. */
export const comparedPartiesQuery = query(
  graphql(
    `
      query ComparedParties(
        $all: [String!]!
        $first: String!
        $second: String!
        $third: String!
        $two: Boolean!
        $three: Boolean!
      ) {
        shared: sharedDeclarations(parties: $all, first: 100) @include(if: $two) {
          ...SharedPage
        }
        firstState: state(by: { slug: $first }) {
          ...ComparedParty
        }
        firstBody: organization(by: { slug: $first }) {
          ...ComparedParty
        }
        secondState: state(by: { slug: $second }) @include(if: $two) {
          ...ComparedParty
        }
        secondBody: organization(by: { slug: $second }) @include(if: $two) {
          ...ComparedParty
        }
        thirdState: state(by: { slug: $third }) @include(if: $three) {
          ...ComparedParty
        }
        thirdBody: organization(by: { slug: $third }) @include(if: $three) {
          ...ComparedParty
        }
      }
    `,
    [SharedPage, ComparedParty],
  ),
);

/** What parties signed together, after those of a page. */
export const furtherSharedQuery = query(
  graphql(
    `
      query FurtherShared($parties: [String!]!, $after: String!) {
        sharedDeclarations(parties: $parties, first: 100, after: $after) {
          ...SharedPage
        }
      }
    `,
    [SharedPage],
  ),
);
