import type { PageRequest } from './page.ts';
import type { Page } from './page-plan.ts';
import type { RowInMemory } from './relation.ts';

/** A page from the start of a list whose rows are in memory. */
export const pageInMemory = (rows: readonly RowInMemory[], { size }: PageRequest): Page => ({
  edges: rows.slice(0, size) as object[] as Page['edges'],
  pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: false, startCursor: null, endCursor: null },
  totalCount: rows.length,
  facets: {},
});
