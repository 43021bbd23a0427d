import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { texts } from '../texts.ts';
import type { Signature } from './signature-query.ts';
import { withdrawnDay } from './signed-day.ts';

interface WithdrawalProps {
  signature: Pick<Signature, 'withdrawal'>;
  party: string;
  /** What the signature is called in the address. */
  claim: string;
}

/** That a party stands behind something no more, and since when, with what shows it; nothing where it still does. */
export function Withdrawal({ signature, party, claim }: WithdrawalProps) {
  const { withdrawal } = signature;
  if (!withdrawal) return null;
  return (
    <span class="withdrawn">
      {withdrawnDay(signature)}{' '}
      <EvidenceLink
        evidence={withdrawal.evidence}
        of={`${texts.columns.withdrawn}, ${party}`}
        claim={`withdrawn:${claim}`}
      />
    </span>
  );
}
