import { describedEnum } from './builder.ts';

export const OrderDirection = describedEnum('OrderDirection', 'Which way an order runs.', {
  ASC: 'From the smallest, the earliest, or A.',
  DESC: 'From the largest, the latest, or Z.',
});
