import { expect, it } from 'vitest';
import { createNoveltyBudget } from '../../src/server/limits/novelty-budget.ts';

/** How many documents of so many bytes a client gets taken in a row. */
function taken(budget: ReturnType<typeof createNoveltyBudget>, client: string, bytes: number): number {
  for (let count = 0; count < 1_000; count++) if (!budget.take(client, bytes)) return count;
  throw new Error('there is no end to it');
}

it('lasts for some documents at once, for fewer long ones, and fills again with time', () => {
  let now = 0;
  const budget = createNoveltyBudget(() => now);
  expect(taken(budget, 'a', 0)).toBe(20);
  now += 10_000;
  expect(taken(budget, 'a', 0)).toBe(5);
  now += 3_600_000;
  expect(taken(budget, 'a', 0)).toBe(20);
  now += 3_600_000;
  expect(taken(budget, 'a', 2_000)).toBe(4);
});

it('is one for each client', () => {
  const budget = createNoveltyBudget(() => 0);
  taken(budget, 'a', 0);
  expect(budget.take('a', 0)).toBe(false);
  expect(budget.take('b', 0)).toBe(true);
});

it('is not given anew to clients by there being many', () => {
  const budget = createNoveltyBudget(() => 0);
  taken(budget, 'a', 0);
  for (let other = 0; other < 2_000; other++) budget.take(`other ${other}`, 0);
  expect(budget.take('a', 0)).toBe(false);
});
