import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { formatDate } from '../format/dates.ts';
import { inWords, texts } from '../texts.ts';
import type { WholeDeclaration } from './declaration-query.ts';

const words = texts.declaration;

/** Where the source document and the record disagree: both, each with what it rests on. */
export function Discrepancies({ discrepancies }: Pick<WholeDeclaration, 'discrepancies'>) {
  return (
    <section aria-labelledby="discrepancies">
      <h2 id="discrepancies">{words.discrepancies}</h2>
      {discrepancies.map(({ field, stated, established }) => (
        <dl key={field + stated.value} class="facts discrepancy">
          {(
            [
              ['stated', words.stated, stated],
              ['established', words.established, established],
            ] as const
          ).map(([side, name, { value, evidence }]) => (
            <div key={side}>
              <dt>
                {name} <small>({inWords(field)})</small>
              </dt>
              <dd>
                {formatDate(value)}{' '}
                <EvidenceLink evidence={evidence} of={name} claim={`${side}:${field}:${stated.value}`} />
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  );
}
