import { useQuery } from '../graphql/use-query.ts';
import { inWords } from '../texts.ts';
import { facetNamesQuery } from './facet-names-query.ts';
import type { Facet } from './list-filter.ts';
import type { FacetCount } from './list-query.ts';

/** What the values of a facet are called; those that are chosen also where none of them is left to be counted. */
export function useFacetNames(
  facet: Facet,
  counts: readonly FacetCount[],
  chosen: readonly string[],
): (key: string) => string {
  const counted = new Map(counts.map(({ key, label }) => [key, label]));
  const isKnown = facet === 'kinds' || chosen.every((key) => counted.has(key));
  const { data } = useQuery(facetNamesQuery, isKnown ? null : {});
  if (facet === 'kinds') return inWords;
  const all = data?.declarations.facets[facet] ?? [];
  return (key) => counted.get(key) ?? all.find((named) => named.key === key)?.label ?? key;
}
