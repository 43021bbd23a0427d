import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { promiseEvidence } from '../declarations/promise-evidence.ts';
import { promiseText } from '../declarations/promise-words.tsx';
import { formatDate } from '../format/dates.ts';
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
        {
          key: 'date',
          header: columns.date,
          value: ({ declaration }) => declaration.date?.edtf ?? null,
          cell: ({ declaration }) =>
            declaration.date ? formatDate(declaration.date.edtf) : texts.states.unknownDate,
        },
        {
          key: 'number',
          header: columns.number,
          value: ({ slug }) => slug.split('/').slice(1).join('/'),
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
