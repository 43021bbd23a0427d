import { dateInWords } from '../declarations/date-in-words.ts';
import { formatCount } from '../format/numbers.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import type { ComparedDeclaration } from './compared-declarations-query.ts';

const { columns, compare: words } = texts;

interface FactOfEach {
  readonly name: string;
  readonly of: (declaration: ComparedDeclaration) => string;
}

const facts: readonly FactOfEach[] = [
  { name: columns.date, of: dateInWords },
  { name: columns.kind, of: ({ kind }) => inWords(kind) },
  { name: columns.issuedBy, of: ({ issuedBy }) => issuedBy.map(({ name }) => name).join(', ') || words.no },
  { name: columns.commitments, of: ({ commitments }) => formatCount(commitments.totalCount) },
  { name: columns.signatories, of: ({ signatoryCoverage }) => formatCount(signatoryCoverage.listed) },
];

/** What kind of text each declaration is, and how much it holds. */
export function FactsTable({ declarations }: { declarations: readonly ComparedDeclaration[] }) {
  const ofEach = declarations.map(
    (declaration): Column<FactOfEach> => ({
      key: declaration.slug,
      header: declaration.shortTitle,
      value: ({ of }) => of(declaration),
    }),
  );
  return (
    <DataTable
      name="facts"
      caption={words.facts}
      rows={facts}
      rowKey={({ name }) => name}
      columns={[{ key: 'fact', header: words.fact, value: ({ name }) => name }, ...ofEach]}
    />
  );
}
