import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { inOrderOfNames } from '../format/in-order-of-names.ts';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useAllPages } from '../graphql/use-all-pages.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import { organizationsQuery, partiesQuery } from './party-query.ts';

const name = {
  key: 'name',
  header: texts.columns.name,
  value: (party: { name: string }) => party.name,
  cell: (party: { slug: string; name: string }) => (
    <Link href={addressOf('parties', party.slug)}>{party.name}</Link>
  ),
};
const byName = <Party extends { name: string }>(parties: readonly Party[]) =>
  inOrderOfNames(parties, ({ name }) => name);
const signatures = {
  key: 'signatures',
  header: texts.columns.signatures,
  value: (party: { signatureCount: number }) => party.signatureCount,
  numeric: true,
};

/** All states and organizations. */
export function PartiesPage() {
  const states = useAllPages(partiesQuery, (answer) => answer.states);
  const organizations = useAllPages(organizationsQuery, (answer) => answer.organizations);
  return (
    <>
      <Heading title={texts.party.listTitle} />
      <p>{texts.party.listIntro}</p>
      <div class="side-by-side">
        <section aria-labelledby="states">
          <h2 id="states">{texts.party.states}</h2>
          <Waiting answered={states}>
            {(rows) => (
              <DataTable
                name="states"
                caption={texts.party.states}
                rows={byName(rows)}
                rowKey={({ slug }) => slug}
                columns={[
                  name,
                  { key: 'iso3', header: texts.party.iso, value: ({ iso3 }) => iso3 },
                  signatures,
                ]}
              />
            )}
          </Waiting>
        </section>
        <section aria-labelledby="organizations">
          <h2 id="organizations">{texts.party.organizations}</h2>
          <Waiting answered={organizations}>
            {(rows) => (
              <DataTable
                name="organizations"
                caption={texts.party.organizations}
                rows={byName(rows)}
                rowKey={({ slug }) => slug}
                columns={[
                  name,
                  { key: 'kind', header: texts.columns.kind, value: ({ kind }) => inWords(kind) },
                  signatures,
                ]}
              />
            )}
          </Waiting>
        </section>
      </div>
      <QueryPanel
        asked={[
          [partiesQuery, {}],
          [organizationsQuery, {}],
        ]}
      />
    </>
  );
}
