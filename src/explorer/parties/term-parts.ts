import type { ResultOf } from 'gql.tada';
import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql } from '../graphql/document.ts';

/** As what and how long somebody belongs to a body, and what shows it: seen from either side. */
export const TermParts = graphql(
  `
    fragment TermParts on Membership {
      role
      from
      fromBefore
      to
      evidence {
        ...EvidenceParts
      }
    }
  `,
  [EvidenceParts],
);

/** With the body or the member at the other end. */
export type Term = ResultOf<typeof TermParts> & {
  readonly node: { readonly slug: string; readonly name: string };
};

/** Tells the memberships of one party, or of one body, apart: who left and came back has one for each term. */
export const termKey = ({ node, role, from, to }: Term): string => [node.slug, role, from, to].join(':');
