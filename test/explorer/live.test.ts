import { afterAll, expect, test } from 'vitest';
import { openDriver } from '../../src/graph/driver.ts';
import { testApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { importSeed } from '../support/seed.ts';
import { inBrowser } from './chromium.ts';
import { expectSound } from './expect-sound.ts';
import { openFront } from './front.ts';
import { openProfile } from './open-page.ts';

inBrowser('a page that stays open', async () => {
  const neo4j = await testNeo4j();
  await importSeed(neo4j);
  const driver = openDriver(neo4j);
  afterAll(() => driver.close());
  const api = await testApi(neo4j);
  const front = await openFront(api.url);

  /** Its clock can be put forward. */
  const page = await openProfile();
  await page.clock.install();

  /** Has it look at the graph, or ask again what has failed, without a wait for the time to do so. */
  const look = () => page.clock.fastForward(3_000);

  test('shows a change of the graph by itself, and says so', async () => {
    await page.goto(`${front.url}/declarations/paris-call`);
    await page.getByRole('heading', { level: 1, name: /^Paris Call/ }).waitFor();
    // It does not stay.
    const news = page.getByText('The data has changed').waitFor();
    // Others may write what is no address.
    await driver.executeQuery('MATCH (d:Declaration {slug: $slug}) SET d.title = $title, d.url = $url', {
      slug: 'paris-call',
      title: 'A title of today',
      url: 'www.example.org',
    });
    await look();
    await news;
    await page.getByRole('heading', { level: 1, name: /^A title of today/ }).waitFor();
    await page.getByText('www.example.org').waitFor();
    expect(page.faults).toEqual([]);
  });

  test('offers to leave withdrawn signatures out once there are some', async () => {
    await page.goto(`${front.url}/network?projection=signatures`);
    const box = page.getByRole('checkbox', { name: 'Without signatures that were withdrawn' });
    const count = page.locator('p.count');
    const counted = async () =>
      Number(/(\d+) (?:edge|commitment|declaration)/.exec((await count.textContent()) ?? '')?.[1] ?? 0);
    await count.waitFor();
    const edges = await counted();
    expect(edges).toBeGreaterThan(200);
    expect(await box.count()).toBe(0);
    await driver.executeQuery(
      'MATCH (:Party {slug: "cambodia"})-[signed:SIGNED]->(:Declaration {slug: "paris-call"}) SET signed.withdrawn = "2024-05-03"',
    );
    await look();
    await box.check();
    await expect.poll(counted).toBe(edges - 1);
    await expectSound(page);
    // It is not behind what it withdrew from: one declaration, and the nine commitments of that.
    for (const [path, fewer] of [
      ['/?party=cambodia', 1],
      ['/commitments?party=cambodia&only=yes', 9],
    ] as const) {
      await page.goto(front.url + path);
      await count.waitFor();
      const before = await counted();
      await box.check();
      await expect.poll(counted).toBe(before - fewer);
      await page.waitForURL(/standing=yes/);
      await expect.poll(() => page.title()).toContain('Without signatures that were withdrawn');
    }
  });

  test('shows who withdrew, since when and by which words, wherever its signature stands', async () => {
    const evidence = {
      confidence: 'STATED',
      references: [{ title: 'A letter', url: 'https://a.example/' }],
    };
    await driver.executeQuery(
      'MATCH (:Party {slug: "cambodia"})-[signed:SIGNED]->(:Declaration {slug: "paris-call"}) SET signed.withdrawn = "2024-05-03", signed.withdrawalEvidence = $evidence',
      { evidence: JSON.stringify(evidence) },
    );
    await page.goto(`${front.url}/declarations/paris-call?open=signatories`);
    const section = page.getByRole('region', { name: /^Who stands behind it/ });
    await section.getByText('1 of them withdrew.').waitFor();
    const left = section.locator('.names > li', { hasText: 'Cambodia' }).locator('.withdrawn');
    expect(await left.textContent()).toMatch(/^withdrawn on May 3, 2024/);
    expect(await section.locator('.withdrawn').count()).toBe(1);
    expect(await left.getByRole('link').first().getAttribute('href')).toBe('https://a.example/');
    const listed = page.getByRole('table', { name: 'Who stands behind it' });
    await listed.getByRole('columnheader', { name: 'Withdrawn' }).waitFor();
    await listed
      .getByRole('row', { name: /^Cambodia/ })
      .getByText('on May 3, 2024')
      .waitFor();
    await expectSound(page);

    await page.goto(`${front.url}/parties/cambodia`);
    await page
      .getByRole('row', { name: /^Paris Call/ })
      .getByText('withdrawn on May 3, 2024')
      .waitFor();
    await page.goto(`${front.url}/compare?parties=cambodia,benin`);
    await page
      .getByRole('row', { name: /^Paris Call/ })
      .getByText('withdrawn on May 3, 2024')
      .waitFor();
  });

  test('keeps the rows of a list until as many of the new ones are there', async () => {
    let changed = false;
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const asked: string[] = [];
    await page.route('**/graphql?*', async (route) => {
      const address = route.request().url().replaceAll('first%3A+300', 'first%3A+5');
      const further = address.includes('FurtherSignatures');
      if (further && changed) {
        asked.push(address);
        await arrived;
      }
      await route.continue({ url: address });
    });
    await page.goto(`${front.url}/parties/canada`);
    const rows = page.getByRole('table', { name: 'What it stands behind' }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(13);
    changed = true;
    const news = page.getByText('The data has changed').waitFor();
    await driver.executeQuery('MATCH (d:Declaration {slug: $slug}) SET d.shortTitle = $title', {
      slug: 'charlevoix-commitment',
      title: 'Charlevoix of today',
    });
    await look();
    // The new first page is there, and the page after it is held back.
    await news;
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    expect(await rows.count()).toBe(13);
    arrive();
    await rows.getByRole('link', { name: 'Charlevoix of today', exact: true }).waitFor();
    expect(await rows.count()).toBe(13);
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  test('notices that the server is gone, and that it is back, without being loaded again', async () => {
    await page.goto(`${front.url}/parties/canada`);
    await page.getByRole('heading', { level: 1, name: 'Canada' }).waitFor();
    await page.evaluate(() => Object.assign(window, { loadedOnce: true }));
    await front.goAway();
    await look();
    await page.getByText('The server does not answer').waitFor();
    expect(await page.getByRole('heading', { level: 1, name: 'Canada' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Compare', exact: true }).first().click();
    await page.getByRole('link', { name: 'Parties', exact: true }).click();
    await page.getByText('fills itself as soon as it does').first().waitFor();
    await front.comeBack();
    await look();
    await page.getByRole('link', { name: 'Canada', exact: true }).waitFor();
    await page.getByText('The server does not answer').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => 'loadedOnce' in window)).toBe(true);
  });

  test('lists parties as readers look names up, accents and small letters among the others', async () => {
    await driver.executeQuery(
      `UNWIND [["canada", "élan"], ["japan", "Ångström"]] AS row MATCH (party:Party {slug: row[0]}) SET party.name = row[1]`,
    );
    await page.goto(`${front.url}/parties`);
    const names = page.getByRole('table', { name: 'States' }).getByRole('rowheader');
    await names.first().waitFor();
    const inOrder = new Intl.Collator('en').compare;
    for (const shown of [names, page.locator('.names > li > a')]) {
      if (shown !== names) await page.goto(`${front.url}/declarations/charlevoix-commitment`);
      await shown.filter({ hasText: 'élan' }).first().waitFor();
      const texts = await shown.allTextContents();
      expect(texts).toContain('Ångström');
      expect(texts).toEqual([...texts].sort(inOrder));
    }
  });

  // The last one: the graph holds something else from then on.
  test('speaks of the data set that is there, in names of any length and direction', async () => {
    const party = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    await driver.executeQuery(
      `MATCH (set:DataSet) SET set.title = $title, set.description = $description
       WITH DISTINCT 1 AS one MATCH (:Declaration)<-[:SIGNED]-(p:Party)
       WITH one, p, count(*) AS found ORDER BY found DESC LIMIT 1 SET p.name = $party
       WITH one MATCH (t:Theme {slug: 'ai'}) SET t.name = 'المناخ'`,
      { title: 'وعد المناخ', description: 'Was Städte versprochen haben.', party },
    );
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(front.url);
    await page.locator('.welcome').getByText('وعد المناخ').waitFor();
    expect(await page.locator('.welcome').textContent()).toContain('Was Städte versprochen haben.');
    expect(await page.locator('body').textContent()).not.toMatch(/protecting democracy/i);
    await page.locator('.welcome').getByRole('link', { name: party }).click();
    await page.locator('.chips').getByText(party).waitFor();
    const wider = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wider()).toBe(0);
    await page.goBack();
    const promises = page.locator('.welcome').getByRole('link', { name: /^What declarations promise/ });
    await promises.click();
    await page.locator('ol.sentences > li').first().waitFor();
    await expectSound(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(front.url);
    // A name that runs the other way stands beside its box nevertheless.
    const apart = await page.locator('.check span', { hasText: 'المناخ' }).evaluate((name) => {
      const words = document.createRange();
      words.selectNodeContents(name);
      return words.getBoundingClientRect().left - name.getBoundingClientRect().left;
    });
    expect(apart).toBeLessThan(5);
  });
});
