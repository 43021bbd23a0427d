import type { ResultOf } from 'gql.tada';
import { graphql } from '../graphql/document.ts';

/** What a statement rests on: words in a source, or pages elsewhere. */
export const EvidenceParts = graphql(`
  fragment EvidenceParts on Evidence {
    quote
    spans
    confidence
    note
    source {
      slug
      title
    }
    references {
      title
      url
      retrieved
    }
  }
`);

export type Evidence = ResultOf<typeof EvidenceParts>;
