import type { ResultOf } from 'gql.tada';
import { addressOf } from '../address/address.ts';
import { graphql, query } from '../graphql/document.ts';
import { inWords } from '../texts.ts';

const Hit = graphql(`
  fragment Hit on SearchEdge {
    score
    highlights {
      field
      fragment
      spans
    }
    node {
      __typename
      ... on Declaration {
        slug
        shortTitle
        date {
          edtf
        }
      }
      ... on Commitment {
        slug
        text
        declaration {
          shortTitle
        }
      }
      ... on State {
        slug
        name
      }
      ... on Organization {
        slug
        name
      }
      ... on Theme {
        slug
        name
      }
    }
  }
`);

export type Hit = ResultOf<typeof Hit>;

export const searchQuery = query(
  graphql(
    `
      query Search($query: String!, $types: [SearchType!], $match: SearchMatch, $first: Int!, $after: String) {
        search(query: $query, types: $types, match: $match, first: $first, after: $after) {
          totalCount
          edges {
            ...Hit
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    `,
    [Hit],
  ),
);

/** Characters that the API looks for at most. It takes the first 16 words, so that a pasted passage loses none by the cut. */
const longest = 300;

/** What is looked for when these words are typed or pasted. */
export const soughtWords = (text: string): string => text.trim().slice(0, longest);

type Answer = NonNullable<(typeof searchQuery)['types']>['answer'];
export type FoundPage = Answer['search'];

/** The page of what was found, and what to call it. A theme leads to the commitments on it: each has some. */
export function describeHit({ node }: Hit): { href: string; label: string; type: string } {
  const type = inWords(node.__typename);
  switch (node.__typename) {
    case 'Declaration':
      return { href: addressOf('declarations', node.slug), label: node.shortTitle, type };
    case 'Commitment':
      return {
        href: addressOf('commitments', node.slug),
        label: `${node.declaration.shortTitle}: ${node.text}`,
        type,
      };
    case 'Theme':
      return { href: addressOf('commitments', '', { theme: node.slug }), label: node.name, type };
    default:
      return { href: addressOf('parties', node.slug), label: node.name, type };
  }
}
