import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { expectSound, seriousFindings } from './expect-sound.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage, openProfile } from './open-page.ts';

/** Every kind of page, with something on it that only the right page has. */
const pages = [
  ['/', 'Declarations in time'],
  ['/declarations/paris-call', 'Paris Call for Trust and Security in Cyberspace'],
  ['/declarations/summit-for-democracy-declaration', 'Declaration of the Summit for Democracy'],
  ['/parties', 'Organizations'],
  ['/parties/canada', 'Canada: memberships over time'],
  ['/parties/freedom-online-coalition', 'What it issued'],
  ['/compare?parties=canada,united-kingdom', 'Signed by both'],
  ['/compare?declarations=paris-call,charlevoix-commitment', 'At a glance'],
  ['/commitments?theme=internet-shutdowns', 'What declarations promise on a theme'],
  ['/commitments/charlevoix-commitment/7', 'Related commitments'],
  ['/network', 'Two parties are joined'],
  ['/network?projection=signatures', 'A party is joined to each declaration'],
  ['/network?projection=cross-references', 'A declaration points to'],
  ['/network?projection=themes', 'Two themes are joined'],
  ['/search?q=elections', 'Search: elections'],
  ['/sources', 'The documents that quotes are taken from'],
  ['/sources/charlevoix-text', 'We, the Leaders of the G7, commit to'],
] as const;

/** What a window of 1280 is at 400 %, which pages reflow to (WCAG 2.2, 1.4.10). */
const narrow = { width: 320, height: 640 };
const wide = { width: 1280, height: 900 };

inBrowser('every page', async () => {
  const { url, ask } = await openExplorer();

  test.for(pages)(
    '%s is drawn, needs no scrolling sideways on a narrow screen, breaks no policy, and axe finds nothing serious',
    async ([path, words]) => {
      const page = await openPage(url + path, { viewport: narrow });
      await page.getByText(words).first().waitFor();
      await page.locator('.loading').first().waitFor({ state: 'detached' });
      const [width, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(width).toBeLessThanOrEqual(shown ?? 0);
      await page.setViewportSize(wide);
      await page.evaluate(async () => {
        const folds = [...document.querySelectorAll('main details')];
        for (const fold of folds) fold.setAttribute('open', '');
        // What is folded is drawn once its opening is in the address.
        while (folds.some((fold) => fold.children.length < 2)) await new Promise(requestAnimationFrame);
      });
      await expectSound(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await seriousFindings(page, { rules: ['color-contrast'] })).toEqual([]);
    },
  );

  test("the query behind a page opens in GraphiQL, and gives the page's answer", async () => {
    const page = await openPage(`${url}/commitments/charlevoix-commitment/7`);
    await page.getByText('The query behind this page').click();
    const href = await page.getByRole('link', { name: 'Open in GraphiQL' }).first().getAttribute('href');
    const { searchParams, pathname } = new URL(href ?? '', url);
    expect(pathname).toBe('/graphql');
    const { data } = await ask(
      searchParams.get('query') ?? '',
      JSON.parse(searchParams.get('variables') ?? '{}'),
    );
    await page.getByText(data.commitment.text).first().waitFor();
  });

  test('the current page is told from the others in forced colours', async () => {
    const page = await openPage(`${url}/network`, { forcedColors: 'active' });
    for (const links of [page.locator('.top nav a'), page.locator('.tabs a')]) {
      await links.first().waitFor();
      const lines = await links.evaluateAll((all) =>
        all.map((link) => [
          link.hasAttribute('aria-current'),
          getComputedStyle(link).borderBlockEndColor !== getComputedStyle(document.body).backgroundColor,
        ]),
      );
      expect(lines).toContainEqual([true, true]);
      for (const [current, seen] of lines) expect(seen).toBe(current);
    }
  });

  test('words run in their own direction', async () => {
    const page = await openPage(`${url}/declarations/charlevoix-commitment`);
    const promise = page.locator('.promise a').first();
    await promise.waitFor();
    const [first, last] = await promise.evaluate((link) => {
      link.textContent = 'نتعهد.';
      const leftOf = (at: number) => {
        const range = document.createRange();
        range.setStart(link.firstChild as Node, at);
        range.setEnd(link.firstChild as Node, at + 1);
        return range.getBoundingClientRect().left;
      };
      return [leftOf(0), leftOf(5)];
    });
    expect(last).toBeLessThan(first ?? 0);
  });

  test('the longest words break in their columns, and shades say what lies beyond an edge', async () => {
    const page = await openPage(`${url}/compare?declarations=paris-call,charlevoix-commitment`, {
      viewport: { width: 640, height: 900 },
    });
    const table = page.getByRole('table', { name: 'At a glance' });
    await table.waitFor();
    const [heads, across, shades] = await table.evaluate((it) => {
      for (const part of it.querySelectorAll('th:first-child, th:nth-child(2) button'))
        part.append('Donaudampfschifffahrtsgesellschaftskapitänswitwenpensionsversicherungsanstalt');
      const box = it.parentElement as HTMLElement;
      return [
        [...it.querySelectorAll('th')].map((head) => head.scrollWidth - head.clientWidth),
        Math.max(...[...it.querySelectorAll('th')].map((head) => head.clientWidth)),
        getComputedStyle(box).backgroundAttachment,
      ];
    });
    expect(heads.filter((over) => over > 0)).toEqual([]);
    expect(across).toBeLessThanOrEqual(340);
    expect(shades).toBe('local, local, scroll, scroll');
  });

  test('dates and numbers follow the reader', async () => {
    const page = await openProfile({ locale: 'fr-CA' });
    await page.goto(`${url}/declarations/charlevoix-commitment`);
    await page.getByText('9 juin 2018').first().waitFor();
  });
});
