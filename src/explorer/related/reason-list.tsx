import type { ComponentChildren } from 'preact';
import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { ReferenceSentence } from '../declarations/references.tsx';
import { formatMeasure, formatShare } from '../format/numbers.ts';
import { inWords, texts } from '../texts.ts';
import type { Reason } from './reason-query.ts';

const words = texts.related;

/** Reasons in words, each with what it adds and what it rests on. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
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
          <RestsOn reason={reason} />
        </li>
      ))}
    </ul>
  );
}

function RestsOn({ reason }: { reason: Reason }): ComponentChildren {
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
      return <Sentences references={reason.references} />;
    default:
      return <Sentences references={[...reason.own, ...reason.other]} />;
  }
}

type References = Extract<Reason, { __typename: 'CrossReferenceBetween' }>['references'];

const Sentences = ({ references }: { references: References }) => (
  <ul class="sentences">
    {references.map((reference) => (
      <ReferenceSentence key={reference.key} reference={reference} />
    ))}
  </ul>
);
