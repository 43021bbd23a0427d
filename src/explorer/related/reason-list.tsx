import type { ComponentChildren } from 'preact';
import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { ReferenceSentence } from '../declarations/references.tsx';
import { formatMeasure, formatShare } from '../format/numbers.ts';
import { inWords, texts } from '../texts.ts';
import type { Reason } from './reason-query.ts';

const words = texts.related;

interface ReasonListProps {
  reasons: readonly Reason[];
  /** What they are reasons for, in the address: unique on the page. */
  of: string;
}

/** Reasons in words, each with what it adds and what it rests on. */
export function ReasonList({ reasons, of }: ReasonListProps) {
  return (
    <ul class="sentences">
      {reasons.map((reason, i) => (
        <li key={`${reason.kind}${i}`}>
          <p>
            <strong>{inWords(reason.kind)}</strong>{' '}
            <small>
              {words.adds} {formatMeasure(reason.contribution)}
            </small>
          </p>
          <RestsOn reason={reason} of={of} />
        </li>
      ))}
    </ul>
  );
}

interface RestsOnProps {
  reason: Reason;
  of: string;
}

function RestsOn({ reason, of }: RestsOnProps): ComponentChildren {
  switch (reason.__typename) {
    case 'SharedTheme':
      return (
        <Link href={addressOf('commitments', '', { theme: reason.theme.slug })}>{reason.theme.name}</Link>
      );
    case 'SharedWords':
      return <p class="fragment">{reason.words.map(({ word }) => word).join(', ')}</p>;
    case 'SharedSignatories':
      return (
        <p class="meta">
          {texts.count.parties(reason.shared)}, {formatShare(reason.jaccard)}
        </p>
      );
    case 'CrossReferenceBetween':
      return <Sentences references={reason.references} of={of} />;
    default:
      return <Sentences references={[...reason.own, ...reason.other]} of={of} />;
  }
}

interface SentencesProps {
  references: Extract<Reason, { __typename: 'CrossReferenceBetween' }>['references'];
  of: string;
}

const Sentences = ({ references, of }: SentencesProps) => (
  <ul class="sentences">
    {references.map((reference) => (
      <ReferenceSentence key={reference.key} reference={reference} of={`${of}:`} />
    ))}
  </ul>
);
