import { addressOf } from '../address/address.ts';
import { Link } from '../address/link.tsx';
import type { PageProps } from '../app.tsx';
import { Fold } from '../frame/fold.tsx';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { useNarrow } from '../frame/use-narrow.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { NamedParties } from '../parties/named-parties.tsx';
import { texts } from '../texts.ts';
import { ClearFilters, Facets } from './facets.tsx';
import { List } from './list.tsx';
import { filterParameters, listVariables } from './list-filter.ts';
import { declarationsQuery } from './list-query.ts';
import { useFiltersInWords } from './use-filters-in-words.ts';

/** All declarations, in time and as a list, narrowed down by facets. */
export function DeclarationsPage({ parameters }: PageProps) {
  const variables = listVariables(parameters);
  const answered = useQuery(declarationsQuery, variables);
  // The list says what it waits for, or why there is nothing; filters that are refused can still be removed.
  const { data } = answered;
  const filtered = filterParameters.some((name) => parameters.has(name));
  const facets = data && {
    themes: (data.themes ?? data.declarations).facets.themes,
    kinds: (data.kinds ?? data.declarations).facets.kinds,
    years: (data.years ?? data.declarations).facets.years,
    parties: data.declarations.facets.parties,
  };
  const choices = facets && <Facets facets={facets} parameters={parameters} />;
  // Above the list, where there is no room beside it: below, nobody would find them under so many declarations.
  const narrow = useNarrow();
  const filters = useFiltersInWords(parameters, facets);
  return (
    <>
      <Heading title={filtered ? texts.titleWith(texts.declarations.title, filters) : texts.title}>
        {texts.tagline}
      </Heading>
      {!filtered && <Welcome />}
      {facets && (
        <NamedParties
          parameter="party"
          names={parameters.getAll('party').filter((slug) => facets.parties.every(({ key }) => key !== slug))}
        />
      )}
      <div class="with-aside">
        <aside aria-label={texts.declarations.facetsTitle}>
          <ClearFilters parameters={parameters} />
          {narrow ? (
            <Fold name="filters" summary={texts.declarations.facetsTitle}>
              {choices}
            </Fold>
          ) : (
            choices
          )}
        </aside>
        <section aria-label={texts.declarations.title}>
          <Waiting answered={answered}>
            {({ declarations }) => (
              <List
                first={declarations}
                years={declarations.facets.years}
                variables={variables}
                parameters={parameters}
                filters={filters}
              />
            )}
          </Waiting>
        </section>
      </div>
      <QueryPanel asked={[[declarationsQuery, variables]]} />
    </>
  );
}

function Welcome() {
  const { intro, ways } = texts.declarations;
  return (
    <div class="welcome">
      <p>{intro}</p>
      <ul aria-label={texts.declarations.start}>
        <li>
          <Link href={addressOf('compare', '', { parties: 'canada,united-kingdom,united-states' })}>
            {ways.together}
          </Link>
        </li>
        <li>
          <Link href={addressOf('network')}>{ways.network}</Link>
        </li>
        <li>
          <Link href={addressOf('search', '', { q: 'transparency political funding' })}>{ways.related}</Link>
        </li>
      </ul>
    </div>
  );
}
