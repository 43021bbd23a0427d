import type { ResultOf } from 'gql.tada';
import { CommitmentPage } from '../declarations/commitment-list-query.ts';
import { SignatoryPage } from '../declarations/signatory-query.ts';
import { graphql, query } from '../graphql/document.ts';

const ComparedDeclaration = graphql(
  `
    fragment ComparedDeclaration on Declaration {
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
      signatoryCoverage {
        listed
      }
      themes {
        slug
        name
      }
      commitments(first: 100) {
        ...CommitmentPage
      }
      signatories(first: 300) {
        ...SignatoryPage
      }
    }
  `,
  [CommitmentPage, SignatoryPage],
);
export type ComparedDeclaration = ResultOf<typeof ComparedDeclaration>;

/** Up to three declarations. */
export const comparedDeclarationsQuery = query(
  graphql(
    `
      query ComparedDeclarations(
        $first: String!
        $second: String!
        $third: String!
        $two: Boolean!
        $three: Boolean!
      ) {
        first: declaration(by: { slug: $first }) {
          ...ComparedDeclaration
        }
        second: declaration(by: { slug: $second }) @include(if: $two) {
          ...ComparedDeclaration
        }
        third: declaration(by: { slug: $third }) @include(if: $three) {
          ...ComparedDeclaration
        }
      }
    `,
    [ComparedDeclaration],
  ),
);
