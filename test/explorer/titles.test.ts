import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { expectSound } from './expect-sound.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage, openProfile } from './open-page.ts';

inBrowser('titles and addresses', async () => {
  const { url } = await openExplorer();

  test.each([
    ['/declarations/Paris-Call', 'There is nothing here by the name “Paris-Call”.'],
    ['/declaration/paris-call', 'There is no such page.'],
  ])('%s, mistyped, is offered what it may mean', async (path, title) => {
    const page = await openPage(url + path);
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('link', { name: 'Paris Call', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^Paris Call for Trust/ }).waitFor();
  });

  test('pages that differ in their filters alone have titles that tell them apart', async () => {
    const page = await openPage();
    const titles = [
      ['/', 'Signatory'],
      [
        '/?theme=ai&theme=elections&from=2018',
        'Declarations: Artificial intelligence or Elections; from 2018',
      ],
      ['/?kind=PLEDGE&party=canada&party=japan', 'Declarations: pledge; Canada, Japan'],
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
  });

  test('parties are found by any of their names, and addresses hold their slugs from then on', async () => {
    const page = await openPage();
    for (const [path, slugs] of [
      ['/parties/CA', '/parties/canada'],
      ['/parties/Deutschland', '/parties/germany'],
      ['/commitments?party=CA&party=Deutschland', '/commitments?party=canada&party=germany'],
      ['/?kind=PLEDGE&party=CA&party=GBR', '/?kind=PLEDGE&party=canada&party=united-kingdom'],
      ['/compare?parties=CA,Kenia', '/compare?parties=canada,kenya'],
    ] as const) {
      await page.goto(url + path);
      await expect.poll(() => page.url()).toBe(url + slugs);
    }
    await page.getByRole('heading', { name: /^Signed by both/ }).waitFor();
    await page.goto(`${url}/commitments?theme=internet-shutdowns&party=CA`);
    await page.locator('ol.sentences > li').first().waitFor();
    await expect.poll(() => page.getByText('CA: not among those recorded behind it').count()).toBe(0);
    await page.goto(`${url}/parties/Atlantis`);
    await page.getByText('There is nothing here by the name “Atlantis”.').waitFor();
    expect(page.faults).toEqual([]);
  });

  test('what is there while a page waits stays where it is', async () => {
    const page = await openProfile();
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // An answer that came before anything was drawn would have moved nothing.
    await page.route('**/graphql?*', async (route) => {
      const drawn = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      // The page that asked may have been left.
      await page.evaluate(drawn).catch(() => undefined);
      await route.continue().catch(() => undefined);
    });
    for (const [path, there] of [
      ['/network', '.stage[data-ready]'],
      ['/', '.card'],
      ['/commitments', 'ol.sentences > li'],
    ] as const) {
      await page.goto(url + path);
      await page.locator(there).first().waitFor();
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
      // Scroll bars and fonts may move a line.
      expect(shifts.reduce((sum, shift) => sum + shift, 0)).toBeLessThan(0.05);
    }
  });

  test('what cannot be compared is named', async () => {
    const page = await openPage(`${url}/compare?declarations=paris-call,nonsense`);
    await page.getByText('There is nothing here by the name “nonsense”.').waitFor();
    await page.goto(`${url}/compare?parties=nobody`);
    await page.getByText('There is nothing here by the name “nobody”.').waitFor();
  });

  test('a page that cannot be drawn leaves the others, and says how to go on', async () => {
    const page = await openPage();
    let broken = true;
    await page.route(/query[+%20]+Sources/, (route) =>
      broken ? route.fulfill({ json: { data: { sources: null } } }) : route.continue(),
    );
    await page.goto(`${url}/sources`);
    await page.getByRole('heading', { level: 1, name: 'This page could not be drawn.' }).waitFor();
    await page.getByRole('alert').getByText('TypeError').waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: 'Parties', exact: true }).click();
    await page.getByRole('link', { name: 'Canada', exact: true }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'This page could not be drawn.' }).waitFor();
    broken = false;
    await page.getByRole('button', { name: 'Load the page anew' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();
  });
});
