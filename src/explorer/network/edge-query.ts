import { Addressed } from '../declarations/addressed.ts';
import { ReferenceParts } from '../declarations/reference-query.ts';
import { SignatoryParts } from '../declarations/signatory-query.ts';
import { graphql, query } from '../graphql/document.ts';

/** What two parties both signed, with the evidence for each of them. */
export const coSignedQuery = query(
  graphql(
    `
      query CoSigned($parties: [String!]!, $filter: SignatureFilter, $these: SignatureFilter) {
        sharedDeclarations(parties: $parties, filter: $filter, first: 100) {
          totalCount
          nodes {
            slug
            shortTitle
            date {
              edtf
            }
            signatories(filter: $these, first: 100) {
              edges {
                ...SignatoryParts
              }
            }
          }
        }
      }
    `,
    [SignatoryParts],
  ),
);

/** How a party signed a declaration. */
export const signedQuery = query(
  graphql(
    `
      query Signed($declaration: String!, $these: SignatureFilter) {
        declaration(by: { slug: $declaration }) {
          slug
          shortTitle
          signatories(filter: $these, first: 100) {
            edges {
              ...SignatoryParts
            }
          }
        }
      }
    `,
    [SignatoryParts],
  ),
);

/** What a declaration says of others in one way. */
export const referencesQuery = query(
  graphql(
    `
      query ReferencesOfKind($declaration: String!, $kinds: [CrossReferenceKind!]) {
        declaration(by: { slug: $declaration }) {
          crossReferences(direction: OUT, kinds: $kinds, first: 100) {
            nodes {
              ...ReferenceParts
            }
          }
        }
      }
    `,
    [ReferenceParts],
  ),
);

/** What addresses a theme, with the words that show it. */
export const addressedQuery = query(
  graphql(
    `
      query AddressedTogether($themes: [String!]) {
        declarations(filter: { themes: $themes }, first: 100) {
          totalCount
          nodes {
            slug
            shortTitle
            themeEdges(first: 100) {
              edges {
                ...Addressed
              }
            }
          }
        }
        commitments(filter: { themes: $themes }, first: 100) {
          totalCount
          nodes {
            slug
            text
            declaration {
              shortTitle
            }
            themeEdges(first: 100) {
              edges {
                ...Addressed
              }
            }
          }
        }
      }
    `,
    [Addressed],
  ),
);
