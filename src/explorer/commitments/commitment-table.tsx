import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { dateColumn } from '../declarations/date-column.ts';
import { promiseEvidence } from '../declarations/promise-evidence.ts';
import { promiseText } from '../declarations/promise-words.tsx';
import { numberOf } from '../format/number-of.ts';
import type { Chosen } from '../frame/chips.tsx';
import { signaturesInWords } from '../parties/signatures-in-words.ts';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import type { ListedCommitment } from './commitments-query.ts';

interface CommitmentTableProps {
  commitments: readonly ListedCommitment[];
  parties: readonly Chosen[];
}

/** Commitments as a table, with the parties that were asked for. */
export function CommitmentTable({ commitments, parties }: CommitmentTableProps) {
  const { columns } = texts;
  return (
    <DataTable
      name="commitments"
      caption={texts.commitment.listTitle}
      rows={commitments}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'declaration',
          header: columns.declaration,
          value: ({ declaration }) => declaration.shortTitle,
          cell: ({ declaration: { slug, shortTitle } }) => (
            <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>
          ),
        },
        dateColumn<ListedCommitment>(({ declaration }) => declaration),
        {
          key: 'number',
          header: columns.number,
          value: ({ slug }) => numberOf(slug),
        },
        {
          key: 'text',
          header: columns.text,
          value: promiseText,
        },
        ...parties.map(({ slug: party, name }) => ({
          key: party,
          header: name,
          value: ({ declaration }: ListedCommitment) =>
            signaturesInWords(declaration.signatories?.edges.filter(({ node }) => node.slug === party) ?? []),
        })),
        promiseEvidence,
      ]}
    />
  );
}
