import { Link } from '../address/link.tsx';
import { hereWith } from '../address/location.ts';
import { texts } from '../texts.ts';
import type { Evidence } from './fragment.ts';
import { PageLink } from './page-link.tsx';
import { RestsOn } from './rests-on.tsx';
import { placeToText } from './spans.ts';

interface EvidenceLinkProps {
  evidence: Evidence;
  /** What the words show; read out by screen readers. */
  of: string;
  /** What the statement is called in the address while its evidence is open: unique on the page, in no language. */
  claim: string;
}

/** Leads to what a statement rests on: its words in the stored text, the page that says it, or all there is to say. */
export function EvidenceLink({ evidence, of, claim }: EvidenceLinkProps) {
  const { quote, source, spans, references, confidence, note } = evidence;
  const [first] = references;
  const plain = references.length <= 1 && confidence === 'STATED' && note === null;
  return (
    <span class="evidence">
      {source !== null && quote !== null && (
        <Link
          class="words"
          href={hereWith({ words: placeToText(source.slug, spans), rests: null })}
          title={quote}
          aria-label={texts.evidence.of(of)}
        >
          “
        </Link>
      )}
      {plain ? (
        first && <PageLink reference={first} />
      ) : (
        <RestsOn evidence={evidence} of={of} claim={claim} />
      )}
    </span>
  );
}
