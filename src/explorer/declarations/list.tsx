import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import { readOrder } from '../address/read-order.ts';
import { readPages } from '../address/read-pages.ts';
import { Fold } from '../frame/fold.tsx';
import { OrderChoice } from '../frame/order-choice.tsx';
import { ShowMore } from '../frame/show-more.tsx';
import { ofNodes, useRest } from '../graphql/use-rest.ts';
import { texts } from '../texts.ts';
import { DeclarationCard } from './declaration-card.tsx';
import { DeclarationTable } from './declaration-table.tsx';
import { type DeclarationsVariables, orders } from './list-filter.ts';
import { type FacetCount, furtherDeclarationsQuery, type ListPage } from './list-query.ts';
import { mostMarks, Timeline } from './timeline.tsx';
import { YearBars } from './year-bars.tsx';

interface ListProps {
  first: ListPage;
  years: readonly FacetCount[];
  variables: DeclarationsVariables;
  parameters: URLSearchParams;
  /** In words: what the picture shows. */
  filters: readonly string[];
}

/** The declarations of the filters: in time or by year, and page by page. */
export function List({ first, years, variables: { filter, orderBy }, parameters, filters }: ListProps) {
  const pages = readPages(parameters);
  const further = {
    query: furtherDeclarationsQuery,
    variables: (after: string) => ({ filter: filter ?? null, orderBy: orderBy ?? null, after }),
    pageOf: ({ declarations }: { declarations: ListPage }) => ofNodes(declarations),
  };
  const { rows: nodes, more } = useRest(ofNodes(first), further, pages);
  const parties = parameters.getAll('party');
  const themes = parameters.getAll('theme');
  return (
    <>
      <div class="list-head">
        <p role="status" class="count">
          {first.totalCount === 0 ? texts.declarations.empty : texts.count.declarations(first.totalCount)}
        </p>
        {parties.length > 1 && parties.length < 4 && (
          <Link href={addressOf('compare', '', { parties: parties.join(',') })}>
            {texts.declarations.compare}
          </Link>
        )}
        {themes.length > 0 && (
          <Link href={addressOf('commitments', '', { theme: themes, party: parties })}>
            {texts.commitment.onThemes}
          </Link>
        )}
        <OrderChoice orders={texts.declarations.orders} chosen={readOrder(parameters, orders)} />
      </div>
      {first.totalCount <= mostMarks ? (
        <Timeline declarations={nodes} filters={filters} />
      ) : (
        <YearBars years={years} filters={filters} />
      )}
      <ol class="cards">
        {nodes.map((declaration) => (
          <DeclarationCard key={declaration.slug} declaration={declaration} />
        ))}
      </ol>
      {more && <ShowMore pages={pages} shown={nodes.length} all={first.totalCount} />}
      {first.totalCount > mostMarks && (
        <Fold name="table" summary={texts.declarations.table}>
          <DeclarationTable declarations={nodes} />
        </Fold>
      )}
    </>
  );
}
