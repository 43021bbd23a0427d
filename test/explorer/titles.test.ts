import { expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { chromiumPath, openBrowser } from './chromium.ts';
import { openFront } from './front.ts';
import { openPage } from './open-page.ts';

test.skipIf(chromiumPath === undefined).each([
  ['/declarations/Paris-Call', 'There is nothing here by the name “Paris-Call”.'],
  ['/declaration/paris-call', 'There is no such page.'],
])('%s, mistyped, is offered what it may mean', async (path, title) => {
  const api = await testApi(sharedNeo4j());
  const { url } = await openFront(api.url);
  const page = await openPage(await openBrowser(), url + path);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('link', { name: 'Paris Call', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^Paris Call for Trust/ }).waitFor();
  await page.context().close();
});

test.skipIf(chromiumPath === undefined)(
  'pages that differ in their filters alone have titles that tell them apart',
  async () => {
    const api = await testApi(sharedNeo4j());
    const { url } = await openFront(api.url);
    const page = await openPage(await openBrowser(), url);
    const titles = [
      ['/', 'Signatory'],
      [
        '/?theme=ai&theme=elections&kind=PLEDGE&party=canada&party=japan&from=2018',
        'Declarations: Artificial intelligence or Elections; pledge; Canada, Japan; from 2018',
      ],
      ['/?from=2018&to=2018', 'Declarations: 2018'],
      ['/compare?parties=canada,japan', 'Compare: Canada; Japan'],
      ['/compare?parties=canada,japan&declarations=paris-call', 'Compare: Canada; Japan'],
      // Names that every object has something of.
      ['/?kind=constructor', 'Declarations: constructor'],
      ['/network?projection=themes&theme=ai', 'Network: Themes (Theme: Artificial intelligence)'],
    ] as const;
    for (const [path, title] of titles) {
      await page.goto(url + path);
      await expect.poll(() => page.title()).toBe(title === 'Signatory' ? title : `${title} – Signatory`);
    }
    await page.context().close();
  },
);
