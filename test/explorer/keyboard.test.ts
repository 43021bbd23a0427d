import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { expectSound } from './expect-sound.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

inBrowser('by keyboard alone', async () => {
  const { url } = await openExplorer();

  test('the skip link comes first, the focus is always visible, and a new page begins at its title', async () => {
    const page = await openPage(url);
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
  });

  test('arrows go through the neighbours, Enter follows one, Escape lets go, Back returns', async () => {
    const page = await openPage(`${url}/network?node=State:canada`);
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
    await expect.poll(() => new URL(page.url()).searchParams.has('node')).toBe(false);
  });

  test('choosing and letting go of what is compared leaves the focus at the field', async () => {
    const page = await openPage(`${url}/compare`);
    const add = page.getByRole('region', { name: 'Parties' }).getByRole('combobox');
    await add.pressSequentially('canada');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    const remove = page.getByRole('button', { name: 'Remove Canada' });
    await remove.waitFor();
    const atField = () => add.evaluate((field) => field === document.activeElement);
    await expect.poll(atField).toBe(true);
    await remove.focus();
    await page.keyboard.press('Enter');
    await remove.waitFor({ state: 'detached' });
    await expect.poll(atField).toBe(true);
  });

  test('Escape closes what rests on what, the words and suggestions, and the focus is back where it was', async () => {
    const page = await openPage(`${url}/parties/canada`);
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      );
    const bubble = page.locator('.rests-on:popover-open');
    const opener = page.getByRole('button', { name: /What this rests on: Canada, G7 Code of Conduct/ });
    await opener.focus();
    const name = await focused();
    expect(name).toMatch(/What this rests on/);
    await page.keyboard.press('Enter');
    await bubble.getByRole('link').first().waitFor();
    await expectSound(page, '.rests-on:popover-open');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectSound(page, '.rests-on:popover-open');
    await page.keyboard.press('Escape');
    await bubble.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(name);

    const quote = page.getByRole('link', { name: /^The words that show: Canada, Charlevoix/ });
    await quote.focus();
    const words = await focused();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').locator('mark').first().waitFor();
    await expectSound(page, 'dialog');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe(words);

    const search = page.getByRole('combobox', { name: 'Search' });
    await search.pressSequentially('elect');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await search.inputValue()).toBe('elect');
    expect(page.faults).toEqual([]);
  });
});
