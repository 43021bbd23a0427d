import { expect } from 'vitest';
import { readSettings } from '../../src/config/read-settings.ts';
import type { GraphAddress } from '../../src/graph/driver.ts';
import { openApp } from './open-app.ts';
import { testFlags } from './test-flags.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's own
  data: any;
  errors?: {
    message: string;
    path?: (string | number)[];
    locations?: { line: number; column: number }[];
    extensions: { code: string };
  }[];
}

/** `openApp` with flags as the program has them, for tests that look at nothing but the bodies of answers. */
export async function testApi(address: GraphAddress, flags: Record<string, string> = {}) {
  const app = await openApp(address, readSettings({ ...testFlags, ...flags }, {}));
  return {
    url: app.url,
    ask: async (query: string, variables?: Record<string, unknown>): Promise<Answer> =>
      (await app.ask<unknown>(query, variables)).body as Answer,
  };
}

export type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** What a query without errors comes to. */
export async function answered(ask: Ask, query: string, variables?: Record<string, unknown>) {
  const { data, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}
