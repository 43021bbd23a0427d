import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { ReferenceTable } from '../declarations/reference-table.tsx';
import { ReferenceSentence } from '../declarations/references.tsx';
import { formatDate } from '../format/dates.ts';
import { Fold } from '../frame/fold.tsx';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import type { OrganizationDetails } from './party-query.ts';

const words = texts.party;

/** What only organizations have: members, texts they issued, and texts that speak of them. */
export function OfOrganization({ organization }: { organization: OrganizationDetails }) {
  const { members, issued, crossReferences } = organization;
  return (
    <>
      {members.totalCount > 0 && <Members members={members} />}
      {issued.totalCount > 0 && <Issued issued={issued} />}
      {crossReferences.totalCount > 0 && (
        <section aria-labelledby="referred">
          <h2 id="referred">
            {words.referred} <small>{texts.count.references(crossReferences.totalCount)}</small>
          </h2>
          <NotAll shown={crossReferences.nodes.length} all={crossReferences.totalCount} />
          <ul class="sentences">
            {crossReferences.nodes.map((reference) => (
              <ReferenceSentence key={reference.key} reference={reference} />
            ))}
          </ul>
          <Fold name="references" summary={texts.table.show}>
            <ReferenceTable name="references" references={crossReferences.nodes} />
          </Fold>
        </section>
      )}
    </>
  );
}

function Members({ members: { edges, totalCount } }: Pick<OrganizationDetails, 'members'>) {
  const { columns } = texts;
  return (
    <section aria-labelledby="members">
      <h2 id="members">
        {words.members} <small>{texts.count.parties(totalCount)}</small>
      </h2>
      <NotAll shown={edges.length} all={totalCount} />
      <ul class="names">
        {edges.map(({ node, role, from, to }) => (
          <li key={node.slug + role + from}>
            <Link href={addressOf('parties', node.slug)}>{node.name}</Link>
            <small>
              {role !== 'MEMBER' && ` ${inWords(role)}`}
              {to !== null && ` ${words.until} ${formatDate(to)}`}
            </small>
          </li>
        ))}
      </ul>
      <Fold name="members" summary={texts.table.show}>
        <DataTable
          name="members"
          caption={words.members}
          rows={edges}
          rowKey={({ node, role, from }) => `${node.slug}${role}${from}`}
          columns={[
            {
              key: 'party',
              header: columns.party,
              value: ({ node }) => node.name,
              cell: ({ node }) => <Link href={addressOf('parties', node.slug)}>{node.name}</Link>,
            },
            { key: 'role', header: columns.role, value: ({ role }) => inWords(role) },
            {
              key: 'from',
              header: words.since,
              value: ({ from }) => from,
              cell: ({ from }) => from && formatDate(from),
            },
            { key: 'to', header: words.until, value: ({ to }) => to, cell: ({ to }) => to && formatDate(to) },
          ]}
        />
      </Fold>
    </section>
  );
}

function Issued({ issued: { nodes, totalCount } }: Pick<OrganizationDetails, 'issued'>) {
  const { columns } = texts;
  return (
    <section aria-labelledby="issued">
      <h2 id="issued">
        {words.issued} <small>{texts.count.declarations(totalCount)}</small>
      </h2>
      <NotAll shown={nodes.length} all={totalCount} />
      <DataTable
        name="issued"
        caption={words.issued}
        rows={nodes}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: 'declaration',
            header: columns.declaration,
            value: ({ shortTitle }) => shortTitle,
            cell: ({ slug, shortTitle }) => <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>,
          },
          {
            key: 'date',
            header: columns.date,
            value: ({ date }) => date?.edtf ?? null,
            cell: ({ date }) => (date ? formatDate(date.edtf) : texts.states.unknownDate),
          },
        ]}
      />
    </section>
  );
}

/** Says so where a page of the API did not hold all. */
function NotAll({ shown, all }: { shown: number; all: number }) {
  return shown < all ? <p class="meta">{texts.states.firstOf(shown, all)}</p> : null;
}
