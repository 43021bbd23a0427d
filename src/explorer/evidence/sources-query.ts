import { graphql, query } from '../graphql/document.ts';

/** The source documents with their whole texts. */
export const sourcesQuery = query(
  graphql(`
    query Sources {
      sources {
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
