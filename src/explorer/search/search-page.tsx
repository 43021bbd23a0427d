import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { readPages } from '../address/read-pages.ts';
import type { PageProps } from '../app.tsx';
import { cutAt, pairsOf } from '../evidence/spans.ts';
import { Fold } from '../frame/fold.tsx';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { ShowMore } from '../frame/show-more.tsx';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { ofEdges, useRest } from '../graphql/use-rest.ts';
import { DataTable } from '../table/data-table.tsx';
import { texts } from '../texts.ts';
import { describeHit, type FoundPage, type Hit, searchQuery, soughtWords } from './search-query.ts';

type Match = 'ALL_WORDS' | 'MOST_WORDS';
const variablesOf = (query: string, match: Match) => ({ query, match, first: 100 });

/** Everything found for some words; for most of them where nothing holds all. */
export function SearchPage({ parameters }: PageProps) {
  const words = soughtWords(parameters.get('q') ?? '');
  const ofAll = words === '' ? null : variablesOf(words, 'ALL_WORDS');
  const all = useQuery(searchQuery, ofAll);
  const inVain = ofAll !== null && all.data?.search.totalCount === 0;
  const variables = inVain ? variablesOf(words, 'MOST_WORDS') : ofAll;
  const most = useQuery(searchQuery, inVain ? variables : null);
  return (
    <>
      <Heading title={words ? texts.search.titleFor(words) : texts.search.title} />
      {variables === null ? (
        <p>{texts.search.hint}</p>
      ) : (
        <Waiting answered={inVain ? most : all}>
          {({ search }) => (
            <>
              <Hits
                key={variables.match}
                first={search}
                variables={variables}
                pages={readPages(parameters)}
              />
              <QueryPanel asked={[[searchQuery, variables]]} />
            </>
          )}
        </Waiting>
      )}
    </>
  );
}

interface HitsProps {
  first: FoundPage;
  variables: { query: string; match: Match; first: number };
  /** How many pages are shown. */
  pages: number;
}

/** What was found, best first, page by page. */
function Hits({ first, variables, pages }: HitsProps) {
  const further = {
    query: searchQuery,
    variables: (after: string) => ({ ...variables, after }),
    pageOf: ({ search }: { search: FoundPage }) => ofEdges(search),
  };
  const { rows: hits, more } = useRest(ofEdges(first), further, pages);
  return (
    <>
      <p class="meta" role="status">
        {hits.length === 0
          ? texts.search.none(variables.query)
          : variables.match === 'MOST_WORDS'
            ? texts.search.most(texts.count.results(first.totalCount))
            : texts.count.results(first.totalCount)}
      </p>
      {hits.length === 0 && (
        <p>
          <Link href={addressOf('declarations')}>{texts.states.toStart}</Link>
        </p>
      )}
      <ol class="hits">
        {hits.map((hit) => (
          <OneHit key={describeHit(hit).href} hit={hit} />
        ))}
      </ol>
      {more && <ShowMore pages={pages} shown={hits.length} all={first.totalCount} />}
      {hits.length > 0 && (
        <Fold name="hits" summary={texts.table.show}>
          <HitTable hits={hits} />
        </Fold>
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
          {cutAt(fragment, pairsOf(spans)).map((piece) =>
            piece.marked ? <mark>{piece.text}</mark> : piece.text,
          )}
        </p>
      ))}
    </li>
  );
}

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
