import { afterAll } from 'vitest';
import { readSettings } from '../../src/config/read-settings.ts';
import { startApp } from '../../src/server/app.ts';
import { createLog } from '../../src/server/observability/log.ts';
import type { Answer, Ask } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { ask } from '../support/open-app.ts';
import { testFlags } from '../support/test-flags.ts';
import { leavePages } from './open-page.ts';

export interface Explorer {
  readonly url: string;
  readonly ask: Ask;
}

let ofWorker: Promise<Explorer> | undefined;

/**
 * The explorer and the API as one server answers for both, on the graph that all read. The files of a worker have it one after
 * the other, as readers have a server that others read before them; it ends with this process.
 */
export async function openExplorer(): Promise<Explorer> {
  ofWorker ??= open();
  const explorer = await ofWorker;
  afterAll(() => leavePages(explorer.url));
  return explorer;
}

async function open(): Promise<Explorer> {
  const settings = readSettings(testFlags, {});
  const { url } = await startApp(sharedNeo4j(), settings, createLog(process.env.TEST_LOG ?? 'silent'));
  return { url, ask: async (query, variables) => (await ask(url, query, variables)).body as Answer };
}
