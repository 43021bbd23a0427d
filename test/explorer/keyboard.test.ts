import { describe, expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { chromiumPath, openBrowser } from './chromium.ts';
import { openFront } from './front.ts';
import { openPage } from './open-page.ts';

describe.skipIf(chromiumPath === undefined)('by keyboard alone', async () => {
  const api = await testApi(sharedNeo4j());
  const { url } = await openFront(api.url);
  const browser = await openBrowser();

  test('the skip link comes first, the focus is always visible, and a new page begins at its title', async () => {
    const page = await openPage(browser, url);
    await page.getByText('Declarations in time').waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press('Tab');
      const style = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
        return { outlineStyle, outlineWidth };
      });
      expect(style).toEqual({ outlineStyle: 'solid', outlineWidth: '3px' });
    }
    await page.getByRole('link', { name: 'Parties', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Parties' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.context().close();
  });

  test('arrows go through the neighbours, Enter follows one, Escape lets go, Back returns', async () => {
    const page = await openPage(browser, `${url}/network?node=State:canada`);
    const title = page.locator('#selected');
    const neighbours = page.locator('[data-neighbour]');
    await neighbours.first().focus();
    await page.keyboard.press('ArrowDown');
    const second = await neighbours.nth(1).textContent();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(second);
    await page.keyboard.press('Enter');
    await expect.poll(() => title.textContent()).toBe(second);
    await page.goBack();
    await expect.poll(() => title.textContent()).toBe('Canada');
    await neighbours.first().focus();
    await page.keyboard.press('Escape');
    await title.waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.has('node')).toBe(false);
    await page.context().close();
  });

  test('Back undoes filters one by one, and the order of a table is in the address', async () => {
    const page = await openPage(browser, `${url}/parties`);
    await page.getByRole('button', { name: 'Signatures' }).first().click();
    expect(new URL(page.url()).searchParams.get('order.states')).toBe('-signatures');
    const first = await page.locator('tbody th').first().textContent();
    await page.reload();
    await expect.poll(() => page.locator('tbody th').first().textContent()).toBe(first);

    await page.goto(url);
    const count = page.locator('p.count');
    await page.getByLabel(/^Elections/).check();
    await expect.poll(() => count.textContent()).not.toBe('14 declarations');
    const elections = await count.textContent();
    await page.getByLabel(/^joint statement/).check();
    await expect.poll(() => count.textContent()).not.toBe(elections);
    await page.goBack();
    await expect.poll(() => count.textContent()).toBe(elections);
    await page.goBack();
    await expect.poll(() => count.textContent()).toBe('14 declarations');
    await page.context().close();
  });
});
