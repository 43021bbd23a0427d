import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { texts } from '../texts.ts';
import type { Signature } from './signature-query.ts';

const words = texts.declaration;

interface ReservationProps {
  signature: Pick<Signature, 'reservation' | 'reservationEvidence'>;
  party: string;
  /** What the signature is called in the address. */
  claim: string;
}

/** What a party dissociated itself from when it signed, with what shows it; nothing where no reservation is known. */
export function Reservation({ signature, party, claim }: ReservationProps) {
  const { reservation, reservationEvidence } = signature;
  if (reservation === null) return null;
  return (
    <p class="reservation">
      <strong>{words.reservation}:</strong> {reservation}{' '}
      {reservationEvidence.map((evidence, i) => (
        <EvidenceLink
          key={JSON.stringify(evidence)}
          evidence={evidence}
          of={`${words.reservation}, ${party}`}
          claim={`reserved:${claim}:${i}`}
        />
      ))}
    </p>
  );
}
