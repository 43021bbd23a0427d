import { Fragment } from 'preact';
import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { useFragment } from '../address/use-fragment.ts';
import { evidenceColumn } from '../evidence/evidence-column.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { formatCount } from '../format/numbers.ts';
import { Fold } from '../frame/fold.tsx';
import { byNode } from '../parties/by-node.ts';
import { Reservation } from '../parties/reservation.tsx';
import { signatureKey } from '../parties/signature-parts.ts';
import { signedColumn, withdrawnColumn } from '../parties/signed-day.ts';
import { Withdrawal } from '../parties/withdrawal.tsx';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import type { WholeDeclaration } from './declaration-query.ts';
import type { Signatory } from './signatory-query.ts';
import { useSignatories } from './use-signatories.ts';

const words = texts.declaration;

/** Who stands behind a declaration: those it names, those that follow from membership, and what they reserved. */
export function Signatories({ declaration }: { declaration: WholeDeclaration }) {
  const edges = useSignatories(declaration);
  useFragment('signatories');
  return (
    <section aria-labelledby="signatories">
      <h2 id="signatories">
        {words.signatories} <small>{texts.count.signatories(declaration.signatoryCoverage.listed)}</small>
      </h2>
      <Coverage coverage={declaration.signatoryCoverage} withdrawn={withdrawnFrom(edges)} />
      {groups(edges).map(({ title, members }) => {
        const parties = byNode(members);
        const [first] = sameEvidence(members) ? members : [];
        return (
          <div key={title} class="group">
            <h3>
              {title} <small>{formatCount(parties.size)}</small>
            </h3>
            {first && <SharedEvidence of={first} title={title} />}
            <ul class="names">
              {[...parties].map(([slug, signatures]) => (
                <Name key={slug} signatures={signatures} alone={!first} />
              ))}
            </ul>
          </div>
        );
      })}
      {edges.length > 0 && (
        <Fold name="signatories" summary={texts.table.show}>
          <SignatoryTable edges={edges} />
        </Fold>
      )}
    </section>
  );
}

function groups(edges: readonly Signatory[]): { title: string; members: Signatory[] }[] {
  const found = new Map<string, Signatory[]>();
  for (const edge of edges) {
    const title =
      edge.basis === 'NAMED' ? words.named : edge.via ? words.derivedVia(edge.via.name) : words.derived;
    const members = found.get(title) ?? [];
    members.push(edge);
    found.set(title, members);
  }
  return [...found]
    .map(([title, members]) => ({ title, members }))
    .sort((a, b) => Number(b.title === words.named) - Number(a.title === words.named));
}

/** Derived signatures of one body rest on the same words: they are shown once. */
const sameEvidence = (members: readonly Signatory[]) =>
  members.length > 1 && new Set(members.map(({ evidence }) => JSON.stringify(evidence))).size === 1;

const SharedEvidence = ({ of: { evidence, via, basis }, title }: { of: Signatory; title: string }) => (
  <p class="meta">
    <EvidenceLink evidence={evidence} of={title} claim={`signed-through:${via?.slug ?? basis}`} />{' '}
    {evidence.note}
  </p>
);

interface NameProps {
  /** Of one party, one or more. */
  signatures: readonly Signatory[];
  alone: boolean;
}

function Name({ signatures, alone }: NameProps) {
  const node = signatures[0]?.node;
  if (!node) return null;
  return (
    <li class={signatures.some(({ reservation }) => reservation !== null) ? 'reserved' : undefined}>
      <Link href={addressOf('parties', node.slug)}>{node.name}</Link>
      {signatures.map((signatory, i) => {
        const { role, evidence } = signatory;
        const key = signatureKey(signatory);
        const claim = `signed:${node.slug}:${key}`;
        return (
          <Fragment key={key}>
            {i > 0 && ','}
            {(role !== 'SIGNATORY' || signatures.length > 1) && <small> {inWords(role)}</small>}{' '}
            {alone && (
              <EvidenceLink evidence={evidence} of={`${node.name}, ${inWords(role)}`} claim={claim} />
            )}{' '}
            <Withdrawal signature={signatory} party={node.name} claim={claim} />
            <Reservation signature={signatory} party={node.name} claim={claim} />
          </Fragment>
        );
      })}
    </li>
  );
}

/** How many parties have withdrawn all their signatures. */
const withdrawnFrom = (edges: readonly Signatory[]): number =>
  [...byNode(edges).values()].filter((signatures) => signatures.every(({ withdrawal }) => withdrawal)).length;

interface CoverageProps {
  coverage: WholeDeclaration['signatoryCoverage'];
  withdrawn: number;
}

function Coverage({ coverage, withdrawn }: CoverageProps) {
  const { stated, listed, complete, note, evidence } = coverage;
  const known = complete === null ? words.unknownComplete : complete ? words.complete : words.incomplete;
  return (
    <p class="meta">
      {words.coverage(formatCount(listed), stated === null ? null : formatCount(stated))}{' '}
      {withdrawn > 0 && `${words.withdrawn(formatCount(withdrawn))} `}
      {known} {note}{' '}
      {evidence && <EvidenceLink evidence={evidence} of={words.signatories} claim="coverage" />}
    </p>
  );
}

/** Only where there are any: an empty column would say that there could be. */
const reservations: Column<Signatory> = {
  key: 'reservation',
  header: texts.columns.reservation,
  value: ({ reservation }) => reservation,
};

function SignatoryTable({ edges }: { edges: readonly Signatory[] }) {
  const { columns } = texts;
  return (
    <DataTable
      name="signatories"
      caption={words.signatories}
      rows={edges}
      rowKey={(signatory) => signatory.node.slug + signatureKey(signatory)}
      columns={[
        {
          key: 'party',
          header: columns.party,
          value: ({ node }) => node.name,
          cell: ({ node }) => <Link href={addressOf('parties', node.slug)}>{node.name}</Link>,
        },
        { key: 'role', header: columns.role, value: ({ role }) => inWords(role) },
        { key: 'basis', header: columns.basis, value: ({ basis }) => inWords(basis) },
        { key: 'via', header: columns.via, value: ({ via }) => via?.name ?? null },
        signedColumn,
        ...(edges.some(({ withdrawal }) => withdrawal) ? [withdrawnColumn] : []),
        ...(edges.some(({ reservation }) => reservation !== null) ? [reservations] : []),
        evidenceColumn<Signatory>(
          ({ node, role }) => `${node.name}, ${inWords(role)}`,
          (signatory) => `signed-row:${signatory.node.slug}:${signatureKey(signatory)}`,
        ),
      ]}
    />
  );
}
