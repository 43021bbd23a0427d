import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { dateColumn } from '../declarations/date-column.ts';
import { byNode } from '../parties/by-node.ts';
import type { Signature } from '../parties/signature-query.ts';
import { signaturesInWords } from '../parties/signatures-in-words.ts';
import { useSignatures } from '../parties/use-signatures.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import type { ComparedParty } from './compared-parties-query.ts';
import { SignaturesCell } from './signatures-cell.tsx';

const words = texts.compare;

interface Row {
  declaration: Signature['node'];
  /** Of each party, in their order: all its roles. */
  signatures: readonly (readonly Signature[])[];
}

/** Who of two or three parties stands behind what, as a table. */
export function SignatureMatrix({ parties }: { parties: readonly ComparedParty[] }) {
  const [first, second, third] = parties;
  const lists = [useSignatures(first), useSignatures(second), useSignatures(third)].slice(0, parties.length);
  const of = lists.map(byNode);
  const declarations = new Map(lists.flat().map(({ node }) => [node.slug, node]));
  const rows = [...declarations.values()]
    .map(
      (declaration): Row => ({
        declaration,
        signatures: of.map((signatures) => signatures.get(declaration.slug) ?? []),
      }),
    )
    .sort((a, b) => (b.declaration.date?.edtf ?? '').localeCompare(a.declaration.date?.edtf ?? ''));
  const ofParties = parties.map(
    (party, i): Column<Row> => ({
      key: party.slug,
      header: party.name,
      value: ({ signatures }) => signaturesInWords(signatures[i] ?? []),
      cell: ({ signatures, declaration }) => (
        <SignaturesCell signatures={signatures[i] ?? []} party={party} declaration={declaration} />
      ),
    }),
  );
  return (
    <>
      <h3>{words.allTable}</h3>
      <DataTable
        name="compare"
        caption={words.allTable}
        rows={rows}
        rowKey={({ declaration }) => declaration.slug}
        columns={[
          {
            key: 'declaration',
            header: texts.columns.declaration,
            value: ({ declaration }) => declaration.shortTitle,
            cell: ({ declaration }) => (
              <Link href={addressOf('declarations', declaration.slug)}>{declaration.shortTitle}</Link>
            ),
          },
          dateColumn<Row>(({ declaration }) => declaration),
          ...ofParties,
        ]}
      />
    </>
  );
}
