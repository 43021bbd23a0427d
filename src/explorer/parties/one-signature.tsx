import type { Signatory } from '../declarations/signatory-query.ts';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { claimOf } from './signature-parts.ts';
import { signatureInWords } from './signatures-in-words.ts';

interface OneSignatureProps {
  signed: Signatory;
  declaration: { slug: string; shortTitle: string };
  /** What it is shown for, where a page shows the same signature in several places. */
  of?: string;
}

/** A party, as what it stands behind a declaration, and what shows it. */
export function OneSignature({ signed, declaration, of = '' }: OneSignatureProps) {
  const { node, evidence } = signed;
  return (
    <>
      {node.name}: {signatureInWords(signed)}{' '}
      <EvidenceLink
        evidence={evidence}
        of={`${node.name}, ${declaration.shortTitle}`}
        claim={of + claimOf(node.slug, declaration.slug, signed)}
      />
    </>
  );
}
