import { builder, describedEnum } from './builder.ts';

const OrderDirection = describedEnum('OrderDirection', 'Which way an order runs.', {
  ASC: 'From the smallest, the earliest, or A.',
  DESC: 'From the largest, the latest, or Z.',
});

/**
 * The input type of an order, `<type>Order`, with what each of its fields goes by.
 * @param type name of the GraphQL type of what is ordered
 * @param things what readers call these
 */
export function describedOrder<const Field extends string>(
  type: string,
  things: string,
  fields: Record<Field, string>,
) {
  const OrderField = describedEnum(`${type}OrderField`, `What ${things} can be ordered by.`, fields);
  return builder.inputType(`${type}Order`, {
    description: `An order of ${things}; the slug is always its last key.`,
    fields: (t) => ({
      field: t.field({ type: OrderField, required: true, description: 'What to order by.' }),
      direction: t.field({
        type: OrderDirection,
        defaultValue: 'ASC',
        description: 'Which way. Default ASC.',
      }),
    }),
  });
}
