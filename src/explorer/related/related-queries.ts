import { graphql, query } from '../graphql/document.ts';
import { ReasonParts } from './reason-query.ts';

export const relatedCommitmentsQuery = query(
  graphql(
    `
      query RelatedCommitments($slug: String!) {
        commitment(by: { slug: $slug }) {
          related(first: 10) {
            edges {
              score
              reasons {
                ...ReasonParts
              }
              node {
                slug
                text
                declaration {
                  shortTitle
                }
              }
            }
          }
        }
      }
    `,
    [ReasonParts],
  ),
);

export const relatedDeclarationsQuery = query(
  graphql(
    `
      query RelatedDeclarations($slug: String!) {
        declaration(by: { slug: $slug }) {
          related(first: 8) {
            edges {
              score
              reasons {
                ...ReasonParts
              }
              node {
                slug
                shortTitle
              }
            }
          }
        }
      }
    `,
    [ReasonParts],
  ),
);
