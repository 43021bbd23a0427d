import type { ResultOf } from 'gql.tada';
import { ReferencePage } from '../declarations/reference-query.ts';
import { graphql, query } from '../graphql/document.ts';
import { MembershipPage } from './membership-query.ts';
import { IssuedPage, MemberPage } from './organization-query.ts';
import { SignaturePage } from './signature-query.ts';

const PartyParts = graphql(
  `
    fragment PartyParts on Party {
      __typename
      slug
      name
      aliases
      signatures(first: 300) {
        ...SignaturePage
      }
      coSignatories(first: 25) {
        totalCount
        nodes {
          sharedCount
          jaccard
          parties {
            slug
            name
          }
        }
      }
      memberships(first: 100) {
        ...MembershipPage
      }
    }
  `,
  [SignaturePage, MembershipPage],
);
export type PartyDetails = ResultOf<typeof PartyParts>;

/** A party by its slug: a state or an organization, whichever is called so. */
export const partyQuery = query(
  graphql(
    `
      query Party($slug: String!) {
        state(by: { slug: $slug }) {
          iso2
          iso3
          ...PartyParts
        }
        organization(by: { slug: $slug }) {
          ...PartyParts
          kind
          url
          founded
          partOf {
            slug
            name
          }
          members(first: 300) {
            ...MemberPage
          }
          issued(first: 100) {
            ...IssuedPage
          }
          crossReferences(first: 100) {
            ...ReferencePage
          }
        }
      }
    `,
    [PartyParts, MemberPage, IssuedPage, ReferencePage],
  ),
);

type Answer = NonNullable<(typeof partyQuery)['types']>['answer'];
export type OrganizationDetails = NonNullable<Answer['organization']>;
export type StateDetails = NonNullable<Answer['state']>;

export const partiesQuery = query(
  graphql(`
    query Parties($after: String) {
      states(first: 100, after: $after, orderBy: { field: NAME }) {
        totalCount
        nodes {
          slug
          name
          iso3
          signatureCount
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
);

export const organizationsQuery = query(
  graphql(`
    query Organizations($after: String) {
      organizations(first: 100, after: $after, orderBy: { field: NAME }) {
        totalCount
        nodes {
          slug
          name
          kind
          signatureCount
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `),
);
