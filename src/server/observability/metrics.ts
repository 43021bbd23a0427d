import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Revisions } from '../../graph/revision.ts';
import { bytesOf, type Memories } from '../../memories.ts';
import type { Aside } from '../aside/aside.ts';
import type { ResponseCache } from '../freshness/response-cache.ts';
import type { Gate } from '../limits/gate.ts';
import type { LoopDelay } from '../limits/loop-delay.ts';
import type { KeptDocuments } from '../operations/kept-documents.ts';

/** What the metrics look at when they are read. */
export interface Watched {
  revisions: Revisions;
  cache: ResponseCache;
  gate: Gate;
  /** Before the thread for heavy requests. */
  gateAside: Pick<Gate, 'running' | 'waiting' | 'shed'>;
  aside: Pick<Aside, 'held'> | undefined;
  documents: Pick<KeptDocuments, 'bytes'>;
  loop: Pick<LoopDelay, 'standing'>;
  memories: Memories;
  poolSize: number;
}

export type Metrics = ReturnType<typeof createMetrics>;

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** The program's figures in Prometheus' form. Names of what is measured end in its unit. */
export function createMetrics() {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 10 });
  const counter = <L extends string>(name: string, help: string, labelNames: readonly L[] = []) =>
    new Counter<L>({ name: `signatory_${name}`, help, labelNames: [...labelNames], registers });
  const histogram = <L extends string>(
    name: string,
    help: string,
    buckets: number[],
    labelNames: readonly L[] = [],
  ) => new Histogram<L>({ name: `signatory_${name}`, help, labelNames: [...labelNames], buckets, registers });
  let reads = 0;
  return {
    registry,
    requests: counter('requests_total', 'Requests answered.', ['route', 'status']),
    latency: histogram('request_seconds', 'From the request to the last byte handed over.', seconds, [
      'route',
    ]),
    answers: counter('answers_total', 'Answers by how they came about: kept, made or stale.', ['how']),
    shed: counter(
      'shed_total',
      'Requests refused unread because the event loop did not keep up; those that the gate refused are in gate_shed.',
    ),
    aside: counter('aside_total', 'Heavy requests worked out in a thread aside.'),
    cost: histogram(
      'operation_cost_rows',
      'Rows that executed operations could fetch.',
      [1, 10, 100, 1_000, 10_000, 40_000],
    ),
    restarts: counter(
      'operation_restarts_total',
      'Operations and files started over because the graph had changed.',
    ),
    errors: counter('unexpected_errors_total', 'Errors that were masked and logged.'),
    statements: histogram('statement_seconds', 'Statements sent to Neo4j, by their file.', seconds, [
      'statement',
    ]),
    /** Counts a statement while it runs; call what it returns at its end. */
    statementBegins(name: string): () => void {
      reads++;
      const end = this.statements.startTimer({ statement: name });
      return () => {
        reads--;
        end();
      };
    },
    /** Figures of things that exist once the app does. */
    watch({ revisions, cache, gate, gateAside, aside, documents, loop, memories, poolSize }: Watched) {
      const gauge = (name: string, help: string, value: () => number) =>
        new Gauge({
          name: `signatory_${name}`,
          help,
          registers,
          collect() {
            this.set(value());
          },
        });
      const total = (name: string, help: string, value: () => number) =>
        new Counter({
          name: `signatory_${name}`,
          help,
          registers,
          collect() {
            this.reset();
            this.inc(value());
          },
        });
      gauge('cache_bytes', 'Memory of kept answers.', () => cache.bytes);
      gauge('cache_entries', 'Kept answers.', () => cache.size);
      gauge(
        'memory_bytes',
        'Memory of what was worked out from the whole graph.',
        () => bytesOf(memories) + (aside?.held.memories ?? 0),
      );
      gauge(
        'documents_bytes',
        'Memory of documents that were parsed and compiled, at most.',
        () => documents.bytes + (aside?.held.documents ?? 0),
      );
      total('probes', 'Probes of the revision sent since the start.', () => revisions.probes);
      gauge('revision_age_seconds', 'Since the revision was last confirmed; -1 before the first time.', () =>
        revisions.lastConfirmed ? (performance.now() - revisions.lastConfirmed.at) / 1_000 : -1,
      );
      gauge(
        'pool_size',
        'Connections to Neo4j at most, those of probes and of the thread aside counted.',
        () => poolSize,
      );
      gauge('pool_in_use', 'Connections to Neo4j at work.', () => reads);
      gauge('gate_running', 'Requests being executed.', () => gate.running);
      gauge('gate_waiting', 'Requests waiting to be executed.', () => gate.waiting);
      gauge(
        'gate_limit',
        'Requests that may be executed at the same time as things stand.',
        () => gate.limit,
      );
      gauge(
        'gate_usual_seconds',
        'What executing a request usually takes while few are.',
        () => gate.usual / 1_000,
      );
      gauge('gate_recent_seconds', 'What it took lately.', () => gate.recent / 1_000);
      gauge('loop_delay_seconds', 'Delay of the event loop that stands.', () => loop.standing / 1_000);
      total('gate_shed', 'Requests refused since the start because of overload.', () => gate.shed);
      gauge('aside_running', 'Heavy requests being executed in the thread aside.', () => gateAside.running);
      gauge('aside_waiting', 'Heavy requests waiting to be executed.', () => gateAside.waiting);
      total('aside_shed', 'Heavy requests refused since the start.', () => gateAside.shed);
      total('revision_changes', 'Revisions of the graph seen since the start.', () => revisions.changes);
    },
  };
}
