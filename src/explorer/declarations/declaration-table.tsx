import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import { dateColumn } from './date-column.ts';
import type { ListedDeclaration } from './list-query.ts';

/** The declarations as a table. */
export function DeclarationTable({ declarations }: { declarations: readonly ListedDeclaration[] }) {
  return (
    <DataTable
      name="declarations"
      caption={texts.declarations.title}
      rows={declarations}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: 'title',
          header: texts.columns.title,
          value: ({ shortTitle }) => shortTitle,
          cell: ({ slug, shortTitle }) => <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>,
        },
        dateColumn<ListedDeclaration>((declaration) => declaration),
        { key: 'kind', header: texts.columns.kind, value: ({ kind }) => inWords(kind) },
        {
          key: 'issued',
          header: texts.columns.issuedBy,
          value: ({ issuedBy }) => issuedBy.map(({ name }) => name).join(', '),
        },
        {
          key: 'themes',
          header: texts.columns.themes,
          value: ({ themes }) => themes.map(({ name }) => name).join(', '),
        },
        {
          key: 'commitments',
          header: texts.columns.commitments,
          value: (row) => row.commitmentCount,
          numeric: true,
        },
        {
          key: 'signatories',
          header: texts.columns.signatories,
          value: ({ signatoryCoverage }) => signatoryCoverage.listed,
          numeric: true,
        },
      ]}
    />
  );
}
