import { setImmediate } from 'node:timers/promises';
import type { Route } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { RequestFailure } from '../../src/explorer/graphql/failure.ts';
import { askPatiently, type Failed, pauseAfter } from '../../src/explorer/graphql/patience.ts';
import { inBrowser } from './chromium.ts';
import { openExplorer } from './open-explorer.ts';
import { openProfile } from './open-page.ts';

test('pauses grow with every failure, and are never shorter than the server asks for, within five minutes', () => {
  const growing = [1, 2, 3, 4, 5].map((failures) => pauseAfter(failures, undefined));
  expect(growing).toEqual([...growing].sort((a, b) => a - b));
  expect(new Set(growing).size).toBeGreaterThan(2);
  expect(pauseAfter(1_000, undefined)).toBe(growing.at(-1));
  expect(pauseAfter(1, 60_000)).toBe(60_000);
  expect(pauseAfter(5, 0)).toBe(growing[4]);
  expect(pauseAfter(1, 86_400_000)).toBe(300_000);
});

test('a failure that several parts of a page hear of counts once', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const heard: (number | undefined)[] = [];
  const hearing = { answered() {}, failed: ({ again }: Failed) => void heard.push(again) };
  const failure = Promise.reject(new RequestFailure('BUSY', 'Not this time.'));
  const ends = Array.from({ length: 5 }, () => askPatiently('the same', () => failure, hearing));
  while (heard.length < 5) await setImmediate();
  for (const end of ends) end();
  expect(new Set(heard).size).toBe(1);
});

inBrowser('a page whose questions fail in passing', async () => {
  const { url } = await openExplorer();

  const nameOf = (address: string): string | undefined => {
    const { pathname, searchParams } = new URL(address);
    return pathname === '/graphql' ? /query (\w+)/.exec(searchParams.get('query') ?? '')?.[1] : undefined;
  };

  /** Its clock can be put forward. */
  const page = await openProfile();
  await page.clock.install();
  /** The names of the operations that it asks from now on; what another test had it look at asks no more. */
  async function watched(): Promise<string[]> {
    await page.goto(`${url}/health`);
    const asked: string[] = [];
    page.on('request', (request) => {
      const name = nameOf(request.url());
      if (name !== undefined) asked.push(name);
    });
    onTestFinished(async () => {
      page.removeAllListeners('request');
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });
    return asked;
  }
  /** Waits until what it has asked so far is known: it is told in the order in which it was asked. */
  async function heardAll(): Promise<void> {
    const asked = page.waitForRequest(/\/sources\?last$/);
    await page.evaluate(() => void fetch('/sources?last'));
    await asked;
  }
  const fails =
    (status: number, code: string, retryAfter: string) =>
    (route: Route): Promise<void> =>
      route.fulfill({
        status,
        headers: { 'retry-after': retryAfter, 'content-type': 'application/graphql-response+json' },
        body: JSON.stringify({ errors: [{ message: 'Not this time.', extensions: { code } }] }),
      });

  test('asks each question once', async () => {
    const asked = await watched();
    const failed = new Set<string | undefined>();
    page.on('response', (answer) => {
      if (!answer.ok()) failed.add(nameOf(answer.url()));
    });
    await page.goto(`${url}/declarations/paris-call`);
    await page.getByRole('heading', { name: 'Related declarations' }).waitFor();
    const looks = () => asked.filter((name) => name === 'Revision').length;
    const before = looks();
    await page.clock.fastForward(3_000);
    await expect.poll(looks).toBeGreaterThan(before);
    // A busy machine may have failed one: that is to be asked again.
    const questions = asked.filter((name) => name !== 'Revision' && !failed.has(name));
    expect(questions.length).toBeGreaterThan(0);
    expect(questions).toEqual([...new Set(questions)]);
  });

  test('keeps what it shows, says why, and asks again when the server wants it to', async () => {
    const asked = await watched();
    await page.goto(`${url}/declarations/paris-call`);
    await page.getByRole('heading', { name: 'Related declarations' }).waitFor();
    for (const [status, code, why] of [
      [503, 'UNAVAILABLE', /cannot answer at the moment; it is asked again at \d.* It said: Not this time\./],
      [503, 'TIMEOUT', /could not answer this time, and is asked again at \d/],
      [429, 'RATE_LIMITED', /asked for more than one client may ask; it is asked again at \d/],
      [200, 'INTERNAL_SERVER_ERROR', /could not answer this time, and is asked again at \d/],
    ] as const) {
      await page.route(/query\+Revision/, (route) =>
        route.fulfill({
          headers: { 'content-type': 'application/graphql-response+json' },
          body: JSON.stringify({ data: { graph: { revision: `before ${code}` } } }),
        }),
      );
      await page.route(/query\+Declaration%28/, fails(status, code, '250'));
      const questions = () => asked.filter((name) => name === 'Declaration').length;
      const before = questions();
      await page.clock.fastForward(3_000);
      await page.getByText('What you see may be old').waitFor();
      await page.getByText(why).waitFor();
      expect(questions()).toBe(before + 1);
      await page.getByRole('heading', { level: 1, name: /^Paris Call/ }).waitFor();
      await page.getByRole('region', { name: /^Who stands behind it/ }).waitFor();
      await page.unroute(/query\+Declaration%28/);
      await page.clock.fastForward(150_000);
      await heardAll();
      expect(questions()).toBe(before + 1);
      await page.clock.fastForward(100_000);
      await page.getByText('What you see may be old').waitFor({ state: 'detached' });
      expect(questions()).toBe(before + 2);
    }
  });

  test('leaves a server alone for as long as it asks, whatever it asks of it', async () => {
    const asked = await watched();
    await page.route('**/graphql?*', fails(503, 'UNAVAILABLE', '250'));
    await page.goto(`${url}/parties/canada`);
    await page.getByText(/^The server is there, but cannot answer .* at \d/).waitFor();
    await page.getByText(/^What you see may be old\. The server is there/).waitFor();
    const once = [...asked];
    expect(once).toEqual([...new Set(once)]);
    await page.clock.fastForward(150_000);
    await heardAll();
    expect(asked).toEqual(once);
    await page.unroute('**/graphql?*');
    await page.clock.fastForward(100_000);
    await page.getByRole('heading', { level: 1, name: 'Canada' }).waitFor();
    await page.getByText('What you see may be old').waitFor({ state: 'detached' });
  });

  test('says that a list is not whole while its further pages do not come', async () => {
    await watched();
    await page.route('**/graphql?*', (route) =>
      route.continue({ url: route.request().url().replaceAll('first%3A+300', 'first%3A+5') }),
    );
    await page.route(/query\+FurtherSignatures/, fails(429, 'RATE_LIMITED', '40'));
    await page.goto(`${url}/parties/canada`);
    const notice = page.getByText('Not every list on this page is whole. The server was asked for more');
    await notice.waitFor();
    await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
    await notice.waitFor({ state: 'detached' });
  });

  test('tells short waits in seconds', async () => {
    await watched();
    await page.route(/query\+Party/, fails(429, 'RATE_LIMITED', '40'));
    await page.goto(`${url}/parties/canada`);
    await page.getByText(/it is asked again in (?:40|[1-3]?\d) s/).waitFor();
  });
});
