import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { Fold } from '../frame/fold.tsx';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import { ThemeTags } from './declaration-card.tsx';
import type { WholeDeclaration } from './declaration-query.ts';
import { promiseEvidence } from './promise-evidence.ts';
import { PromiseWords, promiseText } from './promise-words.tsx';
import { useCommitments } from './use-commitments.ts';

/** What a declaration promises, in its own order and words. */
export function CommitmentList({ declaration }: { declaration: WholeDeclaration }) {
  const { totalCount } = declaration.commitments;
  const nodes = useCommitments(declaration);
  return (
    <section aria-labelledby="commitments">
      <h2 id="commitments">
        {texts.declaration.commitments} <small>{texts.count.commitments(totalCount)}</small>
      </h2>
      <ol class="commitments">
        {nodes.map(({ ordinal, truncated, themes, parts, ...commitment }) => (
          <li key={commitment.slug} value={ordinal}>
            <PromiseWords
              commitment={commitment}
              of={texts.commitment.number(String(ordinal))}
              claim={`commitment:${ordinal}`}
            />
            {truncated !== null && (
              <p class="meta">
                {texts.commitment.truncated} {truncated}
              </p>
            )}
            {parts.length > 0 && (
              <ol class="parts">
                {parts.map((part) => (
                  <li key={part.slug} value={part.ordinal}>
                    <Link href={addressOf('commitments', part.slug)}>{part.text}</Link>
                  </li>
                ))}
              </ol>
            )}
            <ThemeTags themes={themes} others="commitments" />
          </li>
        ))}
      </ol>
      <Fold name="commitments" summary={texts.table.show}>
        <DataTable
          name="commitments"
          caption={texts.declaration.commitments}
          rows={nodes}
          rowKey={({ slug }) => slug}
          columns={[
            { key: 'number', header: texts.columns.number, value: ({ ordinal }) => ordinal, numeric: true },
            { key: 'text', header: texts.columns.text, value: promiseText },
            {
              key: 'themes',
              header: texts.columns.themes,
              value: ({ themes }) => themes.map(({ name }) => name).join(', '),
            },
            promiseEvidence,
          ]}
        />
      </Fold>
    </section>
  );
}
