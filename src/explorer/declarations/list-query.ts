import type { ResultOf } from 'gql.tada';
import { graphql, query } from '../graphql/document.ts';

const ListedDeclaration = graphql(`
  fragment ListedDeclaration on Declaration {
    slug
    shortTitle
    title
    kind
    catalogued
    date {
      edtf
      earliest
      latest
    }
    issuedBy {
      slug
      name
    }
    themes {
      slug
      name
    }
    commitmentCount
    signatoryCount
  }
`);

export type ListedDeclaration = ResultOf<typeof ListedDeclaration>;

/** Declarations by the filters of the page, with how all that fit divide. */
export const declarationsQuery = query(
  graphql(
    `
      query Declarations($filter: DeclarationFilter, $orderBy: DeclarationOrder, $after: String) {
        declarations(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
          totalCount
          facets {
            themes {
              key
              label
              count
            }
            kinds {
              key
              label
              count
            }
            years {
              key
              label
              count
            }
            parties {
              key
              label
              count
            }
          }
          nodes {
            ...ListedDeclaration
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    `,
    [ListedDeclaration],
  ),
);
