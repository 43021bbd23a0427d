import { builder, describedEnum } from '../builder.ts';
import type { Order } from '../lookahead/relation.ts';
import { OrderDirection } from '../order-direction.ts';

const CommitmentOrderField = describedEnum('CommitmentOrderField', 'What commitments can be ordered by.', {
  READING:
    'Declaration by declaration (by slug), each as it reads: parts of a commitment come after it and before the next one.',
  DATE: 'First day that the date of their declaration can be; unknown dates come last. Those of a declaration stay together, as it reads.',
});

export const CommitmentOrder = builder.inputType('CommitmentOrder', {
  description: 'An order of commitments; the slug is always its last key.',
  fields: (t) => ({
    field: t.field({ type: CommitmentOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: OrderDirection, defaultValue: 'ASC', description: 'Which way. Default ASC.' }),
  }),
});

/** The order asked for; as they read by default. */
export function commitmentOrder({
  orderBy,
}: {
  orderBy?: typeof CommitmentOrder.$inferInput | null | undefined;
}): Order {
  const descending = orderBy?.direction === 'DESC';
  const asTheyRead = [{ column: 'declaration' }, { column: 'place' }, { column: 'slug' }];
  if (orderBy?.field === 'DATE')
    return {
      name: `DATE ${descending ? 'DESC' : 'ASC'}`,
      keys: [
        { column: 'declarationEarliest', descending, absent: descending ? '0000' : '9999' },
        ...asTheyRead,
      ],
    };
  return {
    name: descending ? 'READING DESC' : 'READING',
    keys: asTheyRead.map((key) => ({ ...key, descending })),
  };
}
