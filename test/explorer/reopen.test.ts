import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

/** How many there are, as the heading of a part of a page says. */
const numberIn = async (part: Locator): Promise<number> =>
  Number.parseInt((await part.locator('h2 small').textContent()) ?? '', 10);

inBrowser('the address', async () => {
  const { url, ask } = await openExplorer();

  test('holds the filters of the list, and Back undoes them one by one', async () => {
    const page = await openPage(url);
    const count = page.locator('p.count');
    await page.getByLabel(/^Elections/).check();
    await expect.poll(() => count.textContent()).not.toBe('14 declarations');
    const elections = await count.textContent();
    // Values of a facet stand beside each other: others can still be ticked, and add theirs.
    await page.getByLabel(/^Artificial intelligence/).check();
    await expect
      .poll(async () => Number.parseInt((await count.textContent()) ?? '', 10))
      .toBeGreaterThan(Number.parseInt(elections ?? '', 10));
    const themes = await count.textContent();
    await page.getByRole('combobox', { name: 'From' }).selectOption('2020');
    await expect.poll(() => count.textContent()).not.toBe(themes);
    const seen = await count.textContent();
    const parties = page.getByRole('group', { name: 'Party' });
    await parties.getByRole('button', { name: 'Show all' }).click();
    await parties.getByRole('textbox').fill('canad');
    const found = parties.getByRole('checkbox');
    await expect.poll(() => found.count()).toBe(1);
    const reopened = await openPage(page.url());
    await expect.poll(() => reopened.locator('p.count').textContent()).toBe(seen);
    const sought = reopened.getByRole('group', { name: 'Party' });
    expect(await sought.getByRole('textbox').inputValue()).toBe('canad');
    await expect.poll(() => sought.getByRole('checkbox').count()).toBe(1);
    expect(await reopened.getByLabel(/^Elections/).isChecked()).toBe(true);
    expect(await reopened.getByRole('combobox', { name: 'From' }).inputValue()).toBe('2020');
    for (const before of [themes, elections, '14 declarations']) {
      await page.goBack();
      await expect.poll(() => count.textContent()).toBe(before);
    }
  });

  test('holds which tables are open and how they are ordered, and Back undoes an order', async () => {
    const page = await openPage(`${url}/parties/canada`);
    await page.getByText('The same as a table').first().click();
    const table = page.getByRole('table', { name: /most frequent co-signatories/ });
    await table.getByRole('button', { name: 'Party' }).click();
    const ordered = table.locator('th[aria-sort=ascending]', { hasText: 'Party' });
    await ordered.waitFor();
    const first = await table.locator('tbody th').first().textContent();
    await page.reload();
    await ordered.waitFor();
    expect(await table.locator('tbody th').first().textContent()).toBe(first);
    await page.goBack();
    await ordered.waitFor({ state: 'detached' });
    expect(await table.isVisible()).toBe(true);
  });

  test('holds which evidence is open, also of two claims about the same; a link shows it, Back closes it', async () => {
    const page = await openPage(`${url}/compare?parties=canada,japan`);
    const bubble = page.locator('.rests-on:popover-open');
    const opener = (party: string) =>
      page.getByRole('button', { name: new RegExp(`^derived.*rests on: ${party}, G7 Code of Conduct`) });
    await opener('Japan').click();
    await bubble.getByText('Japan, G7 Code of Conduct on AI, adopter').waitFor();
    const said = await bubble.textContent();
    const linked = page.url();
    // Another one takes its place, in the address as on the page.
    await opener('Canada').click();
    await bubble.getByText('Canada, G7 Code of Conduct on AI, adopter').waitFor();
    await page.goBack();
    await bubble.getByText('Japan, G7 Code of Conduct on AI, adopter').waitFor();
    await expect.poll(() => page.url()).toBe(linked);

    const reopened = await openPage(linked);
    await reopened.locator('.rests-on:popover-open').getByRole('link').first().waitFor();
    expect(await reopened.locator('.rests-on:popover-open').textContent()).toBe(said);
    expect(reopened.url()).toBe(linked);

    await page.keyboard.press('Escape');
    await bubble.waitFor({ state: 'detached' });
    await expect.poll(() => new URL(page.url()).searchParams.has('rests')).toBe(false);
  });

  test('holds which evidence is open where one statement stands twice on a page', async () => {
    const page = await openPage(
      `${url}/declarations/framework-to-counter-foreign-state-information-manipulation?open=why:global-declaration-on-information-integrity`,
    );
    const why = page.getByRole('region', { name: 'Related declarations' }).locator('details[open]');
    const complements = { name: /rests on: Framework to Counter FSIM complements/ };
    await why.getByRole('button', complements).waitFor();
    const references = page.getByRole('region', { name: /^References/ });
    for (const place of [references, why]) {
      await place.getByRole('button', complements).first().click();
      await place.locator('.rests-on:popover-open').getByText('says this of the Framework').waitFor();
      await page.keyboard.press('Escape');
    }
  });

  test('holds the camera, what is chosen and the ends of a path; going back moves the picture back', async () => {
    const page = await openPage(
      `${url}/network?path-from=State:canada&path-to=State:mauritius&size=betweenness&colour=type`,
      // Without movement, the picture jumps instead.
      { reducedMotion: 'reduce' },
    );
    await page.locator('.stage[data-ready]').waitFor();
    const camera = () => new URL(page.url()).searchParams.get('camera');
    expect(await page.locator('.steps').first().locator('li').first().textContent()).toMatch(/^Canada – /);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(camera).not.toBeNull();
    const before = camera();
    await page.locator('.steps button').first().click();
    await page.getByRole('heading', { name: 'What joins them' }).waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(camera).not.toBe(before);
    const linked = page.url();
    await page.goBack();
    await expect.poll(camera).toBe(before);
    // Zooming out once from there shows all again; were the picture still where it was, it would not.
    const ratio = () => Number(camera()?.split(',')[2] ?? 1);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect.poll(ratio).toBeCloseTo(1, 2);

    const reopened = await openPage(linked);
    await reopened.locator('.stage[data-ready]').waitFor();
    await reopened.getByRole('heading', { name: 'What joins them' }).waitFor();
    expect(await reopened.getByLabel('Size shows').inputValue()).toBe('betweenness');
    expect(await reopened.getByLabel('Colour shows').inputValue()).toBe('type');
    expect(reopened.url()).toBe(linked);
  });

  test('leads to all rows of a list, however many pages they take', async () => {
    const page = await openPage();
    // The same server and the same queries, with pages so small that this data set has several.
    await page.route('**/graphql?*', (route) =>
      route.continue({
        url: route
          .request()
          .url()
          .replaceAll(/(signatories|members)%28first%3A\+300\b/g, '$1%28first%3A+20')
          .replaceAll(/first%3A\+(?:100|300)\b/g, 'first%3A+5'),
      }),
    );
    await page.goto(`${url}/parties/canada`);
    const signed = page.getByRole('region', { name: /^What it stands behind/ });
    await expect.poll(() => signed.locator('tbody tr').count()).toBe(await numberIn(signed));
    await page.goto(`${url}/declarations/paris-call`);
    const commitments = page.locator('ol.commitments > li');
    await expect.poll(() => commitments.count()).toBe(9);
    await expect.poll(() => page.locator('.names > li').count()).toBe(82);
    await page.goto(`${url}/commitments/paris-call/9`);
    expect(await page.getByRole('link', { name: /Previous/ }).getAttribute('href')).toBe(
      '/commitments/paris-call/8',
    );
    expect(await page.getByRole('link', { name: /Next/ }).count()).toBe(0);
    await page.goto(`${url}/parties/freedom-online-coalition`);
    const members = page.getByRole('region', { name: /^Members/ });
    const all = await numberIn(members);
    expect(all).toBeGreaterThan(20);
    await expect.poll(() => members.getByRole('listitem').count()).toBe(all);
    // Each rests on something, which its row leads to.
    await members.getByText('The same as a table').click();
    const table = page.getByRole('table', { name: 'Members' });
    await expect.poll(() => table.locator('.evidence :is(a, button)').count()).toBeGreaterThanOrEqual(all);

    await page.goto(url);
    await page.getByRole('button', { name: /^Show more \(5 of 14/ }).click();
    await expect.poll(() => page.locator('.card').count()).toBe(10);
    await page.reload();
    await expect.poll(() => page.locator('.card').count()).toBe(10);
  });

  test('of a year is behind each bar, where there are more declarations than a line of time has room for', async () => {
    const page = await openPage();
    // The real answer, but for a number: more than have room.
    await page.route('**/graphql?*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { data: { declarations?: { totalCount: number } } };
      if (body.data.declarations) body.data.declarations.totalCount += 100;
      await route.fulfill({ response: answer, json: body });
    });
    await page.goto(url);
    await page.getByText('Declarations by year').waitFor();
    const bar = page.locator('svg.bars a', { hasText: /2023 \(\d+\)/ });
    const [, count] = /\((\d+)\)/.exec((await bar.textContent()) ?? '') ?? [];
    await bar.click();
    await expect.poll(() => page.locator('.card').count()).toBe(Number(count));
    await expect.poll(() => new URL(page.url()).search).toBe('?from=2023&to=2023');
  });

  test('of a comparison shows one query that fetches all that is compared, and GraphiQL opens with it', async () => {
    const page = await openPage(`${url}/compare?parties=canada,united-kingdom,g7&open=query`);
    await page.getByRole('heading', { name: /^Signed by all 3/ }).waitFor();
    const links = page.getByRole('link', { name: 'Open in GraphiQL' });
    expect(await links.count()).toBe(1);
    const { searchParams } = new URL((await links.getAttribute('href')) ?? '', url);
    const { data } = await ask(
      searchParams.get('query') ?? '',
      JSON.parse(searchParams.get('variables') ?? '{}'),
    );
    expect([data.firstState.name, data.secondState.name, data.thirdBody.name]).toEqual(
      await page
        .locator('.chips li')
        .evaluateAll((chips) => chips.map((chip) => chip.firstChild?.textContent)),
    );
    await page.goto(`${url}${await links.getAttribute('href')}`);
    await page.getByText('ComparedParties').first().waitFor();
  });
});
