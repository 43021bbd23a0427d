import type { ResultOf } from 'gql.tada';
import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql } from '../graphql/document.ts';

/** A theme that something addresses, and what shows it. */
export const Addressed = graphql(
  `
    fragment Addressed on ThemeEdge {
      node {
        slug
        name
      }
      evidence {
        ...EvidenceParts
      }
    }
  `,
  [EvidenceParts],
);
export type Addressed = ResultOf<typeof Addressed>;
