import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Settings } from '../config/settings.ts';
import { type GraphAddress, openDriver } from '../graph/driver.ts';
import { createReader } from '../graph/reader.ts';
import { createRevisions } from '../graph/revision.ts';
import { openSnapshot } from '../graph/snapshot.ts';
import { createMemories } from '../memories.ts';
import { createFreshAnswers } from './fresh-answers.ts';
import { graphqlRoute } from './graphql-route.ts';
import { health, readiness } from './health.ts';
import { createListener, type Routes } from './listener.ts';
import { networksRoute } from './networks-route.ts';
import { ResponseCache } from './response-cache.ts';
import { createGraphql } from './yoga.ts';

/** What the app reads of the settings. */
export type AppSettings = Pick<
  Settings,
  'host' | 'port' | 'cacheSize' | 'poolSize' | 'drainTime' | 'maxStaleness' | 'serveStaleFor'
>;

export interface App {
  /** Where it listens. */
  readonly url: string;
  readonly server: Server;
  /** Takes no more connections, lets requests in flight finish, and closes the driver. */
  close(): Promise<void>;
}

/** Starts the API on a graph. Nothing is written; the graph need not be reachable yet. */
export async function startApp(address: GraphAddress, settings: AppSettings, log: Logger): Promise<App> {
  const driver = openDriver(address, { poolSize: settings.poolSize });
  const reader = createReader(driver, address.database);
  const revisions = createRevisions(reader);
  const memories = createMemories();
  const cache = new ResponseCache(Math.max(1, settings.cacheSize));
  const fresh = settings.cacheSize > 0 ? createFreshAnswers(cache, revisions, settings) : uncached;
  const yoga = createGraphql({
    reader,
    revisions,
    memories,
    logError: (id, error) => log.error({ id, err: error }, 'unexpected error'),
  });
  let draining = false;
  const hasData = async () => (await memories.info.at(openSnapshot(reader, revisions))) !== null;
  const routes: Routes = {
    exact: new Map([
      ['/graphql', graphqlRoute(yoga, fresh)],
      ['/health', health],
      ['/ready', readiness(revisions, hasData, () => draining)],
    ]),
    prefixes: [['/networks/', networksRoute({ reader, revisions, memories }, fresh)]],
  };
  const server = createServer(
    { keepAliveTimeout: 65_000, headersTimeout: 10_000, requestTimeout: 30_000 },
    createListener(routes, (error) => log.error({ err: error }, 'unexpected error')),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(settings.port, settings.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`,
    server,
    async close() {
      draining = true;
      await closeServer(server, 1_000 * settings.drainTime);
      await driver.close();
    },
  };
}

const uncached: ReturnType<typeof createFreshAnswers> = {
  find: async (_key, make) => ({ how: 'made', answer: await make() }),
};

/** Idle connections are closed at once, busy ones after their answer, or when the time is over. */
function closeServer(server: Server, drainMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), drainMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
