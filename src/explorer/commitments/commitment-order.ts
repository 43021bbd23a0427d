import type { texts } from '../texts.ts';
import type { commitmentsQuery } from './commitments-query.ts';

type OrderName = keyof typeof texts.commitment.orders;
type Variables = NonNullable<(typeof commitmentsQuery)['types']>['variables'];

/** What the API is asked for, by what the address says. */
const orders: Record<OrderName, Variables['orderBy']> = {
  READING: undefined,
  NEWEST: { field: 'DATE', direction: 'DESC' },
  OLDEST: { field: 'DATE', direction: 'ASC' },
};

export function readOrder(parameters: URLSearchParams): OrderName {
  const sort = parameters.get('sort') ?? '';
  return sort in orders ? (sort as OrderName) : 'READING';
}

export const orderBy = (order: OrderName): Pick<Variables, 'orderBy'> =>
  orders[order] ? { orderBy: orders[order] } : {};
