import type { ResultOf } from 'gql.tada';
import { EvidenceParts } from '../evidence/fragment.ts';
import { graphql } from '../graphql/document.ts';

/** As what a party stands behind a declaration, with what it reserved, that it withdrew, and what shows it: seen from either side. */
export const SignatureParts = graphql(
  `
    fragment SignatureParts on Signature {
      role
      basis
      on
      onBefore
      reservation
      reservationEvidence {
        ...EvidenceParts
      }
      term
      withdrawal {
        on
        onBefore
        evidence {
          ...EvidenceParts
        }
      }
      via {
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

export type SignatureParts = ResultOf<typeof SignatureParts>;

type Kept = Pick<SignatureParts, 'role' | 'basis' | 'via' | 'term'>;

/** Tells the signatures of one party under one declaration apart. */
export const signatureKey = ({ role, basis, via, term }: Kept): string =>
  [role, basis, ...(via ? [via.slug] : []), ...(term > 1 ? [term] : [])].join(':');

/** What a signature is called in the address while its evidence is open. */
export const claimOf = (party: string, declaration: string, signature: Kept): string =>
  `signed:${party}:${declaration}:${signatureKey(signature)}`;
