import type { declarationsQuery } from './list-query.ts';

type Types = NonNullable<(typeof declarationsQuery)['types']>;
type Variables = Types['variables'];
export type DeclarationsVariables = Omit<Variables, 'after'>;
type Filter = NonNullable<Variables['filter']>;
type Order = NonNullable<Variables['orderBy']>;
export type OrderField = Order['field'];

/** Facets of the list, and the parameter of the address that holds what is chosen in each. */
export const facetParameters = { themes: 'theme', kinds: 'kind', years: 'year', parties: 'party' } as const;
export type Facet = keyof typeof facetParameters;

const orders: readonly OrderField[] = ['DATE', 'TITLE', 'SIGNATORIES', 'COMMITMENTS'];

export const readOrder = (parameters: URLSearchParams): OrderField =>
  orders.find((order) => order === parameters.get('sort')) ?? 'DATE';

/** What the API is asked for the filters in the address. */
export function listVariables(parameters: URLSearchParams): DeclarationsVariables {
  const many = (name: string) => {
    const values = parameters.getAll(name);
    return values.length > 0 ? values : undefined;
  };
  const years = parameters.getAll('year').sort();
  const filter: Filter = {};
  const themes = many('theme');
  const kinds = many('kind');
  const parties = many('party');
  const [first, last] = [years.at(0), years.at(-1)];
  if (themes) filter.themes = themes;
  if (kinds) filter.kinds = kinds as NonNullable<Filter['kinds']>;
  if (parties) filter.parties = parties;
  if (first !== undefined) filter.from = first;
  if (last !== undefined) filter.to = last;
  if (!parameters.has('referenced')) filter.catalogued = true;
  const field = readOrder(parameters);
  return { filter, orderBy: { field, direction: field === 'TITLE' ? 'ASC' : 'DESC' } };
}
