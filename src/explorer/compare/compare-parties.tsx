import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { EvidenceLink } from '../evidence/evidence-link.tsx';
import { formatDate } from '../format/dates.ts';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import type { Column } from '../table/column.ts';
import { DataTable } from '../table/data-table.tsx';
import { inWords, texts } from '../texts.ts';
import { type ComparedParty, comparedPartyQuery, sharedQuery } from './compare-query.ts';
import { useThree } from './use-three.ts';

const words = texts.compare;

/** What two or three parties signed together, and what only some of them did. */
export function CompareParties({ slugs }: { slugs: readonly string[] }) {
  const shared = useQuery(sharedQuery, { parties: [...slugs] });
  const answered = useThree(comparedPartyQuery, slugs);
  return (
    <>
      <Waiting answered={shared}>
        {({ sharedDeclarations: { totalCount, nodes } }) => (
          <div class="shared">
            <h3>
              {words.all(slugs.length)} <small>{texts.count.declarations(totalCount)}</small>
            </h3>
            <ol class="sentences">
              {nodes.map(({ slug, shortTitle, title, date }) => (
                <li key={slug}>
                  <p>
                    <Link href={addressOf('declarations', slug)}>{title}</Link>
                  </p>
                  <p class="meta">
                    {date ? formatDate(date.edtf) : texts.states.unknownDate} · {shortTitle}
                  </p>
                </li>
              ))}
            </ol>
            {nodes.length === 0 && <p class="none">{texts.states.none}</p>}
          </div>
        )}
      </Waiting>
      <Waiting answered={answered}>
        {(answers) => (
          <Matrix parties={answers.flatMap(({ state, organization }) => state ?? organization ?? [])} />
        )}
      </Waiting>
      <QueryPanel
        asked={[
          [sharedQuery, { parties: slugs }],
          [comparedPartyQuery, { slug: slugs[0] }],
        ]}
      />
    </>
  );
}

type Signature = ComparedParty['signatures']['edges'][number];
interface Row {
  declaration: Signature['node'];
  /** In the order of the parties. */
  signatures: readonly (Signature | undefined)[];
}

function Matrix({ parties }: { parties: readonly ComparedParty[] }) {
  const all = new Map(
    parties.flatMap(({ signatures }) => signatures.edges.map(({ node }) => [node.slug, node])),
  );
  const rows = [...all.values()]
    .map(
      (declaration): Row => ({
        declaration,
        signatures: parties.map(({ signatures }) =>
          signatures.edges.find(({ node }) => node.slug === declaration.slug),
        ),
      }),
    )
    .sort((a, b) => (b.declaration.date?.edtf ?? '').localeCompare(a.declaration.date?.edtf ?? ''));
  const ofParties = parties.map(
    ({ slug, name }, i): Column<Row> => ({
      key: slug,
      header: name,
      value: ({ signatures }) => {
        const signature = signatures[i];
        return signature ? inWords(signature.basis) : null;
      },
      cell: ({ signatures, declaration }) => {
        const signature = signatures[i];
        if (!signature) return <span class="none">{words.no}</span>;
        return (
          <>
            {inWords(signature.role)}, {inWords(signature.basis)}{' '}
            <EvidenceLink evidence={signature.evidence} of={`${name}, ${declaration.shortTitle}`} />
          </>
        );
      },
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
          {
            key: 'date',
            header: texts.columns.date,
            value: ({ declaration }) => declaration.date?.edtf ?? null,
            cell: ({ declaration }) =>
              declaration.date ? formatDate(declaration.date.edtf) : texts.states.unknownDate,
          },
          ...ofParties,
        ]}
      />
    </>
  );
}
