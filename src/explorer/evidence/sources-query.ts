import { graphql, query } from '../graphql/document.ts';

/** The source documents, without their texts. */
export const sourcesQuery = query(
  graphql(`
    query Sources {
      sources {
        slug
        title
        publisher
        url
      }
    }
  `),
);

/** A source document with its whole text. */
export const sourceQuery = query(
  graphql(`
    query Source($slug: String!) {
      source(slug: $slug) {
        slug
        title
        publisher
        url
        licence
        sha256
        text
      }
    }
  `),
);
