import type { Signatory } from '../declarations/signatory-query.ts';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { claimOf } from './signature-parts.ts';
import { signatureInWords } from './signatures-in-words.ts';
import { Withdrawal } from './withdrawal.tsx';

interface OneSignatureProps {
  signed: Signatory;
  declaration: { slug: string; shortTitle: string };
  /** What it is shown for, where a page shows the same signature in several places. */
  of?: string;
}

/** A party, as what it stands behind a declaration, what shows it, and that it withdrew. */
export function OneSignature({ signed, declaration, of = '' }: OneSignatureProps) {
  const { node, evidence } = signed;
  const claim = of + claimOf(node.slug, declaration.slug, signed);
  return (
    <>
      {node.name}: {signatureInWords(signed)}{' '}
      <EvidenceLink evidence={evidence} of={`${node.name}, ${declaration.shortTitle}`} claim={claim} />{' '}
      <Withdrawal signature={signed} party={node.name} claim={claim} />
    </>
  );
}
