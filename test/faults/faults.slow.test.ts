import { afterAll, expect, it } from 'vitest';
import {
  badWeather,
  clockJumps,
  importerKilled,
  importerKilledAtCommit,
  importUnderReads,
  killedAtCommit,
  type Outcome,
  twoImports,
} from './faults.ts';
import { openWorld } from './world.ts';

/* A few of each fault on small data sets; `npm run faults` does them by the dozen on larger ones. */

const world = await openWorld(() => undefined, { declarations: 8, pause: 50 });
afterAll(world.close);

/** Right answers or refusals, and nothing else; the graph in one of its two states. */
const harmless = { wrong: 0, other: 0, broken: 0, lost: 0, examples: [] } satisfies Partial<Outcome>;

it.each([
  ['an import killed before it commits', importerKilled, 1],
  ['an import killed while it commits', importerKilledAtCommit, 1],
  ['two imports at once', twoImports, 1],
  ['an import while 64 clients read', importUnderReads, 1],
  ['connections reset, and half-closed', badWeather(['reset', 'half-closed'], 300), 2],
  ['a clock that jumps', clockJumps, 1],
  // The last: a Neo4j that was started again plans everything anew.
  ['Neo4j killed while an import commits', killedAtCommit, 1],
] as const)('%s: nothing wrong, nothing lost', async (_name, fault, times) => {
  const outcome = await fault(world, times);
  expect(outcome).toMatchObject(harmless);
  expect(outcome.right).toBeGreaterThan(0);
});
