import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { expectSound } from './expect-sound.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

inBrowser('beside the network', async () => {
  const { url, ask } = await openExplorer();

  test('nodes are found by the name in the picture and by other names, or are said not to be there', async () => {
    const page = await openPage(`${url}/network?projection=cross-references`);
    const find = page.getByRole('combobox', { name: 'Find a node' });
    await find.waitFor();
    const { data } = await ask('{ network(projection: CROSS_REFERENCES) { nodes { id label shortLabel } } }');
    const nodes = data.network.nodes as { id: string; label: string; shortLabel: string }[];
    const short = nodes.find(({ label, shortLabel }) => !label.includes(shortLabel));
    await find.fill(short?.shortLabel ?? '');
    await page
      .getByRole('option')
      .filter({ hasText: short?.label ?? '' })
      .click();
    await expect.poll(() => new URL(page.url()).searchParams.get('node')).toBe(short?.id);

    await page.goto(`${url}/network`);
    await find.fill('UK');
    await page.getByRole('option', { name: /^United Kingdom/ }).waitFor();
    await find.fill('Atlantis of old');
    await page.getByText('No node of this picture is called “Atlantis of old”.').waitFor();
    // A passage that is pasted is longer than what the API looks for.
    await find.fill('Atlantis of young '.repeat(30));
    await page.getByText('No node of this picture is called “Atlantis of young').waitFor();
    await expectSound(page);
  });

  test('a picture is there, and what it lacks is said, where the file that moves it cannot be loaded', async () => {
    const page = await openPage();
    await page.route('**/assets/canvas-*', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${url}/network`);
    await page.getByText('What moves the picture could not be loaded.').waitFor();
    await page.locator('svg.still circle').first().waitFor();
    await expectSound(page);
  });

  test('a kind of which there is nothing is called in words', async () => {
    const page = await openPage(`${url}/network?kind=RESOLUTION`);
    const kind = page.getByLabel('Kind of declaration');
    await kind.waitFor();
    expect(await kind.locator('option:checked').textContent()).toBe('resolution');
  });

  test('years cannot be put backwards, and a weight that cannot be drawn does not stay in its field', async () => {
    const page = await openPage(`${url}/network?projection=signatures`);
    await page.locator('p.count').waitFor();
    const [from, to] = ['From year', 'To year'].map((name) => page.getByRole('combobox', { name }));
    await from?.selectOption('2023');
    await to?.selectOption('2018');
    await expect.poll(() => from?.inputValue()).toBe('2018');
    expect(await to?.inputValue()).toBe('2018');
    await from?.selectOption('2023');
    await expect.poll(() => to?.inputValue()).toBe('2023');
    expect(await page.getByText('refused').count()).toBe(0);
    const weight = page.getByRole('spinbutton', { name: 'At least this weight' });
    await weight.fill('0');
    await weight.press('Enter');
    await expect.poll(() => weight.inputValue()).toBe('1');
  });

  test('in the table of edges, names lead to pages, and what joins them to what shows it', async () => {
    const page = await openPage(`${url}/network?projection=cross-references&open=edges`);
    const row = page
      .getByRole('table', { name: /Edges$/ })
      .locator('tbody tr')
      .first();
    const names = row.getByRole('link');
    await expect.poll(() => names.count()).toBe(2);
    for (const link of await names.all())
      expect(await link.getAttribute('href')).toMatch(/^\/(?:declarations|parties)\//);
    await row.getByRole('button').click();
    await page.getByRole('heading', { name: 'What joins them' }).waitFor();
  });
});
