import type { ResultOf } from 'gql.tada';
import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql, query } from '../graphql/document.ts';

export const ReferenceParts = graphql(
  `
    fragment ReferenceParts on CrossReference {
      key
      kind
      phrase
      from {
        slug
        shortTitle
      }
      to {
        __typename
        ... on Declaration {
          slug
          shortTitle
        }
        ... on Organization {
          slug
          name
        }
      }
      assertedBy {
        slug
        shortTitle
      }
      commitment {
        slug
      }
      evidence {
        ...EvidenceParts
      }
    }
  `,
  [EvidenceParts],
);
export type Reference = ResultOf<typeof ReferenceParts>;

export const SignatoryParts = graphql(
  `
    fragment SignatoryParts on SignatoryEdge {
      role
      basis
      on
      reservation
      reservationEvidence {
        ...EvidenceParts
      }
      via {
        slug
        name
      }
      evidence {
        ...EvidenceParts
      }
      node {
        __typename
        slug
        name
      }
    }
  `,
  [EvidenceParts],
);
export type Signatory = ResultOf<typeof SignatoryParts>;

const CommitmentParts = graphql(
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
      themes {
        slug
        name
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
export const declarationQuery = query(
  graphql(
    `
      query Declaration($slug: String!) {
        declaration(by: { slug: $slug }) {
          slug
          title
          shortTitle
          aliases
          kind
          status
          catalogued
          url
          summary
          summaryEvidence {
            ...EvidenceParts
          }
          titleEvidence {
            ...EvidenceParts
          }
          date {
            edtf
            evidence {
              ...EvidenceParts
            }
          }
          issuerEdges(first: 100) {
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
            shortTitle
          }
          parts {
            slug
            shortTitle
          }
          commitments(first: 100) {
            totalCount
            nodes {
              ...CommitmentParts
            }
          }
          signatories(first: 300) {
            totalCount
            edges {
              ...SignatoryParts
            }
          }
          signatoryCoverage {
            stated
            listed
            complete
            note
            evidence {
              ...EvidenceParts
            }
          }
          crossReferences(first: 100) {
            totalCount
            nodes {
              ...ReferenceParts
            }
          }
          discrepancies {
            field
            stated {
              value
              evidence {
                ...EvidenceParts
              }
            }
            established {
              value
              evidence {
                ...EvidenceParts
              }
            }
          }
          sources {
            slug
            title
          }
        }
      }
    `,
    [EvidenceParts, CommitmentParts, SignatoryParts, ReferenceParts],
  ),
);

type Answer = NonNullable<(typeof declarationQuery)['types']>['answer'];
export type WholeDeclaration = NonNullable<Answer['declaration']>;
