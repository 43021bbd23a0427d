import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { Reservation } from '../parties/reservation.tsx';
import { claimOf, type SignatureParts, signatureKey } from '../parties/signature-parts.ts';
import { signatureInWords } from '../parties/signatures-in-words.ts';
import { Withdrawal } from '../parties/withdrawal.tsx';
import { inWords, texts } from '../texts.ts';

interface SignaturesCellProps {
  /** Of one party and one declaration: all its roles. */
  signatures: readonly SignatureParts[];
  party: { slug: string; name: string };
  declaration: { slug: string; shortTitle: string };
}

/** As what a party stands behind a declaration, with what shows it and what it reserved; a dash where it does not. */
export function SignaturesCell({ signatures, party, declaration }: SignaturesCellProps) {
  if (signatures.length === 0) return <span class="none">{texts.compare.no}</span>;
  return (
    <>
      {signatures.map((signature) => {
        const claim = claimOf(party.slug, declaration.slug, signature);
        return (
          <span key={signatureKey(signature)} class="item">
            {signatureInWords(signature)}{' '}
            <EvidenceLink
              evidence={signature.evidence}
              of={`${party.name}, ${declaration.shortTitle}, ${inWords(signature.role)}`}
              claim={claim}
            />{' '}
            <Withdrawal signature={signature} party={party.name} claim={claim} />
            <Reservation signature={signature} party={party.name} claim={claim} />
          </span>
        );
      })}
    </>
  );
}
