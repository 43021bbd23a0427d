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
    signatoryCoverage {
      listed
    }
  }
`);
export type ListedDeclaration = ResultOf<typeof ListedDeclaration>;

const ListPage = graphql(
  `
    fragment ListPage on DeclarationConnection {
      totalCount
      nodes {
        ...ListedDeclaration
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  `,
  [ListedDeclaration],
);
export type ListPage = ResultOf<typeof ListPage>;

const Count = graphql(`
  fragment Count on FacetCount {
    key
    label
    count
  }
`);
export type FacetCount = ResultOf<typeof Count>;

/** Declarations by the filters of the page, with how all that fit divide. */
export const declarationsQuery = query(
  graphql(
    `
      query Declarations(
        $filter: DeclarationFilter
        $orderBy: DeclarationOrder
        $anyTheme: DeclarationFilter
        $byTheme: Boolean!
        $anyKind: DeclarationFilter
        $byKind: Boolean!
        $anyYear: DeclarationFilter
        $byYear: Boolean!
      ) {
        declarations(filter: $filter, orderBy: $orderBy, first: 100) {
          facets {
            themes {
              ...Count
            }
            kinds {
              ...Count
            }
            years {
              ...Count
            }
            parties {
              ...Count
            }
          }
          ...ListPage
        }
        themes: declarations(filter: $anyTheme, first: 0) @include(if: $byTheme) {
          facets {
            themes {
              ...Count
            }
          }
        }
        kinds: declarations(filter: $anyKind, first: 0) @include(if: $byKind) {
          facets {
            kinds {
              ...Count
            }
          }
        }
        years: declarations(filter: $anyYear, first: 0) @include(if: $byYear) {
          facets {
            years {
              ...Count
            }
          }
        }
      }
    `,
    [ListPage, Count],
  ),
);

/** The declarations after those of a page. */
export const furtherDeclarationsQuery = query(
  graphql(
    `
      query FurtherDeclarations($filter: DeclarationFilter, $orderBy: DeclarationOrder, $after: String!) {
        declarations(filter: $filter, orderBy: $orderBy, first: 100, after: $after) {
          ...ListPage
        }
      }
    `,
    [ListPage],
  ),
);
