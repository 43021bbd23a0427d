import { inWords, texts } from '../texts.ts';
import type { SignatureParts } from './signature-parts.ts';
import { signedDay } from './signed-day.ts';

type Described = Pick<SignatureParts, 'role' | 'basis' | 'on' | 'onBefore' | 'reservation'>;

/** As what a party stands behind something, and since when: "signatory, named, on February 27, 2020". */
export const signatureInWords = (signature: Described): string =>
  [inWords(signature.role), inWords(signature.basis), signedDay(signature)]
    .filter((words) => words !== null)
    .join(', ');

/** All a party's signatures with their reservations, for saved tables, where nothing opens; null where there are none. */
export const signaturesInWords = (signatures: readonly Described[]): string | null =>
  signatures
    .map((signature) =>
      signature.reservation === null
        ? signatureInWords(signature)
        : `${signatureInWords(signature)}. ${texts.declaration.reservation}: ${signature.reservation}`,
    )
    .join('; ') || null;
