import { graphql, query } from '../graphql/document.ts';

/** What the values of facets are called, whatever is filtered. */
export const facetNamesQuery = query(
  graphql(`
    query FacetNames {
      declarations(first: 0) {
        facets {
          themes {
            key
            label
          }
          parties {
            key
            label
          }
        }
      }
    }
  `),
);
