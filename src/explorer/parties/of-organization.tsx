import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { dateColumn } from '../declarations/date-column.ts';
import { ReferenceTable } from '../declarations/reference-table.tsx';
import { ReferenceSentence } from '../declarations/references.tsx';
import { formatDate } from '../format/dates.ts';
import { inOrderOfNames } from '../format/in-order-of-names.ts';
import { Fold } from '../frame/fold.tsx';
import { ofEdges, ofNodes, useRest } from '../graphql/use-rest.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import {
  furtherIssuedQuery,
  furtherMembersQuery,
  furtherSaidQuery,
  type IssuedPage,
} from './organization-query.ts';
import type { OrganizationDetails } from './party-query.ts';
import { termKey } from './term-parts.ts';
import { TermTable } from './term-table.tsx';

const words = texts.party;

/** What only organizations have: members, texts they issued, and texts that speak of them. */
export function OfOrganization({ organization }: { organization: OrganizationDetails }) {
  const { members, issued, crossReferences } = organization;
  return (
    <>
      {members.totalCount > 0 && <Members organization={organization} />}
      {issued.totalCount > 0 && <Issued organization={organization} />}
      {crossReferences.totalCount > 0 && <Said organization={organization} />}
    </>
  );
}

function Said({ organization: { slug, crossReferences } }: { organization: OrganizationDetails }) {
  const { rows } = useRest(ofNodes(crossReferences), {
    query: furtherSaidQuery,
    variables: (after) => ({ slug, after }),
    pageOf: (answer) => answer.organization && ofNodes(answer.organization.crossReferences),
  });
  return (
    <section aria-labelledby="referred">
      <h2 id="referred">
        {words.referred} <small>{texts.count.references(crossReferences.totalCount)}</small>
      </h2>
      <ul class="sentences">
        {rows.map((reference) => (
          <ReferenceSentence key={reference.key} reference={reference} />
        ))}
      </ul>
      <Fold name="references" summary={texts.table.show}>
        <ReferenceTable name="references" references={rows} />
      </Fold>
    </section>
  );
}

function Members({ organization: { slug, members } }: { organization: OrganizationDetails }) {
  const { rows } = useRest(ofEdges(members), {
    query: furtherMembersQuery,
    variables: (after) => ({ slug, after }),
    pageOf: (answer) => answer.organization && ofEdges(answer.organization.members),
  });
  return (
    <section aria-labelledby="members">
      <h2 id="members">
        {words.members} <small>{texts.count.parties(members.totalCount)}</small>
      </h2>
      <ul class="names">
        {inOrderOfNames(rows, ({ node }) => node.name).map((term) => (
          <li key={termKey(term)}>
            <Link href={addressOf('parties', term.node.slug)}>{term.node.name}</Link>
            <small>
              {term.role !== 'MEMBER' && ` ${inWords(term.role)}`}
              {term.to !== null && ` ${words.until} ${formatDate(term.to)}`}
            </small>
          </li>
        ))}
      </ul>
      <Fold name="members" summary={texts.table.show}>
        <TermTable
          name="members"
          caption={words.members}
          other={texts.columns.party}
          of={words.members}
          claim="has-member"
          terms={rows}
        />
      </Fold>
    </section>
  );
}

function Issued({ organization: { slug, issued } }: { organization: OrganizationDetails }) {
  const { columns } = texts;
  const { rows } = useRest(ofNodes(issued), {
    query: furtherIssuedQuery,
    variables: (after) => ({ slug, after }),
    pageOf: (answer) => answer.organization && ofNodes(answer.organization.issued),
  });
  return (
    <section aria-labelledby="issued">
      <h2 id="issued">
        {words.issued} <small>{texts.count.declarations(issued.totalCount)}</small>
      </h2>
      <DataTable
        name="issued"
        caption={words.issued}
        rows={rows}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: 'declaration',
            header: columns.declaration,
            value: ({ shortTitle }) => shortTitle,
            cell: ({ slug, shortTitle }) => <Link href={addressOf('declarations', slug)}>{shortTitle}</Link>,
          },
          dateColumn<IssuedPage['nodes'][number]>((declaration) => declaration),
        ]}
      />
    </section>
  );
}
