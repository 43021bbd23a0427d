import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { evidenceColumn } from '../evidence/evidence-column.tsx';
import { formatDate } from '../format/dates.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import { type Term, termKey } from './term-parts.ts';

interface TermTableProps {
  name: string;
  caption: string;
  /** What stands at the other end of each: bodies or members. */
  other: string;
  /** What they are together, for screen readers. */
  of: string;
  /** What each is called in the address: an organization has some of either side. */
  claim: string;
  terms: readonly Term[];
}

/** Memberships as a table, with what shows each. */
export function TermTable({ name, caption, other, of, claim, terms }: TermTableProps) {
  return (
    <DataTable
      name={name}
      caption={caption}
      rows={terms}
      rowKey={termKey}
      columns={[
        {
          key: 'party',
          header: other,
          value: ({ node }) => node.name,
          cell: ({ node }) => <Link href={addressOf('parties', node.slug)}>{node.name}</Link>,
        },
        { key: 'role', header: texts.columns.role, value: ({ role }) => inWords(role) },
        {
          key: 'from',
          header: texts.party.since,
          value: (term) => term.from ?? term.fromBefore,
          cell: beginning,
        },
        {
          key: 'to',
          header: texts.party.until,
          value: ({ to }) => to,
          cell: ({ to }) => to && formatDate(to),
        },
        evidenceColumn<Term>(
          ({ node }) => `${of}: ${node.name}`,
          (term) => `${claim}:${termKey(term)}`,
        ),
      ]}
    />
  );
}

const beginning = ({ from, fromBefore }: Term): string | null =>
  from !== null
    ? formatDate(from)
    : fromBefore !== null
      ? `${texts.party.before} ${formatDate(fromBefore)}`
      : null;
