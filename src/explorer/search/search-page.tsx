import { Link } from '../address/link.tsx';
import type { PageProps } from '../app.tsx';
import { cutAt } from '../evidence/spans.ts';
import { Fold } from '../frame/fold.tsx';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import { describeHit, type Hit, searchQuery } from './search-query.ts';

/** Everything found for some words. */
export function SearchPage({ parameters }: PageProps) {
  const words = parameters.get('q') ?? '';
  const variables = words === '' ? null : { query: words, first: 100 };
  const found = useQuery(searchQuery, variables);
  return (
    <>
      <Heading title={words ? texts.search.titleFor(words) : texts.search.title} />
      {variables === null ? (
        <p>{texts.search.hint}</p>
      ) : (
        <Waiting answered={found}>
          {({ search }) => (
            <>
              <p class="meta" role="status">
                {search.edges.length === 0
                  ? texts.search.none(words)
                  : texts.count.results(search.totalCount)}
              </p>
              <ol class="hits">
                {search.edges.map((hit) => (
                  <OneHit key={describeHit(hit).href} hit={hit} />
                ))}
              </ol>
              {search.edges.length > 0 && (
                <Fold name="hits" summary={texts.table.show}>
                  <HitTable hits={search.edges} />
                </Fold>
              )}
              <QueryPanel asked={[[searchQuery, variables]]} />
            </>
          )}
        </Waiting>
      )}
    </>
  );
}

function OneHit({ hit }: { hit: Hit }) {
  const { href, label, type } = describeHit(hit);
  return (
    <li>
      <p>
        <Link class="clamped" href={href}>
          {label}
        </Link>{' '}
        <small>{type}</small>
      </p>
      {hit.highlights.slice(0, 2).map(({ field, fragment, spans }) => (
        <p key={field + fragment} class="fragment">
          {cutAt(fragment, pairs(spans)).map((piece) =>
            piece.marked ? <mark>{piece.text}</mark> : piece.text,
          )}
        </p>
      ))}
    </li>
  );
}

const pairs = (numbers: readonly number[]) =>
  Array.from({ length: numbers.length >> 1 }, (_, i): [number, number] => [
    numbers[2 * i] ?? 0,
    numbers[2 * i + 1] ?? 0,
  ]);

function HitTable({ hits }: { hits: readonly Hit[] }) {
  return (
    <DataTable
      name="search"
      caption={texts.search.title}
      rows={hits}
      rowKey={(hit) => describeHit(hit).href}
      columns={[
        {
          key: 'name',
          header: texts.columns.name,
          value: (hit) => describeHit(hit).label,
          cell: (hit) => <Link href={describeHit(hit).href}>{describeHit(hit).label}</Link>,
        },
        { key: 'type', header: texts.search.type, value: (hit) => describeHit(hit).type },
        {
          key: 'found',
          header: texts.search.found,
          value: (hit) => hit.highlights.map(({ fragment }) => fragment).join(' … '),
        },
        { key: 'score', header: texts.search.score, value: ({ score }) => score, numeric: true },
      ]}
    />
  );
}
