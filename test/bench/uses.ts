import { answerOf, postOf } from './contestants.ts';
import type { BenchGraph } from './data.ts';
import { fire, type Measured, median, rounds } from './measure.ts';
import { startOurs } from './processes.ts';
import type { SpeedOptions } from './speed.ts';
import { table } from './table.ts';
import { uses } from './workloads.ts';

/** The main query of each of the three uses: the first of a revision, others, and kept ones. */
export async function useCases(graph: BenchGraph, { seconds, rounds: count }: SpeedOptions) {
  const rows: (string | number)[][] = [];
  for (const use of uses) {
    const cold = await startOurs(graph.address, ['--cache-size', '0']);
    const warm = await startOurs(graph.address);
    try {
      const requests = Array.from({ length: 200 }, (_, index) =>
        postOf({ query: use.ours, variables: use.variables(graph.names, index) }),
      );
      const [first, ...others] = requests as [(typeof requests)[0], ...typeof requests];
      const start = performance.now();
      await answerOf(cold, first);
      const firstMs = performance.now() - start;
      const times: number[] = [];
      for (const request of others.slice(0, 20)) {
        const from = performance.now();
        await answerOf(cold, request);
        times.push(performance.now() - from);
      }
      const kept = requests.slice(0, 10);
      for (const request of kept) await answerOf(warm, request);
      const results = await rounds(count, [
        [use.name, () => fire(warm, kept, graph.pid, { connections: 8, seconds, warmUp: 1 })],
      ] as [string, () => Promise<Measured>][]);
      const { perSecond = Number.NaN, bytes = Number.NaN, p99 = Number.NaN } = results.get(use.name) ?? {};
      rows.push([`${use.name}: ${use.asks}`, firstMs, median(times), perSecond, p99, bytes]);
    } finally {
      await Promise.all([cold.stop(), warm.stop()]);
    }
  }
  return {
    text: table(
      [
        'use',
        'first of a revision, ms',
        'others, cold, ms',
        'warm, strictly fresh, answers/s',
        'p99 ms',
        'bytes',
      ],
      rows,
    ),
    targets: [],
  };
}
