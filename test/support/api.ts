import { pino } from 'pino';
import { afterAll } from 'vitest';
import { readSettings } from '../../src/config/read-settings.ts';
import type { GraphAddress } from '../../src/graph/driver.ts';
import { startApp } from '../../src/server/app.ts';

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's own
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
}

/**
 * A real server on a free port for this test file, and a way to ask it. Ends with the file. Nothing is refused because of the
 * event loop, which the test itself keeps busy, and heavy requests are worked out here too: a thread of its own would take
 * longer to load than most files take to run.
 */
export async function testApi(address: GraphAddress, flags: Record<string, string> = {}) {
  const settings = readSettings({ port: '0', maxDelay: '0', threadAside: 'false', ...flags }, {});
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
