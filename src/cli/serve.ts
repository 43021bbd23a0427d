import cluster from 'node:cluster';
import { Command } from 'commander';
import type { Logger } from 'pino';
import { readSettings } from '../config/read-settings.ts';
import {
  flagOf,
  type Setting,
  type SettingName,
  type Settings,
  settingNames,
  settings,
  variableOf,
} from '../config/settings.ts';
import type { GraphAddress } from '../graph/driver.ts';
import { orAborted } from '../or-aborted.ts';
import { beat } from './heartbeat.ts';
import { keepNeo4j } from './keep-neo4j.ts';
import { settingsToServe } from './settings-to-serve.ts';
import { type Stop, untilAskedToStop } from './until-asked-to-stop.ts';
import type { WorkerListens } from './workers.ts';

/** `signatory serve`: Neo4j, the data set where there is none yet, and the API, until a signal asks to stop. */
export function serveCommand(): Command {
  const command = new Command('serve').description(
    'Serve the GraphQL API. Uses the Neo4j of NEO4J_URI (with NEO4J_USER and NEO4J_PASSWORD), or starts its own; imports the data set that comes with the program if the graph is empty.',
  );
  for (const name of settingNames) {
    const { description, accepts, fallback } = settings[name] as Setting<unknown>;
    const otherwise = fallback ? ` Default: ${fallback}.` : '';
    command.option(
      `${flagOf(name)} <value>`,
      `${description} Takes ${accepts}. Variable: ${variableOf(name)}.${otherwise}`,
    );
  }
  return command.action(async (flags: Partial<Record<SettingName, string>>) => {
    await (cluster.isPrimary
      ? serve(await settingsToServe(flags, process.env))
      : serveAsWorker(readSettings(flags, process.env)));
  });
}

const tell = (line: string) => void process.stderr.write(`${line}\n`);

async function serve(read: Settings): Promise<void> {
  const stop = untilAskedToStop();
  void stop.asked.then((name) => tell(`${name}: ending.`));
  const loading = read.workers === 1 ? import('../server/app.ts') : undefined;
  // It may fail before anybody waits for it.
  loading?.catch(() => undefined);
  try {
    const neo4j = await keepNeo4j(process.env, tell, stop.signal);
    try {
      const { prepareGraph } = await import('./prepare-graph.ts');
      const address = addressOf(neo4j, read);
      await orAborted(prepareGraph(address, tell), stop.signal);
      await (loading ? serveHere(address, read, stop, await loading) : serveInWorkers(address, read, stop));
    } finally {
      await neo4j.stop();
    }
  } catch (error) {
    if (error !== stop.signal.reason || !stop.signal.aborted) throw error;
    // A start that was broken off: a Neo4j that does not answer would keep the process for as long as it is asked.
    process.exit(0);
  }
}

async function serveHere(
  address: GraphAddress,
  read: Settings,
  { asked, signal }: Stop,
  { startApp }: typeof import('../server/app.ts'),
): Promise<void> {
  const log = await openLog(read);
  const app = await startApp(address, read, log, { tracing: await openTracing(read, log) });
  if (!signal.aborted) welcome(app.url);
  void app.warmUp();
  await asked;
  await app.close();
}

async function serveInWorkers(address: GraphAddress, read: Settings, { asked }: Stop): Promise<void> {
  const { runWorkers } = await import('./workers.ts');
  const { workers, drainTime } = read;
  process.exitCode = await runWorkers(workers, address, { asked, ready: welcome, tell, drainTime });
}

/** One of several processes behind one port: the first one has seen to Neo4j and tells its address in the environment. */
async function serveAsWorker(read: Settings): Promise<void> {
  const { asked } = untilAskedToStop();
  beat();
  const { NEO4J_URI: uri = '', NEO4J_USER: user = '', NEO4J_PASSWORD: password = '' } = process.env;
  try {
    const { startApp } = await import('../server/app.ts');
    const log = await openLog(read);
    const tracing = await openTracing(read, log);
    const app = await startApp(addressOf({ uri, user, password }, read), read, log, { tracing });
    process.send?.({ listening: app.url } satisfies WorkerListens);
    void app.warmUp();
    await asked;
    await app.close();
  } finally {
    // What it is connected with to the first process would keep it from ending.
    cluster.worker?.disconnect();
  }
}

const addressOf = (
  { uri, user, password }: Pick<GraphAddress, 'uri' | 'user' | 'password'>,
  { database }: Settings,
): GraphAddress => ({ uri, user, password, database });

async function openLog({ logLevel }: Settings): Promise<Logger> {
  const log = (await import('../server/observability/log.ts')).createLog(logLevel);
  // A failure that nobody waited for is a mistake to mend, and no reason to end everybody's requests.
  process.on('unhandledRejection', (err) => log.error({ err }, 'nobody waited for a failure'));
  return log;
}

const openTracing = async ({ traces }: Settings, log: Logger) =>
  traces === undefined
    ? undefined
    : (await import('../server/observability/tracing.ts')).startTracing(traces, log);

function welcome(url: string): void {
  process.stdout.write(`Signatory is ready.\n  GraphiQL  ${url}/graphql\n  Explorer  ${url}/\n`);
}
