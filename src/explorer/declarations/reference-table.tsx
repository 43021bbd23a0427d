import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import type { Reference } from './reference-query.ts';
import { targetOf } from './reference-target.ts';

/** Cross-references as a table. */
export function ReferenceTable({ name, references }: { name: string; references: readonly Reference[] }) {
  const { columns } = texts;
  return (
    <DataTable
      name={name}
      caption={texts.declaration.references}
      rows={references}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'from',
          header: columns.from,
          value: ({ from }) => from.shortTitle,
          cell: ({ from }) => <Link href={addressOf('declarations', from.slug)}>{from.shortTitle}</Link>,
        },
        { key: 'kind', header: columns.says, value: ({ kind, phrase }) => phrase || inWords(kind) },
        {
          key: 'to',
          header: columns.to,
          value: (reference) => targetOf(reference).name,
          cell: (reference) => <Link href={targetOf(reference).href}>{targetOf(reference).name}</Link>,
        },
        { key: 'asserted', header: columns.assertedBy, value: ({ assertedBy }) => assertedBy.shortTitle },
        { key: 'quote', header: columns.quote, value: ({ evidence }) => evidence.quote },
      ]}
    />
  );
}
