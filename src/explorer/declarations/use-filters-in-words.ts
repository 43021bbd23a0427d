import { formatDate } from '../format/dates.ts';
import { texts } from '../texts.ts';
import { type Facet, facetParameters, standsOnly } from './list-filter.ts';
import type { FacetCount } from './list-query.ts';
import { useFacetNames } from './use-facet-names.ts';

/** The filters of the list in words, for its title: any of its themes and kinds, all of its parties, its years. */
export function useFiltersInWords(
  parameters: URLSearchParams,
  facets: Readonly<Record<Facet, readonly FacetCount[]>> | undefined,
): string[] {
  const useNames = (facet: Facet): string[] => {
    const chosen = parameters.getAll(facetParameters[facet]);
    return chosen.map(useFacetNames(facet, facets?.[facet] ?? [], facets ? chosen : []));
  };
  const year = (name: string) => formatDate(parameters.get(name) ?? '');
  return [
    texts.anyOf(useNames('themes')),
    texts.anyOf(useNames('kinds')),
    useNames('parties').join(', '),
    standsOnly(parameters) ? texts.standingOnly : '',
    texts.declarations.years(year('from'), year('to')),
  ].filter((filter) => filter !== '');
}
