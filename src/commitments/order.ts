import { describedOrder } from '../described-order.ts';
import { type Order, wordsKey } from '../lookahead/relation.ts';

export const CommitmentOrder = describedOrder('Commitment', 'commitments', {
  READING:
    'Declaration by declaration (by slug), each as it reads: parts of a commitment come after it and before the next one.',
  DATE: 'First day that the date of their declaration can be; unknown dates come last. Those of a declaration stay together, as it reads.',
});

/** The order asked for; as they read by default. */
export function commitmentOrder({
  orderBy,
}: {
  orderBy?: typeof CommitmentOrder.$inferInput | null | undefined;
}): Order {
  const descending = orderBy?.direction === 'DESC';
  const place = [{ column: 'place' }, { column: 'slug' }];
  if (orderBy?.field === 'DATE')
    return {
      name: `DATE ${descending ? 'DESC' : 'ASC'}`,
      keys: [
        { column: 'declarationEarliest', descending, absent: descending ? '0000' : '9999' },
        wordsKey('declaration'),
        ...place,
      ],
    };
  return {
    name: descending ? 'READING DESC' : 'READING',
    keys: [wordsKey('declaration', descending), ...place.map((key) => ({ ...key, descending }))],
  };
}
