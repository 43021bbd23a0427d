import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readFirstQuestions } from '../../src/server/first-questions.ts';
import { warmUp } from '../../src/server/warm-up.ts';
import { chromiumPath } from './chromium.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

test('the server asks itself every question of the pages, whatever comes of those before', async () => {
  const asked: string[] = [];
  await warmUp(
    {
      perform: async () => ({ data: null }),
      ask: async ({ request: { url = '' } }) => {
        asked.push(url);
        await setImmediate();
        if (asked.length === 1) throw new Error('Neo4j is away');
      },
      gate: { running: 0 },
      startThread: () => undefined,
      questions: readFirstQuestions(),
    },
    new AbortController().signal,
  );
  expect(asked).toEqual(readFirstQuestions());
  expect(asked.length).toBeGreaterThan(5);
});

test.skipIf(chromiumPath === undefined)(
  'pages ask when they are opened what the server has asked itself, to the letter',
  async () => {
    const { url } = await openExplorer();
    const page = await openPage();
    const asked = new Set<string>();
    page.on('response', (response) => {
      const { pathname, search } = new URL(response.url());
      if (response.status() === 200) asked.add(pathname + search);
    });
    for (const path of [
      '/',
      '/declarations/charlevoix-commitment',
      '/commitments',
      '/commitments/charlevoix-commitment/7',
      '/parties',
      '/parties/canada',
    ]) {
      await page.goto(url + path);
      await page.getByText('The query behind this page').waitFor();
      await page.locator('.loading').first().waitFor({ state: 'detached' });
    }
    expect(readFirstQuestions().filter((question) => !asked.has(question))).toEqual([]);
  },
);
