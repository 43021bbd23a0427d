import { postOf } from './contestants.ts';
import type { BenchGraph } from './data.ts';
import { fire, type Measured, rounds } from './measure.ts';
import { type LoadRequest, startOurs } from './processes.ts';
import type { SpeedOptions } from './speed.ts';
import { atMost, table } from './table.ts';
import type { Names } from './workloads.ts';

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** What a query begins with, the values it takes, and the parts that may stand in it; every combination is a query. */
const roots: readonly [
  head: string,
  values: (names: Names, index: number) => object,
  parts: readonly string[],
][] = [
  [
    'query ($slug: String!) { declaration(by: { slug: $slug }) { slug title PARTS } }',
    ({ declarations }, index) => ({ slug: pick(declarations, index) }),
    [
      'kind date { edtf precision }',
      'themes { slug name }',
      'signatories(first: 20) { totalCount edges { basis node { name } } }',
      'commitments(first: 5) { nodes { slug text } }',
      'crossReferences(first: 5) { nodes { kind to { ... on Declaration { slug title } } } }',
      'issuedBy { name }',
    ],
  ],
  [
    'query ($from: String!) { declarations(filter: { from: $from }, first: 10) { nodes { slug title PARTS } } }',
    ({ days }, index) => ({ from: pick(days, index) }),
    [
      'kind date { edtf }',
      'themes { name }',
      'signatories(first: 5) { edges { node { name } } }',
      'commitments(first: 2) { nodes { text } }',
      'signatoryCount',
      'url summary',
    ],
  ],
  [
    'query ($slug: String!) { state(by: { slug: $slug }) { slug name PARTS } }',
    ({ states }, index) => ({ slug: pick(states, index) }),
    [
      'iso2 iso3 aliases',
      'signatures(first: 10) { edges { role basis node { slug title } } }',
      'memberships(first: 5) { edges { role node { name } } }',
      'signatureCount',
      'coSignatories(first: 5) { nodes { sharedCount other { name } } }',
      'evidence { confidence }',
    ],
  ],
  [
    'query ($slug: String!) { commitment(by: { slug: $slug }) { slug text PARTS } }',
    ({ declarations }, index) => ({ slug: `${pick(declarations, index)}/${1 + (index % 10)}` }),
    [
      'ordinal heading',
      'themes { name }',
      'declaration { slug title }',
      'evidence { quote start end }',
      'parts { slug }',
      'partOf { slug }',
    ],
  ],
];

/** The 200 queries. */
const documents = roots.flatMap(([head, values, parts]) =>
  Array.from({ length: 50 }, (_, mask) => ({
    query: head.replace('PARTS', parts.filter((_part, bit) => (mask + 1) & (1 << bit)).join(' ')),
    values,
  })),
);

/** One of the queries with one of the values it takes; both are drawn by their number. */
export function mixedRequest(names: Names, document: number, value: number): LoadRequest {
  const { query, values } = pick(documents, document);
  return postOf({ query, variables: values(names, value) });
}

/** `count` requests over 200 documents; variables are drawn by a fixed rule that visits the data evenly. */
function mixedRequests(names: Names, count: number): LoadRequest[] {
  // Strides that share no factor with the number of documents or values, so that neighbours differ in both.
  return Array.from({ length: count }, (_, index) => mixedRequest(names, index * 73, index * 7919));
}

/** How evenly a mix of 200 queries with varying variables is answered. */
export async function mix(graph: BenchGraph, { seconds, rounds: count }: SpeedOptions) {
  const cold = await startOurs(graph.address, ['--cache-size', '0']);
  const warm = await startOurs(graph.address);
  try {
    const rest = warm.memory();
    const requests = mixedRequests(graph.names, 8_000);
    const options = { connections: 8, seconds, warmUp: 8 * seconds };
    const runs: [string, () => Promise<Measured>][] = [
      ['cold, every request another', () => fire(cold, requests, graph.pid, options)],
      ['warm, strictly fresh', () => fire(warm, requests.slice(0, 400), graph.pid, options)],
    ];
    const results = await rounds(count, runs);
    const rows = [...results].map(([name, { perSecond, p50, p99, max, failed }]) => [
      name,
      perSecond,
      p50,
      p99,
      max,
      p99 / p50,
      failed,
    ]);
    const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20);
    return {
      text: `${table(['200 queries, 8 connections', 'answers/s', 'p50 ms', 'p99 ms', 'max ms', 'p99 / p50', 'failed'], rows)}\n\nMemory of the API: ${mebibytes(rest)} MiB at rest, ${mebibytes(cold.memory())} MiB under the cold mix, ${mebibytes(warm.memory())} MiB under the warm one.`,
      targets: [...results].map(([name, { p50, p99 }]) => atMost(`mix, ${name}: p99 / p50`, p99 / p50, 5)),
    };
  } finally {
    await Promise.all([cold.stop(), warm.stop()]);
  }
}
