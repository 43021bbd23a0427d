import type { Logger } from 'pino';
import { readSettings } from '../../src/config/read-settings.ts';
import type { Settings } from '../../src/config/settings.ts';
import type { GraphAddress } from '../../src/graph/driver.ts';
import { type App, type AppParts, startApp } from '../../src/server/app.ts';
import { createLog } from '../../src/server/observability/log.ts';
import { testFlags } from './test-flags.ts';
import { whenDone } from './when-done.ts';

export interface OpenApp extends App {
  /** Sends a query by POST and returns the answer with its parsed body. */
  ask<T = unknown>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<T>>;
}

export interface GraphqlAnswer<T> {
  status: number;
  headers: Headers;
  body: {
    data?: T;
    errors?: { message: string; extensions: { code: string } }[];
    extensions?: Record<string, unknown>;
  };
}

/** The real app on a free port, closed with the test, or the file, that opens it. Settings that neither it nor `testFlags` gives have their defaults. */
export async function openApp(
  address: GraphAddress,
  settings: Partial<Settings> = {},
  {
    log = createLog(process.env.TEST_LOG ?? 'silent'),
    ...parts
  }: AppParts & { log?: Logger | undefined } = {},
): Promise<OpenApp> {
  const all = { ...readSettings(testFlags, {}), ...settings };
  const app = await startApp(address, all, log, parts);
  whenDone(app.close);
  return { ...app, ask: (query, variables, headers) => ask(app.url, query, variables, headers) };
}

export async function ask<T>(
  url: string,
  query: string,
  variables?: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<GraphqlAnswer<T>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as GraphqlAnswer<T>['body'],
  };
}
