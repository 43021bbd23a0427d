import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings.ts';
import { rdfFormats } from '../export/graph-rdf.ts';
import type { GraphAddress } from '../graph/driver.ts';
import { openGraph } from '../graph/open-graph.ts';
import type { StatementObserver } from '../graph/reader.ts';
import type { Revisions } from '../graph/revision.ts';
import { createMemories } from '../memories.ts';
import { answersInTurn } from './answers-in-turn.ts';
import { openAside } from './aside/aside.ts';
import type { Asked } from './asked.ts';
import { automaticDocuments } from './automatic-documents.ts';
import { createClientAddress } from './client-address.ts';
import { closeServer } from './close-server.ts';
import { createDoors } from './doors.ts';
import { readFirstQuestions } from './first-questions.ts';
import { createFreshAnswers, nothingKept, observed } from './fresh-answers.ts';
import { createGate } from './gate.ts';
import { graphFileRoute } from './graph-file-route.ts';
import { createGraphqlAnswers } from './graphql-answer.ts';
import { graphqlRoute } from './graphql-route.ts';
import { health, readiness } from './health.ts';
import { listen } from './listen.ts';
import { createListener, type Route, type Routes } from './listener.ts';
import { watchLoop } from './loop-delay.ts';
import { createMetrics } from './metrics.ts';
import { metricsRoute } from './metrics-route.ts';
import { networksRoute } from './networks-route.ts';
import { createNoveltyBudget } from './novelty-budget.ts';
import { charging, createRateLimit } from './rate-limit.ts';
import { createRefusalPace } from './refusal-pace.ts';
import { ResponseCache } from './response-cache.ts';
import { schemaRoute } from './schema-route.ts';
import { shedding } from './shedding.ts';
import { staticRoute } from './static-route.ts';
import type { Tracing } from './tracing.ts';
import { Visit } from './visit.ts';
import { createVisitLog } from './visit-log.ts';
import { warmUp } from './warm-up.ts';
import { createGraphql } from './yoga.ts';

/** What the app reads of the settings; workers and traces are for who starts it. */
export type AppSettings = Omit<Settings, 'workers' | 'logLevel' | 'traces' | 'database'>;

export interface App {
  /** Where it listens. */
  readonly url: string;
  readonly server: Server;
  /** Has what the first readers need made ready; to be called once, and not to be waited for. */
  warmUp(): Promise<void>;
  /** Takes no more connections, lets requests in flight finish, and closes the driver. */
  close(): Promise<void>;
}

/** Where the build puts the explorer, seen from the sources and from what they are compiled to alike. */
const builtExplorer = fileURLToPath(new URL('../../dist/explorer/', import.meta.url));

/** Heavy requests that the thread aside works at, and its connections to Neo4j: one each, and some for what it reads of the whole graph. */
const mostAside = 8;
const connectionsAside = 16;

/** What stands between the app and the world. */
export interface AppParts {
  tracing?: Tracing | undefined;
  /** For tests: stands between the app and its knowledge of the graph's revision. */
  revisions?: (revisions: Revisions) => Revisions;
}

