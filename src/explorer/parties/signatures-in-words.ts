import { inWords, texts } from '../texts.ts';
import type { Signature } from './signature-query.ts';

type Described = Pick<Signature, 'role' | 'basis' | 'reservation'>;

/** As what a party stands behind something: "signatory, named". */
export const signatureInWords = ({ role, basis }: Described): string => `${inWords(role)}, ${inWords(basis)}`;

/** All a party's signatures with their reservations, for saved tables, where nothing opens; null where there are none. */
export const signaturesInWords = (signatures: readonly Described[]): string | null =>
  signatures
    .map((signature) =>
      signature.reservation === null
        ? signatureInWords(signature)
        : `${signatureInWords(signature)}. ${texts.declaration.reservation}: ${signature.reservation}`,
    )
    .join('; ') || null;
