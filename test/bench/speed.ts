import { askBare, askOurs, askTheirs, requestsOf, wholeAnswerOf } from './contestants.ts';
import type { BenchGraph } from './data.ts';
import {
  type Contestant,
  checkSameAnswers,
  different,
  fire,
  type Measured,
  measure,
  type RunOptions,
  rounds,
  settle,
} from './measure.ts';
import { type LoadRequest, startOurs, startPeer } from './processes.ts';
import { atLeast, type Target, table } from './table.ts';
import { workloads } from './workloads.ts';

export interface SpeedOptions {
  seconds: number;
  rounds: number;
}

type Key = string;

/** Cold and warm throughput of d, l and c beside the peers. */
export async function speed(graph: BenchGraph, { seconds, rounds: count }: SpeedOptions) {
  const { address } = graph;
  const cold: Contestant = {
    name: 'ours, cache off',
    server: await startOurs(address, ['--cache-size', '0']),
    asks: askOurs,
  };
  const fresh: Contestant = { name: 'ours, strictly fresh', server: await startOurs(address), asks: askOurs };
  const lenient: Contestant = {
    name: 'ours, maxStaleness 100 ms',
    server: await startOurs(address, ['--max-staleness', '100']),
    asks: askOurs,
  };
  const theirs: Contestant = {
    name: '@neo4j/graphql',
    server: await startPeer('neo4j-graphql', address),
    asks: askTheirs,
  };
  const bare: Contestant = {
    name: 'bare driver',
    server: await startPeer('bare-driver', address),
    asks: askBare,
  };
  const bytes = await startPeer('static-bytes', address, '');
  const servers = [cold, fresh, lenient, theirs, bare].map(({ server }) => server);
  try {
    const values = new Map<string, number>();
    for (const workload of workloads)
      values.set(workload.name, await checkSameAnswers([cold, fresh, theirs, bare], workload, graph));

    const options: RunOptions = { connections: 8, seconds, warmUp: Math.max(1, seconds / 3) };
    const results = new Map<Key, Measured>();
    for (const workload of workloads) {
      const { name } = workload;
      const coldRuns = [cold, theirs, bare].map(
        (one) =>
          [`${name} cold 8 ${one.name}`, () => measure(one, workload, graph, 'cold', options)] as const,
      );
      await settle(coldRuns);
      for (const [key, result] of await rounds(count, coldRuns)) results.set(key, result);
      const requests = requestsOf(askOurs, workload, graph.names, different.warm);
      const ofBytes = { ...bytes, url: `${bytes.url}/${name}` };
      const sameHead = { ...bytes, url: `${ofBytes.url}/same-head` };
      await putAnswers([ofBytes.url, sameHead.url], fresh, requests);
      const warmRuns = [8, 64].flatMap((connections) => [
        // The two figures of 8 connections need no counterpart at 64.
        ...(connections === 8 ? [fresh, lenient, theirs] : [fresh, theirs]).map(
          (one) =>
            [
              `${name} warm ${connections} ${one.name}`,
              () => measure(one, workload, graph, 'warm', { ...options, connections }),
            ] as const,
        ),
        ...[['static bytes', ofBytes] as const, ['the same with our head', sameHead] as const].map(
          ([peer, server]) =>
            [
              `${name} warm ${connections} ${peer}`,
              () => fire(server, requests, undefined, { ...options, connections }),
            ] as const,
        ),
      ]);
      for (const [key, result] of await rounds(count, warmRuns)) results.set(key, result);
    }
    return { text: report(results, values), targets: targetsOf(results) };
  } finally {
    await Promise.all([...servers, bytes].map((server) => server.stop()));
  }
}

/** What node:http sends with every answer by itself. */
const ofConnection = new Set(['connection', 'content-length', 'date', 'keep-alive']);

/** Hands what one of the contestants answers to the peer that sends bytes: once with its type alone, once with all of its head. */
async function putAnswers(
  [bare, whole]: readonly [bare: string, whole: string],
  { server }: Contestant,
  requests: readonly LoadRequest[],
): Promise<void> {
  const texts: string[] = [];
  let headers: Record<string, string> = {};
  for (const request of requests) {
    const answer = await wholeAnswerOf(server, request);
    texts.push(answer.text);
    headers = answer.headers;
  }
  const head = Object.fromEntries(Object.entries(headers).filter(([name]) => !ofConnection.has(name)));
  await put(bare, { headers: { 'content-type': 'application/json' }, texts });
  await put(whole, { headers: head, texts });
}

async function put(
  url: string,
  answers: { headers: Record<string, string>; texts: string[] },
): Promise<void> {
  const answer = await fetch(url, { method: 'PUT', body: JSON.stringify(answers) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status} to what it is to send.`);
}

function report(results: ReadonlyMap<Key, Measured>, values: ReadonlyMap<string, number>): string {
  const rows = [...results].map(([key, one]) => [
    key,
    one.perSecond,
    one.bytes,
    one.p50,
    one.p99,
    one.serverCpu,
    one.neo4jCpu,
    one.failed,
  ]);
  const counted = workloads
    .map(({ name, asks }) => `${name}: ${asks}, ${values.get(name)} values`)
    .join('; ');
  return [
    `${counted}. Every contestant answered with the same values.`,
    table(
      [
        'workload, mode, connections, server',
        'answers/s',
        'bytes',
        'p50 ms',
        'p99 ms',
        'server CPU ms',
        'Neo4j CPU ms',
        'failed',
      ],
      rows,
    ),
  ].join('\n\n');
}

function targetsOf(results: ReadonlyMap<Key, Measured>): Target[] {
  const ratio = (a: Key, b: Key) =>
    (results.get(a)?.perSecond ?? Number.NaN) / (results.get(b)?.perSecond ?? Number.NaN);
  const targets: Target[] = [];
  for (const [connections, least] of [
    [8, 10],
    [64, 20],
  ] as const)
    for (const { name } of workloads)
      targets.push(
        atLeast(
          `${name}, warm, strictly fresh, ${connections} connections / @neo4j/graphql`,
          ratio(
            `${name} warm ${connections} ours, strictly fresh`,
            `${name} warm ${connections} @neo4j/graphql`,
          ),
          least,
        ),
      );
  for (const name of ['d', 'l'])
    targets.push(
      atLeast(
        `${name}, warm, maxStaleness 100 ms / static bytes`,
        ratio(`${name} warm 8 ours, maxStaleness 100 ms`, `${name} warm 8 static bytes`),
        0.6,
      ),
    );
  for (const [name, least] of [
    ['d', 3],
    ['l', 2.5],
  ] as const)
    targets.push(
      atLeast(
        `${name}, cold / @neo4j/graphql`,
        ratio(`${name} cold 8 ours, cache off`, `${name} cold 8 @neo4j/graphql`),
        least,
      ),
      atLeast(
        `${name}, cold / bare driver`,
        ratio(`${name} cold 8 ours, cache off`, `${name} cold 8 bare driver`),
        0.9,
      ),
    );
  return targets;
}
