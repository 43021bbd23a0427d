import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { promiseEvidence } from '../declarations/promise-evidence.ts';
import { promiseText } from '../declarations/promise-words.tsx';
import { useCommitments } from '../declarations/use-commitments.ts';
import { Fold } from '../frame/fold.tsx';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import type { ComparedDeclaration } from './compared-declarations-query.ts';

/** What each declaration promises, in a column of its own, and all of it as a table. */
export function CommitmentsBeside({ declarations }: { declarations: readonly ComparedDeclaration[] }) {
  const [first, second, third] = declarations;
  const lists = [useCommitments(first), useCommitments(second), useCommitments(third)];
  const { columns } = texts;
  return (
    <>
      <div class="beside">
        {declarations.map(({ slug, shortTitle, commitments: { totalCount } }, i) => (
          <section key={slug} aria-label={shortTitle}>
            <h4>
              <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>{' '}
              <small>{texts.count.commitments(totalCount)}</small>
            </h4>
            <ol class="commitments">
              {lists[i]?.map((commitment) => (
                <li key={commitment.slug} value={commitment.ordinal}>
                  <Link class="clamped" href={addressOf('commitments', commitment.slug)}>
                    {commitment.heading ?? commitment.text}
                  </Link>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <Fold name="commitments" summary={texts.table.show}>
        <DataTable
          name="commitments"
          caption={texts.compare.commitments}
          rows={declarations.flatMap(
            ({ shortTitle }, i) => lists[i]?.map((commitment) => ({ shortTitle, ...commitment })) ?? [],
          )}
          rowKey={({ slug }) => slug}
          columns={[
            { key: 'declaration', header: columns.declaration, value: ({ shortTitle }) => shortTitle },
            { key: 'number', header: columns.number, value: ({ ordinal }) => ordinal, numeric: true },
            {
              key: 'text',
              header: columns.text,
              value: promiseText,
              cell: (commitment) => (
                <Link href={addressOf('commitments', commitment.slug)}>{promiseText(commitment)}</Link>
              ),
            },
            {
              key: 'themes',
              header: columns.themes,
              value: ({ themes }) => themes.map(({ name }) => name).join(', '),
            },
            promiseEvidence,
          ]}
        />
      </Fold>
    </>
  );
}
