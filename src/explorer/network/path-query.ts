import type { ResultOf } from 'gql.tada';
import { addressOf } from '../address/address.ts';
import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql, query } from '../graphql/document.ts';

const EndParts = graphql(`
  fragment EndParts on PathEnd {
    __typename
    ... on Declaration {
      slug
      shortTitle
    }
    ... on Organization {
      slug
      name
    }
    ... on State {
      slug
      name
    }
  }
`);

/** The shortest way between two things over everything the graph knows, whatever the picture shows. */
export const pathQuery = query(
  graphql(
    `
      query ShortestPath($from: String!, $to: String!) {
        path(from: $from, to: $to) {
          length
          steps {
            phrase
            from {
              ...EndParts
            }
            to {
              ...EndParts
            }
            evidence {
              ...EvidenceParts
            }
          }
        }
      }
    `,
    [EndParts, EvidenceParts],
  ),
);

export const describeEnd = (end: ResultOf<typeof EndParts>): { name: string; href: string } =>
  end.__typename === 'Declaration'
    ? { name: end.shortTitle, href: addressOf('declarations', end.slug) }
    : { name: end.name, href: addressOf('parties', end.slug) };
