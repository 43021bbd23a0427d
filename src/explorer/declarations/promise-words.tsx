import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import type { Evidence } from '../evidence/fragment.ts';

interface PromiseWordsProps {
  commitment: { slug: string; heading: string | null; text: string; evidence: Evidence };
  /** What the words show, for screen readers. */
  of: string;
  /** What the commitment is called in the address: unique on the page. */
  claim: string;
}

/** A commitment in its own words, which lead to its page and to where they stand. */
export function PromiseWords({
  commitment: { slug, heading, text, evidence },
  of,
  claim,
}: PromiseWordsProps) {
  return (
    <p class="promise">
      <Link href={addressOf('commitments', slug)}>
        {heading !== null && <strong>{heading} </strong>}
        {text}
      </Link>{' '}
      <EvidenceLink evidence={evidence} of={of} claim={claim} />
    </p>
  );
}

type Worded = { heading: string | null; text: string };

/** The same in one line, for tables. */
export const promiseText = ({ heading, text }: Worded): string =>
  heading === null ? text : `${heading} ${text}`;
