import { afterAll, expect, it } from 'vitest';
import {
  badWeather,
  clockJumps,
  importUnderReads,
  killedDuringReads,
  type Outcome,
  twoImports,
} from './faults.ts';
import { openWorld } from './world.ts';

/* A few of each fault on small data sets; `npm run faults` does them by the dozen on larger ones. Killed imports: test/dataset/import-killed.slow.test.ts. */

const world = await openWorld(() => undefined, 20);
afterAll(world.close);

/** Right answers or refusals, and nothing else; the graph in one of its two states. */
const harmless = { wrong: 0, other: 0, broken: 0, lost: 0, examples: [] } satisfies Partial<Outcome>;

it.each([
  ['Neo4j killed during reads', killedDuringReads, 1],
  ['two imports at once', twoImports, 1],
  ['an import while 64 clients read', importUnderReads, 1],
  ['connections reset', badWeather('reset'), 1],
  ['connections half-closed', badWeather('half-closed'), 1],
  ['a clock that jumps', clockJumps, 1],
] as const)('%s: nothing wrong, nothing lost', async (_name, fault, times) => {
  const outcome = await fault(world, times);
  expect(outcome).toMatchObject(harmless);
  expect(outcome.right).toBeGreaterThan(0);
});
