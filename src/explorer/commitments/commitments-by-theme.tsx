import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { PromiseWords } from '../declarations/promise-words.tsx';
import { formatDate } from '../format/dates.ts';
import { numberOf } from '../format/number-of.ts';
import type { Chosen } from '../frame/chips.tsx';
import { Fold } from '../frame/fold.tsx';
import { OrderChoice } from '../frame/order-choice.tsx';
import { ShowMore } from '../frame/show-more.tsx';
import type { Query } from '../graphql/document.ts';
import { ofNodes, useRest } from '../graphql/use-rest.ts';
import { OneSignature } from '../parties/one-signature.tsx';
import { Reservation } from '../parties/reservation.tsx';
import { claimOf, signatureKey } from '../parties/signature-parts.ts';
import { texts } from '../texts.ts';
import { Behind } from './behind.tsx';
import type { CommitmentOrder } from './commitment-order.ts';
import { CommitmentTable } from './commitment-table.tsx';
import { commitmentsQuery, type ListedCommitment, type ListedCommitments } from './commitments-query.ts';

type Variables = typeof commitmentsQuery extends Query<unknown, infer Given> ? Given : never;

interface CommitmentsByThemeProps {
  first: ListedCommitments;
  variables: Variables;
  /** Whose signatures are asked for. */
  parties: readonly Chosen[];
  /** How many pages are shown. */
  pages: number;
  order: CommitmentOrder;
}

/** Commitments in their words, each with its declaration and the signatures of the parties that are asked for. */
export function CommitmentsByTheme({ first, variables, parties, pages, order }: CommitmentsByThemeProps) {
  const further = {
    query: commitmentsQuery,
    variables: (after: string) => ({ ...variables, after }),
    pageOf: ({ commitments }: { commitments: ListedCommitments }) => ofNodes(commitments),
  };
  const { rows, more } = useRest(ofNodes(first), further, pages);
  return (
    <>
      <div class="list-head">
        <p class="count" role="status">
          {first.totalCount === 0 ? texts.commitment.noneFits : texts.count.commitments(first.totalCount)}
        </p>
        {rows.length > 1 && <OrderChoice orders={texts.commitment.orders} chosen={order} />}
      </div>
      <ol class="sentences">
        {rows.map((commitment) => (
          <OneCommitment key={commitment.slug} commitment={commitment} parties={parties} />
        ))}
      </ol>
      {more && <ShowMore pages={pages} shown={rows.length} all={first.totalCount} />}
      {rows.length > 0 && (
        <Fold name="table" summary={texts.table.show}>
          <CommitmentTable commitments={rows} parties={parties} />
        </Fold>
      )}
    </>
  );
}

interface OneCommitmentProps {
  commitment: ListedCommitment;
  parties: readonly Chosen[];
}

function OneCommitment({ commitment, parties }: OneCommitmentProps) {
  const { slug, declaration } = commitment;
  const number = numberOf(slug);
  return (
    <li>
      <PromiseWords
        commitment={commitment}
        of={`${declaration.shortTitle}, ${texts.commitment.number(number)}`}
        claim={`commitment:${slug}`}
      />
      <p class="meta">
        <Link href={addressOf('declarations', declaration.slug)}>{declaration.shortTitle}</Link>,{' '}
        {texts.commitment.short(number)}
        {declaration.date && ` · ${formatDate(declaration.date.edtf)}`} · <Behind declaration={declaration} />
      </p>
      {parties.length > 0 && (
        <ul class="stands" aria-label={texts.declaration.signatories}>
          {parties.map((party) => (
            <Stands key={party.slug} party={party} commitment={commitment} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface StandsProps {
  party: Chosen;
  commitment: ListedCommitment;
}

/** Whether a party stands behind a commitment, as what, and with which reservation. */
function Stands({ party, commitment: { slug, declaration } }: StandsProps) {
  const own = declaration.signatories?.edges.filter(({ node }) => node.slug === party.slug) ?? [];
  if (own.length === 0) return <li class="none">{texts.commitment.notBehind(party.name)}</li>;
  return (
    <>
      {own.map((signed) => (
        <li key={signatureKey(signed)}>
          <OneSignature signed={signed} declaration={declaration} of={`${slug}:`} />
          <Reservation
            signature={signed}
            party={party.name}
            claim={`${slug}:${claimOf(party.slug, declaration.slug, signed)}`}
          />
        </li>
      ))}
    </>
  );
}
