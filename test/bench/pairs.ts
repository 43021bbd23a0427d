import { setTimeout as sleep } from 'node:timers/promises';
import { answerOf, postOf } from './contestants.ts';
import type { BenchGraph } from './data.ts';
import { median } from './measure.ts';
import { startOurs } from './processes.ts';
import type { SpeedOptions } from './speed.ts';
import { atMost, number, table } from './table.ts';

/** All pairs of co-signing parties in one statement. */
const allPairs =
  'MATCH (a:Party)-[:SIGNED]->()<-[:SIGNED]-(b:Party) WHERE a.slug < b.slug RETURN count(*) AS shared, a.slug, b.slug';

const network = `query ($weight: Int!) { network(projection: CO_SIGNATORIES, minWeight: $weight) {
  nodes { id degree weight betweenness eigenvector community component } edges { source target weight named derived } totals { nodes edges } } }`;
const partners = `query ($slug: String!) { state(by: { slug: $slug }) {
  coSignatories(first: 20) { nodes { sharedCount jaccard other { slug name } } } } }`;

/**
 * The co-signatories network with measures, and one party's co-signatories, beside the one statement over all pairs: asked
 * of a process that has started, again with other arguments, and after somebody has committed, when nothing is in memory.
 */
export async function pairs({ address, rows, names }: BenchGraph, { rounds: count }: SpeedOptions) {
  const cypher: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  const changed: number[] = [];
  const party: number[] = [];
  const memory: number[] = [];
  for (let round = 0; round < count; round++) {
    cypher.push(await timed(() => rows(allPairs)));
    const ours = await startOurs(address, ['--cache-size', '0']);
    try {
      // What the program makes ready by itself once it listens is not measured.
      await sleep(5_000);
      const rest = ours.memory();
      first.push(await timed(() => answerOf(ours, postOf({ query: network, variables: { weight: 1 } }))));
      again.push(await timed(() => answerOf(ours, postOf({ query: network, variables: { weight: 2 } }))));
      // Somebody commits: what was in memory is of the revision before.
      await rows('CREATE (n:BenchMark) DELETE n');
      changed.push(await timed(() => answerOf(ours, postOf({ query: network, variables: { weight: 3 } }))));
      for (let index = 0; index < 5; index++) {
        const slug = names.states[index * 31] ?? '';
        party.push(await timed(() => answerOf(ours, postOf({ query: partners, variables: { slug } }))));
      }
      memory.push(ours.memory());
      if (round === 0) memory.unshift(rest);
    } finally {
      await ours.stop();
    }
  }
  const [rest = Number.NaN, ...loaded] = memory;
  return {
    text: table(
      ['', 'median ms'],
      [
        ['one statement over all pairs', median(cypher)],
        ['network with measures, the first question after the start', median(first)],
        ['network with measures, the first question of a revision', median(changed)],
        ['network with measures, other arguments, signatures in memory', median(again)],
        ["one party's co-signatories, signatures in memory", median(party)],
      ],
    ).concat(
      `\n\nMemory of the API: ${number(rest / 2 ** 20)} MiB before, ${number(median(loaded) / 2 ** 20)} MiB after.`,
    ),
    targets: [
      atMost('network with measures / one statement over all pairs', median(again) / median(cypher), 0.2),
      atMost('the same, the first question of a revision', median(changed) / median(cypher), 0.2),
      atMost('the same, the first question after the start', median(first) / median(cypher), 0.2),
      atMost("one party's co-signatories, signatures in memory", median(party), 100, ' ms'),
    ],
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
