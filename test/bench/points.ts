import { answerOf, postOf } from './contestants.ts';
import type { BenchGraph } from './data.ts';
import { fire, type Measured, rounds } from './measure.ts';
import { startOurs } from './processes.ts';
import type { SpeedOptions } from './speed.ts';
import { table } from './table.ts';
import { uses, workloads } from './workloads.ts';

const lookup =
  'query ($slug: String!) { declaration(by: { slug: $slug }) { slug title kind date { edtf } themes { name } } }';

/** How long each workload takes, cold: to be compared between data sets of 200, 2,000 and 20,000 declarations. */
export async function points(graph: BenchGraph, { seconds, rounds: count }: SpeedOptions) {
  const { names } = graph;
  const server = await startOurs(graph.address, ['--cache-size', '0']);
  const asked = [
    {
      name: 'lookup',
      ours: lookup,
      variables: (_names: unknown, index: number) => ({
        slug: names.declarations[(index * 7) % names.declarations.length] ?? '',
      }),
    },
    ...workloads,
    ...uses.filter(({ name }) => name !== 'network'),
  ];
  try {
    // What is kept in memory of a revision is not part of how long an answer takes.
    for (const { ours, variables } of asked)
      await answerOf(server, postOf({ query: ours, variables: variables(names, 0) })).catch(() => undefined);
    const runs = asked.map(({ name, ours, variables }): [string, () => Promise<Measured>] => {
      const requests = Array.from({ length: 1_000 }, (_, index) =>
        postOf({ query: ours, variables: variables(names, index) }),
      );
      return [name, () => fire(server, requests, graph.pid, { connections: 1, seconds, warmUp: seconds })];
    });
    for (const [, run] of runs) await run();
    const results = await rounds(count, runs);
    return {
      text: table(
        [
          `${names.declarations.length} declarations, cold, 1 connection`,
          'p50 ms',
          'p99 ms',
          'API CPU ms',
          'Neo4j CPU ms',
          'bytes',
        ],
        [...results].map(([name, { p50, p99, serverCpu, neo4jCpu, bytes }]) => [
          name,
          p50,
          p99,
          serverCpu,
          neo4jCpu,
          bytes,
        ]),
      ).concat(`\n\nMemory of the API: ${Math.round(server.memory() / 2 ** 20)} MiB.`),
      targets: [],
    };
  } finally {
    await server.stop();
  }
}
