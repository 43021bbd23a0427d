import { expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { chromiumPath, openBrowser } from './chromium.ts';
import { openFront } from './front.ts';
import { openPage } from './open-page.ts';

test.skipIf(chromiumPath === undefined)(
  'commitments come page by page, as many as are asked for',
  async () => {
    const api = await testApi(sharedNeo4j());
    const { url } = await openFront(api.url);
    const { data } = await api.ask('{ commitments(filter: { topLevel: true }, first: 0) { totalCount } }');
    const all: number = data.commitments.totalCount;
    const page = await openPage(await openBrowser(), url);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/Commitments/.test(request.url())) asked.push(request.url());
    });
    await page.goto(`${url}/commitments`);
    const shown = page.locator('ol.sentences > li');
    const more = page.getByRole('button', { name: /^Show more/ });
    await more.waitFor();
    const first = await shown.count();
    expect(first).toBeLessThan(all);
    await more.click();
    await expect.poll(() => shown.count()).toBe(all);
    expect(asked).toHaveLength(2);

    const shared = await openPage(await openBrowser(), page.url());
    await expect.poll(() => shared.locator('ol.sentences > li').count()).toBe(all);
    await shared.context().close();
    await page.context().close();
  },
);
