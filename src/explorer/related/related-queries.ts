import { addressOf } from '../address/address.ts';
import { numberOf } from '../format/number-of.ts';
import { graphql, query } from '../graphql/document.ts';
import { texts } from '../texts.ts';
import { ReasonParts, type RelatedItem } from './reason-query.ts';

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

type Commitments = NonNullable<(typeof relatedCommitmentsQuery)['types']>['answer'];
type Declarations = NonNullable<(typeof relatedDeclarationsQuery)['types']>['answer'];

export const relatedCommitments = ({ commitment }: Commitments): RelatedItem[] =>
  (commitment?.related.edges ?? []).map(({ node, score, reasons }) => ({
    slug: node.slug,
    href: addressOf('commitments', node.slug),
    name: `${node.declaration.shortTitle}, ${texts.commitment.short(numberOf(node.slug))}`,
    text: node.text,
    score,
    reasons,
  }));

export const relatedDeclarations = ({ declaration }: Declarations): RelatedItem[] =>
  (declaration?.related.edges ?? []).map(({ node, score, reasons }) => ({
    slug: node.slug,
    href: addressOf('declarations', node.slug),
    name: node.shortTitle,
    text: null,
    score,
    reasons,
  }));
