import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { BenchGraph } from '../bench/data.ts';
import { metricsOf, valueIn } from '../support/metric.ts';

/** What an API process and its Neo4j hold on to. */
export interface Held {
  /** Resident memory of the API in bytes. */
  memory: number;
  /** JavaScript heap at work, bytes. */
  heap: number;
  /** Bytes of kept answers. */
  kept: number;
  /** Sockets the API has open: clients and Neo4j together, and the ones it listens on. */
  sockets: number;
  /** Connections that Neo4j has, of the API and of who watches. */
  neo4jConnections: number;
  /** Transactions of Neo4j other than the one that looks (SHOW TRANSACTIONS). */
  transactions: number;
  /** Statements the API waits for. */
  statements: number;
  /** 99th percentile of the API's event-loop delay since it was last asked, milliseconds. */
  loopDelay: number;
  /** Requests that may be executed at the same time, and that wait for it. */
  gate: [limit: number, waiting: number];
  /** Milliseconds that executing takes usually, and lately. */
  work: [usual: number, lately: number];
  /** Requests refused since the start: by the gate, and unread because of the event loop. */
  shed: [gate: number, unread: number];
}

const mebibytes = (bytes: number) => Math.round(bytes / 2 ** 20);

/** Looks at an API process: its memory, sockets, and what Neo4j says of it. */
export async function look(url: string, pid: number, graph: BenchGraph): Promise<Held> {
  const text = await metricsOf(url);
  const value = (series: string) => valueIn(text, series);
  const connections = await graph.rows('CALL dbms.listConnections() YIELD connectionId RETURN connectionId');
  const transactions = await graph.rows('SHOW TRANSACTIONS YIELD transactionId RETURN transactionId');
  return {
    memory: 1_024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]),
    heap: value('nodejs_heap_size_used_bytes'),
    kept: value('signatory_cache_bytes'),
    sockets: socketsOf(pid),
    neo4jConnections: connections.length,
    transactions: transactions.length - 1,
    statements: value('signatory_pool_in_use'),
    loopDelay: 1_000 * value('nodejs_eventloop_lag_p99_seconds'),
    gate: [value('signatory_gate_limit'), value('signatory_gate_waiting')],
    work: [1_000 * value('signatory_gate_usual_seconds'), 1_000 * value('signatory_gate_recent_seconds')],
    shed: [value('signatory_gate_shed'), value('signatory_shed_total')],
  };
}

function socketsOf(pid: number): number {
  const folder = `/proc/${pid}/fd`;
  return readdirSync(folder).filter((fd) => {
    try {
      return readlinkSync(`${folder}/${fd}`).startsWith('socket:');
    } catch {
      // Closed since.
      return false;
    }
  }).length;
}

export const shown = (held: Held): string =>
  `memory ${mebibytes(held.memory)} MiB, heap ${mebibytes(held.heap)} MiB, kept answers ${mebibytes(held.kept)} MiB, sockets ${held.sockets}, connections of Neo4j ${held.neo4jConnections}, transactions ${held.transactions}, statements ${held.statements}, event loop p99 ${Math.round(held.loopDelay)} ms, gate ${held.gate.join('/')}, work ${held.work.map((ms) => ms.toFixed(1)).join('/')} ms, shed ${held.shed.join('+')}`;

/** The slope of the line nearest to the points in least squares; NaN for fewer than two. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, at]) => at))];
  const over = points.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return over / points.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
