import { readOrder } from '../address/read-order.ts';
import type { declarationsQuery } from './list-query.ts';

type Types = NonNullable<(typeof declarationsQuery)['types']>;
export type DeclarationsVariables = Types['variables'];
type Filter = NonNullable<DeclarationsVariables['filter']>;
type Order = NonNullable<DeclarationsVariables['orderBy']>;

/** Facets whose values are ticked, and the parameter of the address that holds what is chosen in each. */
export const facetParameters = { themes: 'theme', kinds: 'kind', parties: 'party' } as const;
export type Facet = keyof typeof facetParameters;
/** Everything that narrows the list down. */
export const filterParameters = [...Object.values(facetParameters), 'from', 'to', 'standing'] as const;

/** The orders to choose from, each with the direction that readers want. */
export const orders: Readonly<Record<Order['field'], NonNullable<Order['direction']>>> = {
  DATE: 'DESC',
  TITLE: 'ASC',
  SIGNATORIES: 'DESC',
  COMMITMENTS: 'DESC',
};

/** Whether signatures that were withdrawn are none: only where parties are chosen does that change the list. */
export const standsOnly = (parameters: URLSearchParams): boolean =>
  parameters.has('standing') && parameters.has('party');

/**
 * What the API is asked for the filters in the address. Values of a facet stand beside each other: a theme or another.
 * So each of these facets is counted without its own filter, or nothing could be ticked beside what is ticked. Parties
 * are different: a declaration is to have every one of them.
 */
export function listVariables(parameters: URLSearchParams): DeclarationsVariables {
  const filter: Filter = {};
  const themes = parameters.getAll('theme');
  const kinds = parameters.getAll('kind');
  const parties = parameters.getAll('party');
  const [from, to] = [parameters.get('from'), parameters.get('to')];
  if (themes.length > 0) filter.themes = themes;
  if (kinds.length > 0) filter.kinds = kinds as NonNullable<Filter['kinds']>;
  if (parties.length > 0) filter.parties = parties;
  if (standsOnly(parameters)) filter.standing = true;
  if (from) filter.from = from;
  if (to) filter.to = to;
  if (!parameters.has('referenced')) filter.catalogued = true;
  const field = readOrder(parameters, orders);
  const { themes: _, ...anyTheme } = filter;
  const { kinds: __, ...anyKind } = filter;
  const { from: ___, to: ____, ...anyYear } = filter;
  return {
    filter,
    orderBy: { field, direction: orders[field] },
    ...(filter.themes && { anyTheme }),
    byTheme: Boolean(filter.themes),
    ...(filter.kinds && { anyKind }),
    byKind: Boolean(filter.kinds),
    ...((from || to) && { anyYear }),
    byYear: Boolean(from || to),
  };
}
