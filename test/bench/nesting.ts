import { askBare, askOurs } from './contestants.ts';
import type { BenchGraph } from './data.ts';
import { type Contestant, checkSameAnswers, measure, rounds } from './measure.ts';
import { startOurs, startPeer } from './processes.ts';
import type { SpeedOptions } from './speed.ts';
import { atMost, table } from './table.ts';
import { deepNesting } from './workloads.ts';

/** Party → declarations → signatories → declarations, ten of each, beside the hand-written statement for the same rows. */
export async function nesting(graph: BenchGraph, { seconds, rounds: count }: SpeedOptions) {
  const ours: Contestant = {
    name: 'ours, cache off',
    server: await startOurs(graph.address, ['--cache-size', '0']),
    asks: askOurs,
  };
  const bare: Contestant = {
    name: 'bare driver',
    server: await startPeer('bare-driver', graph.address),
    asks: askBare,
  };
  try {
    const values = await checkSameAnswers([ours, bare], deepNesting, graph);
    const options = { connections: 1, seconds, warmUp: seconds };
    const results = await rounds(
      count,
      [ours, bare].map((one) => [one.name, () => measure(one, deepNesting, graph, 'cold', options)] as const),
    );
    const of = (name: string) => results.get(name)?.p50 ?? Number.NaN;
    return {
      text: `${deepNesting.asks}: ${values} values, the same of both; one connection.\n\n${table(
        ['server', 'p50 ms', 'p99 ms', 'server CPU ms', 'Neo4j CPU ms'],
        [...results].map(([name, { p50, p99, serverCpu, neo4jCpu }]) => [
          name,
          p50,
          p99,
          serverCpu,
          neo4jCpu,
        ]),
      )}`,
      targets: [atMost('deep nesting / hand-written Cypher, p50', of(ours.name) / of(bare.name), 1.5)],
    };
  } finally {
    await Promise.all([ours, bare].map(({ server }) => server.stop()));
  }
}
