import { inWords, texts } from '../texts.ts';
import type { SignatureParts } from './signature-parts.ts';
import { signedDay, withdrawnDay } from './signed-day.ts';

type Described = Pick<
  SignatureParts,
  'role' | 'basis' | 'via' | 'on' | 'onBefore' | 'reservation' | 'withdrawal'
>;

/** As what a party stands behind something, how, and since when: "signatory, named, on February 27, 2020". */
export const signatureInWords = (signature: Described): string =>
  [inWords(signature.role), basisInWords(signature), signedDay(signature)]
    .filter((words) => words !== null)
    .join(', ');

const basisInWords = ({ basis, via }: Described): string =>
  via ? texts.party.derivedVia(via.name) : inWords(basis);

/** All a party's signatures with their ends and reservations, for saved tables, where nothing opens; null where there are none. */
export const signaturesInWords = (signatures: readonly Described[]): string | null =>
  signatures.map(wholeSignatureInWords).join('; ') || null;

function wholeSignatureInWords(signature: Described): string {
  const { reservation } = signature;
  const words = [signatureInWords(signature), withdrawnDay(signature)]
    .filter((part) => part !== null)
    .join(', ');
  return reservation === null ? words : `${words}. ${texts.declaration.reservation}: ${reservation}`;
}
