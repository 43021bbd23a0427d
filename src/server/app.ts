import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings.ts';
import type { GraphAddress } from '../graph/driver.ts';
import { openGraph, probeConnections } from '../graph/open-graph.ts';
import type { StatementObserver } from '../graph/reader.ts';
import type { Revisions } from '../graph/revision.ts';
import { createMemories } from '../memories.ts';
import { createAnswers } from './create-answers.ts';
import { createDoors } from './door/doors.ts';
import { shedding } from './door/shedding.ts';
import { readFirstQuestions } from './first-questions.ts';
import { createFreshAnswers, nothingKept, observed } from './freshness/fresh-answers.ts';
import { ResponseCache } from './freshness/response-cache.ts';
import type { Asked } from './http/asked.ts';
import { createClientAddress } from './http/client-address.ts';
import { closeServer } from './http/close-server.ts';
import { listen } from './http/listen.ts';
import { createListener } from './http/listener.ts';
import { Visit } from './http/visit.ts';
import { watchLoop } from './limits/loop-delay.ts';
import { charging, createRateLimit } from './limits/rate-limit.ts';
import { createRefusalPace } from './limits/refusal-pace.ts';
import { createMetrics } from './observability/metrics.ts';
import type { Tracing } from './observability/tracing.ts';
import { createVisitLog } from './observability/visit-log.ts';
import { createRoutes } from './routes/create-routes.ts';
import { keyOf } from './routes/graphql-route.ts';
import { warmUp } from './warm-up.ts';

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
  const startedOver = () => metrics.restarts.inc();
  const graph = { reader, revisions, memories, startedOver };
  const cache = new ResponseCache(Math.max(1, settings.cacheSize));
  const answers = settings.cacheSize > 0 ? createFreshAnswers(cache, revisions, settings) : nothingKept;
  const fresh = observed(answers, (how) => metrics.answers.inc({ how }));
  const loop = watchLoop();
  const visits = createVisitLog(log, metrics);
  const { answer, gate, gateAside, aside, poolAside, perform, documents } = createAnswers(
    address,
    settings,
    graph,
    {
      observe,
      observeCost: (cost) => metrics.cost.observe(cost),
      startedOver,
      logError: visits.failed,
      revisions,
      asked: () => metrics.aside.inc(),
    },
  );
  metrics.watch({
    ...graph,
    cache,
    gate,
    gateAside,
    aside,
    documents,
    loop,
    poolSize: settings.poolSize + poolAside + probeConnections * (aside ? 2 : 1),
  });
  let draining = false;
  const closing = new AbortController();
  const isDraining = () => draining;
  const routes = createRoutes({ settings, door, answer, fresh, graph, gate, metrics, isDraining });
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
      ...(parts.tracing && { routed: parts.tracing.routed }),
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
      const ask = async (asked: Asked) =>
        answers.find(keyOf(asked, undefined), () => answer(asked, undefined));
      return warmUp({ perform, ask, gate, startThread, questions }, closing.signal);
    },
    async close() {
      draining = true;
      closing.abort();
      await closeServer(server, 1_000 * settings.drainTime);
      await end();
    },
  };
}
