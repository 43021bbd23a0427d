import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

inBrowser('filters of the list', async () => {
  const { url, ask } = await openExplorer();

  test.each(['theme=zzz', 'kind=FOO'])(
    'that the API refuses (%s) are told once and can be removed',
    async (filter) => {
      const page = await openPage(`${url}/?${filter}`);
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').count()).toBe(1);
      await page.getByText(/The API refused the question: .*(?:zzz|FOO)/).waitFor();
      await page.getByRole('button', { name: 'Remove all filters' }).click();
      await page.locator('.card').first().waitFor();
      await page.getByRole('group', { name: 'Theme' }).waitFor();
    },
  );

  test('that are looked through by name are those with a field for it', async () => {
    const page = await openPage(`${url}/?open=all:kinds&find.kinds=zzz&find.parties=zzz`);
    const { data } = await ask('{ declarations(filter: { catalogued: true }) { facets { kinds { key } } } }');
    const boxes = page.getByRole('group', { name: 'Kind' }).getByRole('checkbox');
    await expect.poll(() => boxes.count()).toBe(data.declarations.facets.kinds.length);
  });

  test('are above the list where there is no room beside it, folded until they are wanted', async () => {
    const page = await openPage(url, { viewport: { width: 390, height: 844 } });
    const card = page.locator('.card').first();
    await card.waitFor();
    await page.getByText('Narrow down').click();
    const theme = page.getByRole('checkbox', { name: /^Artificial intelligence/ });
    await theme.check();
    await page.getByText('Declarations in time: Artificial intelligence').waitFor();
    const topOf = async (part: typeof card) => (await part.boundingBox())?.y ?? Number.NaN;
    expect(await topOf(theme)).toBeLessThan(await topOf(card));
  });

  test('that leave nothing are still called by their names', async () => {
    const page = await openPage();
    for (const [filters, names] of [
      ['kind=PLEDGE&party=bosnia-and-herzegovina&party=canada', ['Bosnia and Herzegovina', 'Canada']],
      ['from=2025&theme=ai', ['Artificial intelligence']],
    ] as const) {
      await page.goto(`${url}/?${filters}`);
      await page.getByText('No declaration fits all these filters.').waitFor();
      for (const name of names)
        expect(await page.getByRole('checkbox', { name: new RegExp(`^${name}`) }).isChecked()).toBe(true);
    }
  });
});
