import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import type { Addressed } from './addressed.ts';

interface AddressedThemesProps {
  edges: readonly Addressed[];
  /** What each theme leads to: others that address it. */
  others: 'declarations' | 'commitments';
}

/** The themes that something addresses, each with what shows it. */
export function AddressedThemes({ edges, others }: AddressedThemesProps) {
  return (
    <>
      {edges.map(({ node, evidence }) => (
        <span key={node.slug} class="item">
          <Link href={addressOf(others, '', { theme: node.slug })}>{node.name}</Link>{' '}
          <EvidenceLink evidence={evidence} of={node.name} claim={`theme:${node.slug}`} />
        </span>
      ))}
    </>
  );
}
