import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql, query } from '../graphql/document.ts';
import { Addressed } from './addressed.ts';
import { CommitmentPage } from './commitment-list-query.ts';
import { ReferencePage } from './reference-query.ts';
import { SignatoryPage } from './signatory-query.ts';

/** A declaration with the first pages of its lists. */
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
              ...Addressed
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
            ...CommitmentPage
          }
          signatories(first: 300) {
            ...SignatoryPage
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
            ...ReferencePage
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
    [EvidenceParts, Addressed, CommitmentPage, SignatoryPage, ReferencePage],
  ),
);

type Answer = NonNullable<(typeof declarationQuery)['types']>['answer'];
export type WholeDeclaration = NonNullable<Answer['declaration']>;
