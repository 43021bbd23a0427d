import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type BenchGraph, benchGraph } from './data.ts';
import { mix } from './mix.ts';
import { nesting } from './nesting.ts';
import { pairs } from './pairs.ts';
import { points } from './points.ts';
import { type SpeedOptions, speed } from './speed.ts';
import { start } from './start.ts';
import { type Target, targetTable } from './table.ts';
import { useCases } from './uses.ts';

/*
 * npm run bench -- [--declarations 200|2000|20000] [--seconds N] [--rounds N] [--only speed,…] [--heap 3g]
 *
 * Everything runs in one go on one machine: our API, the peers and the load generator in processes of their own, on one
 * Neo4j with one data set. Compare within a run; absolute figures depend on what else the machine does.
 */
const { values } = parseArgs({
  // What stands after the name of this file; run-typescript.mjs has taken itself out.
  args: process.argv.slice(2),
  options: {
    declarations: { type: 'string', default: '2000' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'speed,uses,mix,nesting,pairs,points,start' },
    heap: { type: 'string', default: '3g' },
  },
});
const declarations = Number(values.declarations);
const options = { seconds: Number(values.seconds), rounds: Number(values.rounds) };

type Part = (
  graph: BenchGraph,
  options: SpeedOptions,
) => Promise<{ text: string; targets: readonly Target[] }>;

const parts: Record<string, Part> = { speed, uses: useCases, mix, nesting, pairs, points, start };

const graph = await benchGraph(declarations, values.heap);
try {
  const [[nodes], [signatures]] = [
    await graph.rows('MATCH (n) RETURN count(n)'),
    await graph.rows('MATCH ()-[s:SIGNED]->() RETURN count(s)'),
  ] as [unknown[], unknown[]];
  const [cpu] = cpus();
  console.log(
    `${graph.names.declarations.length} declarations, ${signatures} signatures, ${nodes} nodes. ` +
      `${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node.js ${process.version}. ` +
      `${options.rounds} rounds of ${options.seconds} s, medians.`,
  );
  for (const name of values.only.split(',')) {
    const part = parts[name];
    if (!part) throw new Error(`--only: one or more of ${Object.keys(parts).join(',')}; received ${name}`);
    const { text, targets } = await part(graph, options);
    console.log(`\n## ${name}\n\n${text}${targets.length > 0 ? `\n\n${targetTable(targets)}` : ''}`);
  }
} finally {
  await graph.stop();
}
