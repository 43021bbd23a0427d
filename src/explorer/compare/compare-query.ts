import type { ResultOf } from 'gql.tada';
import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql, query } from '../graphql/document.ts';

const ComparedParty = graphql(
  `
    fragment ComparedParty on Party {
      slug
      name
      memberships(first: 100) {
        nodes {
          slug
          name
        }
      }
      signatures(first: 300) {
        totalCount
        edges {
          role
          basis
          evidence {
            ...EvidenceParts
          }
          node {
            slug
            shortTitle
            date {
              edtf
            }
          }
        }
      }
    }
  `,
  [EvidenceParts],
);
export type ComparedParty = ResultOf<typeof ComparedParty>;

export const comparedPartyQuery = query(
  graphql(
    `
      query OneCompared($slug: String!) {
        state(by: { slug: $slug }) {
          ...ComparedParty
        }
        organization(by: { slug: $slug }) {
          ...ComparedParty
        }
      }
    `,
    [ComparedParty],
  ),
);

export const sharedQuery = query(
  graphql(`
    query SharedDeclarations($parties: [String!]!) {
      sharedDeclarations(parties: $parties, first: 100) {
        totalCount
        nodes {
          slug
          title
          shortTitle
          date {
            edtf
          }
        }
      }
    }
  `),
);

export const comparedDeclarationQuery = query(
  graphql(`
    query ComparedDeclaration($slug: String!) {
      declaration(by: { slug: $slug }) {
        slug
        shortTitle
        kind
        date {
          edtf
        }
        issuedBy {
          slug
          name
        }
        commitmentCount
        signatoryCount
        themes {
          slug
          name
        }
        signatories(first: 300) {
          edges {
            basis
            node {
              slug
              name
            }
          }
        }
      }
    }
  `),
);
export type ComparedDeclaration = NonNullable<
  NonNullable<(typeof comparedDeclarationQuery)['types']>['answer']['declaration']
>;
