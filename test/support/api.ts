import { pino } from 'pino';
import { afterAll } from 'vitest';
import { readSettings } from '../../src/config/read-settings.ts';
import type { GraphAddress } from '../../src/graph/driver.ts';
import { startApp } from '../../src/server/app.ts';
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

/** A real server on a free port for this test file, and a way to ask it. Ends with the file. */
export async function testApi(address: GraphAddress, flags: Record<string, string> = {}) {
  const settings = readSettings({ ...testFlags, ...flags }, {});
  const app = await startApp(address, settings, pino({ level: 'silent' }));
  afterAll(() => app.close());
  return {
    url: app.url,
    async ask(query: string, variables?: Record<string, unknown>): Promise<Answer> {
      const response = await fetch(`${app.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer;
    },
  };
}
