import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

inBrowser('the page of commitments', async () => {
  const { url, ask } = await openExplorer();

  test('commitments come page by page, as many as are asked for', async () => {
    const { data } = await ask('{ commitments(filter: { topLevel: true }, first: 0) { totalCount } }');
    const all: number = data.commitments.totalCount;
    // Not where another test has left it, which may still be asking.
    const page = await openPage(`${url}/health`);
    // What a busy machine has refused is asked again, and counts once.
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (/Commitments/.test(request.url())) asked.add(request.url());
    });
    await page.goto(`${url}/commitments`);
    const shown = page.locator('ol.sentences > li');
    const more = page.getByRole('button', { name: /^Show more/ });
    await more.waitFor();
    const first = await shown.count();
    expect(first).toBeLessThan(all);
    await more.click();
    await expect.poll(() => shown.count()).toBe(all);
    expect(asked.size).toBe(2);

    const shared = await openPage(page.url());
    await expect.poll(() => shared.locator('ol.sentences > li').count()).toBe(all);
  });

  test('commitments that named parties do not all stand behind can be left out', async () => {
    const page = await openPage(
      `${url}/commitments?theme=corruption&theme=elections&party=armenia&party=canada`,
    );
    const shown = page.locator('ol.sentences > li');
    await shown.first().waitFor();
    const whole = await shown.count();
    const both = await shown.filter({ hasNotText: 'not among those recorded behind it' }).count();
    expect(both).toBeGreaterThan(0);
    expect(both).toBeLessThan(whole);
    await page.getByText(`${whole} commitments`, { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: 'Only what all of these stand behind' }).check();
    await page.getByText(`${both} commitments`, { exact: true }).waitFor();
    expect(await page.getByText('not among those recorded behind it').count()).toBe(0);
    await page.reload();
    await page.getByText(`${both} commitments`, { exact: true }).waitFor();
  });

  test('no more parties are asked about than have room, and what is said of each is true', async () => {
    const { data } = await ask(
      '{ declaration(by: { slug: "paris-call" }) { signatories(first: 30) { edges { node { slug } } } } }',
    );
    const slugs = data.declaration.signatories.edges.map(
      ({ node }: { node: { slug: string } }) => `party=${node.slug}`,
    );
    const page = await openPage(
      `${url}/commitments?theme=cyber&only=yes&party=canada&party=canada&${slugs.join('&')}`,
    );
    await page.getByRole('link', { name: 'Paris Call', exact: true }).first().waitFor();
    expect(await page.getByText('not among those recorded behind it').count()).toBe(0);
    // The theme is the ninth.
    expect(await page.locator('.chips li').count()).toBe(9);
  });

  test('commitments stand in the order that is chosen, which the address keeps', async () => {
    const { data } = await ask(
      '{ commitments(first: 1, filter: { topLevel: true }, orderBy: { field: DATE, direction: DESC }) { nodes { text } } }',
    );
    const newest = data.commitments.nodes[0].text;
    const page = await openPage(`${url}/commitments`);
    const first = page.locator('ol.sentences > li').first();
    const order = page.getByRole('combobox', { name: 'Order' });
    await order.selectOption('newest first');
    await first.getByText(newest).waitFor();
    await page.reload();
    await first.getByText(newest).waitFor();
    const asked = page.waitForRequest(/%22direction%22%3A%22ASC%22/);
    await page.route('**/graphql?*', (route) => route.abort());
    await order.selectOption('oldest first');
    await asked;
  });
});
