import type { ResultOf } from 'gql.tada';
import { ReferenceParts } from '../declarations/reference-query.ts';
import { graphql } from '../graphql/document.ts';

/** Why two things are related, and what each reason adds to the score. */
export const ReasonParts = graphql(
  `
    fragment ReasonParts on RelatedReason {
      __typename
      kind
      contribution
      ... on SharedTheme {
        theme {
          slug
          name
        }
      }
      ... on SharedWords {
        words {
          word
          contribution
        }
      }
      ... on SharedSignatories {
        shared
        jaccard
      }
      ... on CrossReferenceBetween {
        references {
          ...ReferenceParts
        }
      }
      ... on SameInstrument {
        instrument
        own {
          ...ReferenceParts
        }
        other {
          ...ReferenceParts
        }
      }
    }
  `,
  [ReferenceParts],
);

export type Reason = ResultOf<typeof ReasonParts>;

/** Kinds of reasons in the order and colours in which they are drawn. */
export const reasonKinds = [
  'SHARED_THEME',
  'SHARED_WORDS',
  'SAME_INSTRUMENT',
  'CROSS_REFERENCE',
  'SHARED_SIGNATORIES',
] as const;

/** Something related, whatever it is. */
export interface RelatedItem {
  /** Unique among things of its kind. */
  readonly slug: string;
  readonly href: string;
  /** Short, for pictures and tables. */
  readonly name: string;
  /** The end of the name, which tells it from others of its document; empty where there are none. */
  readonly end: string;
  /** A promise's own words; null where the name says it all. */
  readonly text: string | null;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** What the reasons of one kind add together. */
export const added = (reasons: readonly Reason[], kind: string): number =>
  reasons.reduce((sum, reason) => (reason.kind === kind ? sum + reason.contribution : sum), 0);
