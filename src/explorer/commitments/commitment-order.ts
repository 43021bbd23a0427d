import type { texts } from '../texts.ts';
import type { commitmentsQuery } from './commitments-query.ts';

type Variables = NonNullable<(typeof commitmentsQuery)['types']>['variables'];

export type CommitmentOrder = keyof typeof texts.commitment.orders;

/** The orders to choose from, each with what the API is asked for. */
export const orders: Readonly<Record<CommitmentOrder, Pick<Variables, 'orderBy'>>> = {
  READING: {},
  NEWEST: { orderBy: { field: 'DATE', direction: 'DESC' } },
  OLDEST: { orderBy: { field: 'DATE', direction: 'ASC' } },
};
