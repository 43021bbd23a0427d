import { type Asks, answerOf, requestsOf, valuesOf } from './contestants.ts';
import type { BenchGraph } from './data.ts';
import { cpuOf, type Load, type LoadRequest, load, type Running } from './processes.ts';
import type { Workload } from './workloads.ts';

/** A server and how it is asked. */
export interface Contestant {
  readonly name: string;
  readonly server: Running;
  readonly asks: Asks;
}

export interface Measured extends Load {
  /** Processor milliseconds that an answer took: of the server, and of Neo4j. */
  serverCpu: number;
  neo4jCpu: number;
}

export interface RunOptions {
  connections: number;
  seconds: number;
  /** Seconds of the same load before anything counts. */
  warmUp: number;
}

/** Most requests that differ, in one run: more than a run can send when nothing is kept, few enough to be kept all. */
export const different = { cold: 4_000, warm: 20 } as const;

/** One run of one contestant. `cold`: every request asks for something else, as far as the data goes. */
export async function measure(
  { server, asks }: Pick<Contestant, 'server' | 'asks'>,
  workload: Workload,
  graph: Pick<BenchGraph, 'names' | 'pid' | 'quiet'>,
  kind: keyof typeof different,
  options: RunOptions,
): Promise<Measured> {
  const requests = requestsOf(asks, workload, graph.names, different[kind]);
  await graph.quiet();
  if (kind === 'warm') for (const request of requests) await answerOf(server, request);
  return fire(server, requests, graph.pid, options);
}

/** Times as long for who answers nothing at all: a figure is worth more than none. */
const longer = 15;

/** One run of any requests. */
export async function fire(
  server: Running,
  requests: readonly LoadRequest[],
  neo4jPid: number | undefined,
  { connections, seconds, warmUp }: RunOptions,
): Promise<Measured> {
  const job = { url: server.url, connections, requests };
  if (warmUp > 0) await load({ ...job, seconds: warmUp });
  const [own, neo4j] = [server.cpu(), cpuOf(neo4jPid)];
  let result = await load({ ...job, seconds });
  if (result.answers === 0) result = await load({ ...job, seconds: longer * seconds });
  return {
    ...result,
    serverCpu: (1_000 * (server.cpu() - own)) / result.answers,
    neo4jCpu: (1_000 * (cpuOf(neo4jPid) - neo4j)) / result.answers,
  };
}

/** Throws where contestants do not answer a workload with the same values. Returns how many values an answer has. */
export async function checkSameAnswers(
  contestants: readonly Contestant[],
  workload: Workload,
  { names }: Pick<BenchGraph, 'names'>,
): Promise<number> {
  let most = 0;
  for (const index of [0, 3, 50, 101]) {
    const variables = workload.variables(names, index);
    const [first, ...others] = await Promise.all(
      contestants.map(async ({ name, server, asks }) => ({
        name,
        values: valuesOf(await answerOf(server, asks(workload, variables))),
      })),
    );
    most = Math.max(most, first?.values.length ?? 0);
    for (const other of others)
      if (JSON.stringify(other.values) !== JSON.stringify(first?.values))
        throw new Error(
          `${workload.name} ${JSON.stringify(variables)}: ${first?.name} and ${other.name} answer differently ` +
            `(${first?.values.length} and ${other.values.length} values)`,
        );
  }
  return most;
}

/** Rounds at most that go before those that count, and rounds in a row in which nothing may have become quicker. */
const settling = { most: 20, quiet: 3 };

/**
 * Runs everything, in turn, until Neo4j takes no less for an answer than before, three rounds long: its compilers take longer to
 * settle than a run, with pauses in which nothing seems to change, and whoever is measured meanwhile is charged for them. Not
 * to be used where answers come from elsewhere.
 */
export async function settle(runs: readonly (readonly [unknown, () => Promise<Measured>])[]): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  let quiet = 0;
  for (let round = 0; round < settling.most && quiet < settling.quiet; round++) {
    let neo4j = 0;
    for (const [, run] of runs) neo4j += (await run()).neo4jCpu;
    console.error(`settling, round ${round + 1}: Neo4j takes ${neo4j.toFixed(2)} ms`);
    quiet = neo4j > 0.95 * least ? quiet + 1 : 0;
    least = Math.min(least, neo4j);
  }
}

/** Runs everything `count` times, in turn, so that what else the machine does falls on all alike. */
export async function rounds<Key extends string>(
  count: number,
  runs: readonly (readonly [Key, () => Promise<Measured>])[],
): Promise<Map<Key, Measured>> {
  const all = new Map<Key, Measured[]>(runs.map(([key]) => [key, []]));
  for (let round = 0; round < count; round++)
    for (const [key, run] of runs) {
      const result = await run();
      all.get(key)?.push(result);
      const { perSecond, serverCpu, neo4jCpu } = result;
      console.error(
        `${round + 1}/${count} ${key}: ${Math.round(perSecond)}/s, CPU ms ${serverCpu.toFixed(2)} + ${neo4jCpu.toFixed(2)}`,
      );
    }
  return new Map([...all].map(([key, results]) => [key, medianOf(results)]));
}

/** Field by field, but failures are added up. */
function medianOf(results: readonly Measured[]): Measured {
  const of = (field: keyof Measured) => median(results.map((result) => result[field]));
  return {
    answers: of('answers'),
    perSecond: of('perSecond'),
    bytes: of('bytes'),
    p50: of('p50'),
    p99: of('p99'),
    max: of('max'),
    serverCpu: of('serverCpu'),
    neo4jCpu: of('neo4jCpu'),
    failed: results.reduce((sum, { failed }) => sum + failed, 0),
  };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