/** Starts the API on a graph. Nothing is written; the graph need not be reachable yet. */
export async function startApp(
  address: GraphAddress,
  settings: AppSettings,
  log: Logger,
  parts: AppParts = {},
): Promise<App> {
  // Reads the file of keys, and fails before anything is open that would have to be closed.
  const door = createDoors(settings, log);
  const metrics = createMetrics();
  const observe: StatementObserver = (name) => {
    const counted = metrics.statementBegins(name);
    const traced = parts.tracing?.statement(name);
    return (error) => {
      counted();
      traced?.(error);
    };
  };
  const { reader, ...opened } = openGraph(address, { poolSize: settings.poolSize, observe });
  const revisions = (parts.revisions ?? ((it) => it))(opened.revisions);
  const memories = createMemories();
  const graph = { reader, revisions, memories };
  const cache = new ResponseCache(Math.max(1, settings.cacheSize));
  const fresh = observed(
    settings.cacheSize > 0 ? createFreshAnswers(cache, revisions, settings) : nothingKept,
    (how) => metrics.answers.inc({ how }),
  );
  const gate = createGate({ max: settings.maxConcurrent });
  const loop = watchLoop();
  const visits = createVisitLog(log, metrics);
  const told = { logError: visits.failed, observeCost: (cost: number) => metrics.cost.observe(cost) };
  const { persistedOnly, threadAside } = settings;
  const graphql = createGraphql({ ...graph, ...told, persistedOnly, lightOnly: threadAside });
  const aside = threadAside
    ? openAside(
        { address, persistedOnly, poolSize: Math.min(connectionsAside, settings.poolSize) },
        { ...told, observe, revisions, asked: () => metrics.aside.inc() },
      )
    : undefined;
  const gateAside = createGate({
    max: Math.min(mostAside, settings.maxConcurrent),
    // They wait for each other longer than what is light, and the first for the thread to begin.
    patience: 3_000,
    refusesAfter: 500,
    // One after the other: what several heavy requests of one client take together nobody knows before they have begun.
    besideOthers: 1 / mostAside,
  });
  const novelty = createNoveltyBudget();
  const admits = ({ client }: Asked, bytes: number) => !gate.hasOthers(client) || novelty.take(client, bytes);
  const answerHere = createGraphqlAnswers(graphql, threadAside ? admits : undefined);
  const answer = answersInTurn(
    { answer: answerHere, gate },
    { answer: aside?.answer ?? answerHere, gate: gateAside },
  );
  metrics.watch({
    ...graph,
    cache,
    gate,
    gateAside,
    aside,
    documents: graphql.kept,
    loop,
    poolSize: settings.poolSize,
  });
  let draining = false;
  const closing = new AbortController();
  const routes: Routes = {
    exact: new Map<string, Route>([
      [
        '/graphql',
        door('read', graphqlRoute(answer, fresh, persistedOnly ? undefined : automaticDocuments())),
      ],
      ['/schema.graphql', schemaRoute],
      ['/health', health],
      ['/ready', readiness(graph, () => draining)],
      ...rdfFormats.map(
        (format) => [`/graph.${format}`, door('export', graphFileRoute(graph, fresh, gate, format))] as const,
      ),
      ...(settings.metrics === 'off' ? [] : [['/metrics', door('metrics', metricsRoute(metrics))] as const]),
    ]),
    prefixes: [
      ['/networks/', door('export', networksRoute(graph, fresh, gate))],
      ['/', staticRoute(builtExplorer)],
    ],
  };
  const clientOf = createClientAddress(settings.trustedProxies);
  const limit = charging(settings.rateLimit > 0 ? createRateLimit(settings.rateLimit) : undefined, [
    gate,
    gateAside,
  ]);
  const pace = createRefusalPace();
  const listener = shedding(
    createListener({
      routes,
      open: (request, response) => new Visit(request, response, { clientOf, limit }),
      refusesAfter: ({ client }) => (gate.hasOthers(client) ? pace.waitOf(client) : 0),
      ...visits,
    }),
    {
      loop,
      maxDelay: settings.maxDelay,
      clientOf,
      isGreedy: gate.isGreedy,
      refused: () => metrics.shed.inc(),
    },
  );
  const server = createServer(
    {
      keepAliveTimeout: 65_000,
      headersTimeout: 10_000,
      requestTimeout: 30_000,
      connectionsCheckingInterval: 5_000,
    },
    parts.tracing?.listener(listener) ?? listener,
  );
  const end = async () => {
    loop.stop();
    await Promise.all([opened.close(), aside?.stop()]);
    await parts.tracing?.stop();
  };
  await listen(server, settings).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
    server,
    warmUp() {
      const startThread = () => aside?.warmUp();
      const questions = readFirstQuestions();
      return warmUp({ ...graphql, answer, gate, startThread, questions }, closing.signal);
    },
    async close() {
      draining = true;
      closing.abort();
      await closeServer(server, 1_000 * settings.drainTime);
      await end();
    },
  };
}
