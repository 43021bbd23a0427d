import { Link } from '../address/link.tsx';
import { hereWith } from '../address/location.ts';
import { formatDate } from '../format/dates.ts';
import { texts } from '../texts.ts';
import type { Evidence } from './fragment.ts';
import { placeToText } from './spans.ts';

interface EvidenceLinkProps {
  evidence: Evidence;
  /** What the words show; read out by screen readers. */
  of: string;
  /** In long lists: only the first thing it rests on. */
  brief?: boolean;
}

/** Leads to what a statement rests on: its words in the stored text, or the page that says it. */
export function EvidenceLink({ evidence, of, brief = false }: EvidenceLinkProps) {
  const { quote, source, spans, references, confidence, note } = evidence;
  const { label, meaning } = texts.evidence.confidence[confidence];
  const quoted = source !== null && quote !== null;
  return (
    <span class="evidence">
      {quoted && (
        <Link
          class="words"
          href={hereWith({ words: placeToText(source.slug, spans) })}
          title={quote}
          aria-label={texts.evidence.of(of)}
        >
          “
        </Link>
      )}
      {(brief ? references.slice(0, quoted ? 0 : 1) : references).map(({ title, url, retrieved }) => (
        <a
          key={url}
          class="page"
          href={url}
          rel="noreferrer"
          title={retrieved === null ? title : `${title}, ${texts.evidence.retrieved(formatDate(retrieved))}`}
          aria-label={`${texts.evidence.page}: ${title}`}
        >
          ↗
        </a>
      ))}
      {!brief && confidence !== 'STATED' && (
        <span class="confidence" title={note ?? meaning}>
          {label}
        </span>
      )}
    </span>
  );
}
