import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { dateColumn } from '../declarations/date-column.ts';
import { evidenceColumn } from '../evidence/evidence-column.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import type { PartyDetails } from './party-query.ts';
import { Reservation } from './reservation.tsx';
import { claimOf, signatureKey } from './signature-parts.ts';
import type { Signature } from './signature-query.ts';
import { signedColumn, signedDay, withdrawnColumn } from './signed-day.ts';
import { useSignatures } from './use-signatures.ts';
import { Withdrawal } from './withdrawal.tsx';

/** What a party stands behind, newest first. */
export function Signatures({ party }: { party: PartyDetails }) {
  const { totalCount } = party.signatures;
  const edges = useSignatures(party);
  const { columns } = texts;
  /** Only where there are any: an empty column would say that there could be. */
  const reservations: Column<Signature> = {
    key: 'reservation',
    header: columns.reservation,
    value: ({ reservation }) => reservation,
    cell: (signature) => (
      <Reservation
        signature={signature}
        party={party.name}
        claim={claimOf(party.slug, signature.node.slug, signature)}
      />
    ),
  };
  const withdrawals: Column<Signature> = {
    ...withdrawnColumn,
    cell: (signature) => (
      <Withdrawal
        signature={signature}
        party={party.name}
        claim={claimOf(party.slug, signature.node.slug, signature)}
      />
    ),
  };
  return (
    <section aria-labelledby="signed">
      <h2 id="signed">
        {texts.party.signed} <small>{texts.count.signatures(totalCount)}</small>
      </h2>
      {edges.length === 0 ? (
        <p class="none">{texts.states.none}</p>
      ) : (
        <DataTable
          name="signatures"
          caption={texts.party.signed}
          rows={edges}
          rowKey={(signature) => signature.node.slug + signatureKey(signature)}
          columns={[
            {
              key: 'declaration',
              header: columns.declaration,
              value: ({ node }) => node.shortTitle,
              cell: ({ node }) => <Link href={addressOf('declarations', node.slug)}>{node.shortTitle}</Link>,
            },
            dateColumn<Signature>(({ node }) => node),
            ...(edges.some((signature) => signedDay(signature) !== null) ? [signedColumn] : []),
            { key: 'role', header: columns.role, value: ({ role }) => inWords(role) },
            {
              key: 'basis',
              header: columns.basis,
              value: ({ basis }) => inWords(basis),
              cell: ({ basis, via }) => (
                <>
                  {inWords(basis)}
                  {via && (
                    <>
                      {' ('}
                      <Link href={addressOf('parties', via.slug)}>{via.name}</Link>)
                    </>
                  )}
                </>
              ),
            },
            ...(edges.some(({ withdrawal }) => withdrawal) ? [withdrawals] : []),
            ...(edges.some(({ reservation }) => reservation !== null) ? [reservations] : []),
            evidenceColumn<Signature>(
              ({ node, role }) => `${party.name}, ${node.shortTitle}, ${inWords(role)}`,
              (signature) => claimOf(party.slug, signature.node.slug, signature),
            ),
          ]}
        />
      )}
    </section>
  );
}
