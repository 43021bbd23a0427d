import type { PageProps } from '../app.tsx';
import { Fold } from '../frame/fold.tsx';
import { Heading } from '../frame/heading.tsx';
import { QueryPanel } from '../frame/query-panel.tsx';
import { useNarrow } from '../frame/use-narrow.ts';
import { Waiting } from '../frame/waiting.tsx';
import { useQuery } from '../graphql/use-query.ts';
import { NamedParties } from '../parties/named-parties.tsx';
import { dataSetQuery } from '../picture/source-line.ts';
import { texts } from '../texts.ts';
import { ClearFilters, Facets } from './facets.tsx';
import { List } from './list.tsx';
import { filterParameters, listVariables } from './list-filter.ts';
import { declarationsQuery } from './list-query.ts';
import { useFiltersInWords } from './use-filters-in-words.ts';
import { Welcome } from './welcome.tsx';

/** All declarations, in time and as a list, narrowed down by facets. */
export function DeclarationsPage({ parameters }: PageProps) {
  const variables = listVariables(parameters);
  const about = useQuery(dataSetQuery, {});
  const listed = useQuery(declarationsQuery, variables);
  const filtered = filterParameters.some((name) => parameters.has(name));
  // What the data set says of itself stands above the list, and would push it down if it came later.
  const waits = !filtered && about.state === 'loading' && about.data === undefined;
  const answered = waits ? { ...about, data: undefined } : listed;
  // The list says what it waits for, or why there is nothing; filters that are refused can still be removed.
  const { data } = answered;
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
      {!filtered && answered.state !== 'loading' && <Welcome about={about.data?.graph} facets={facets} />}
      {facets && (
        <NamedParties
          parameter="party"
          names={parameters.getAll('party').filter((slug) => facets.parties.every(({ key }) => key !== slug))}
        />
      )}
      {!filtered && data === undefined && answered.state === 'loading' ? (
        // Not where the list will be: what is drawn before what stands above it would have to give way.
        <Waiting answered={answered}>{() => null}</Waiting>
      ) : (
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
      )}
      <QueryPanel asked={[[declarationsQuery, variables]]} />
    </>
  );
}
