import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { expectSound } from './expect-sound.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

inBrowser('the three uses, as a person walks them', async () => {
  const { url, ask } = await openExplorer();

  test('find what Canada, the United Kingdom and the United States signed together', async () => {
    const page = await openPage(url);
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    const add = page.getByRole('region', { name: 'Parties' }).getByRole('combobox', { name: /^Add/ });
    for (const name of ['Canada', 'United Kingdom', 'United States']) {
      await add.fill(name);
      await page
        .getByRole('option', { name: new RegExp(`^${name}`) })
        .first()
        .click();
    }
    await page.getByRole('heading', { name: /^Signed by all 3/ }).waitFor();
    const shown = await page.locator('.shared li a').allTextContents();
    const { data } = await ask(
      '{ sharedDeclarations(parties: ["canada", "GB", "USA"], first: 100) { totalCount nodes { slug title shortTitle date { edtf } } } }',
    );
    const expected = (data.sharedDeclarations.nodes as { title: string }[]).map(({ title }) => title);
    expect(shown).toEqual(expected);
    expect(shown).toContain(
      'Joint statement by Canada, United States and United Kingdom on foreign information manipulation',
    );
    expect(page.faults).toEqual([]);
  });

  test('follow "complements" from the Framework to the Global Declaration and read the quote', async () => {
    const page = await openPage(url);
    await page.getByRole('link', { name: 'Framework to Counter FSIM' }).last().click();
    await page.getByRole('heading', { level: 1, name: /^Framework to Counter Foreign State/ }).waitFor();
    const sentence = page
      .getByRole('region', { name: /^References/ })
      .getByRole('listitem')
      .filter({ hasText: 'complements' });
    const quote = await sentence.locator('blockquote p').textContent();
    await sentence.getByRole('link', { name: /^The words that show/ }).click();
    const panel = page.getByRole('dialog', { name: 'In the words of the source' });
    // The panel opens at once, the source's text follows.
    await panel.locator('mark').first().waitFor();
    const marked = await panel.locator('mark').allTextContents();
    expect(marked.join(' ').replace(/\s+/g, ' ')).toBe(quote);
    expect(quote).toMatch(
      /^The framework complements .* Global Declaration on Information Integrity Online$/,
    );
    await expectSound(page, 'dialog');
    const linked = page.url();
    // Its margin is not beside it.
    await panel.click({ position: { x: 4, y: 500 } });
    await panel.getByText('The query behind these words').click();
    const href = await panel.getByRole('link', { name: 'Open in GraphiQL' }).getAttribute('href');
    const { searchParams } = new URL(href ?? '', url);
    const { data } = await ask(
      searchParams.get('query') ?? '',
      JSON.parse(searchParams.get('variables') ?? '{}'),
    );
    expect(data.source.text).toContain(marked[0]);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'hidden' });
    await sentence.getByRole('link', { name: 'Information Integrity Declaration', exact: true }).click();
    await page
      .getByRole('heading', { level: 1, name: /^Global Declaration on Information Integrity/ })
      .waitFor();

    const reopened = await openPage(linked);
    await reopened.locator('mark').first().waitFor();
    expect(await reopened.getByRole('dialog').locator('mark').allTextContents()).toEqual(marked);
  });

  test('find commitments related to Charlevoix 7 on transparency of political funding, and why', async () => {
    const page = await openPage(url);
    const search = page.getByRole('combobox', { name: 'Search' });
    await search.fill('transparency funding political parties');
    await page.getByRole('option', { name: /^Charlevoix Commitment: In accordance/ }).waitFor();
    await search.press('ArrowDown');
    const chosen = page.locator('[role=option][aria-selected=true]');
    while (!(await chosen.textContent())?.startsWith('Charlevoix')) await search.press('ArrowDown');
    await search.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Commitment 7' }).waitFor();
    const nearest = page.locator('ol.related > li').first();
    await nearest.getByRole('link', { name: /campaign financing/ }).waitFor();
    await nearest.locator('summary').click();
    await nearest.getByText('Transparency of political finance').waitFor();
    expect(page.faults).toEqual([]);
  });

  test('find a sentence remembered by and large, and who stands behind it', async () => {
    const page = await openPage(`${url}/search?q=xyzzyx`);
    await page.getByRole('link', { name: 'To the declarations' }).click();
    const search = page.getByRole('combobox', { name: 'Search' });
    // Longer than what the API looks for; neither "among" nor "industry" stands in the text.
    await search.fill(
      `share the lessons learned among media, civil society and industry ${'as it said '.repeat(30)}`,
    );
    await search.press('Enter');
    await page.getByText(/^Nothing holds all of these words\. \d+ results? with most of them/).waitFor();
    await page
      .getByRole('link', { name: /^Charlevoix Commitment: Share lessons learned/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Commitment 4' }).waitFor();
    await page.getByRole('link', { name: '7 signatories' }).click();
    const behind = page.getByRole('heading', { level: 2, name: /^Who stands behind it/ });
    await behind.waitFor();
    await expect
      .poll(() => behind.evaluate((heading) => heading.getBoundingClientRect().top < innerHeight))
      .toBe(true);
    expect(page.faults).toEqual([]);
  });

  test('draw the co-signatory network, filter it to AI, share the link, reopen it', async () => {
    const page = await openPage(url);
    await page.getByRole('link', { name: 'Network', exact: true }).click();
    // The list that was left has a count, too.
    await page.getByRole('heading', { level: 1, name: /^Network/ }).waitFor();
    const size = page.locator('p.count');
    const whole = await size.textContent();
    await page
      .getByRole('combobox', { name: 'Theme', exact: true })
      .selectOption({ label: 'Artificial intelligence' });
    await expect.poll(() => size.textContent()).not.toBe(whole);
    await page.getByRole('combobox', { name: 'Find a node' }).fill('canad');
    await page.getByRole('option', { name: /^Canada/ }).click();
    const neighbours = page.locator('.neighbours [data-neighbour]');
    await neighbours.first().waitFor();
    const seen = { size: await size.textContent(), neighbours: await neighbours.allTextContents() };
    await page.locator('.stage[data-ready]').waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('camera')).not.toBeNull();
    await expectSound(page);

    const link = page.url();
    const shared = await openPage(link);
    await shared.locator('.neighbours').waitFor();
    await shared.locator('.stage[data-ready]').waitFor();
    // What is drawn follows from the answer and the address, the camera in it included, which stays as it was shared.
    expect(shared.url()).toBe(link);
    expect(await shared.getByRole('combobox', { name: 'Theme', exact: true }).inputValue()).toBe('ai');
    expect({
      size: await shared.locator('p.count').textContent(),
      neighbours: await shared.locator('.neighbours [data-neighbour]').allTextContents(),
    }).toEqual(seen);
  });

  test('see who signed with whom also where no two signed more than one declaration together', async () => {
    const page = await openPage(`${url}/network?kind=CODE_OF_CONDUCT`);
    const weight = page.getByRole('spinbutton', { name: 'At least this weight' });
    await page.getByText(/^\d+ nodes, \d+ edges/).waitFor();
    expect(await weight.inputValue()).toBe('1');
    // How to go on with it is of no use on paper.
    expect(await page.locator('.hint:visible').count()).toBe(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.hint:visible').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    // Who asks for more is told that there is none.
    await weight.fill('2');
    await weight.press('Enter');
    await page.getByText('Nothing is left with these filters.').waitFor();
    expect(await weight.inputValue()).toBe('2');
  });

  test('find which of some partners promised transparency of political funding, in which words, with which reservations', async () => {
    const page = await openPage(url);
    await page.getByRole('combobox', { name: 'Search' }).fill('political finance');
    await page.getByRole('option', { name: /^Transparency of political finance/ }).click();
    const promises = page.getByRole('listitem').filter({ has: page.locator('.promise') });
    await promises.filter({ hasText: 'sources of funding for political parties' }).waitFor();
    const add = page.getByRole('combobox', { name: /stand behind it/ });
    for (const name of ['Canada', 'Armenia']) {
      await add.fill(name);
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click();
    }
    const charlevoix = promises.filter({ hasText: 'Charlevoix Commitment' });
    await charlevoix.getByText('Canada: signatory, derived from membership').waitFor();
    await charlevoix.getByText('Armenia: not among those recorded behind it').waitFor();
    await expectSound(page);

    await page.getByRole('combobox', { name: 'Or another theme' }).selectOption({ label: 'Corruption' });
    const summit = promises.filter({ hasText: 'Summit declaration' }).first();
    await summit.getByText('Armenia: endorser, named').waitFor();
    const { data } = await ask(
      `{ declaration(by: { slug: "summit-for-democracy-declaration" }) {
          signatories(filter: { parties: ["armenia"] }) { edges { reservation } } } }`,
    );
    const [{ reservation }] = data.declaration.signatories.edges;
    await summit.getByText(reservation).waitFor();
    await charlevoix.waitFor();
    await expect
      .poll(() => page.title())
      .toBe('Commitments: Transparency of political finance or Corruption; Canada, Armenia – Signatory');
    await page.getByRole('button', { name: 'Remove Transparency of political finance' }).click();
    await charlevoix.waitFor({ state: 'detached' });
    await expect.poll(() => new URL(page.url()).searchParams.getAll('theme')).toEqual(['corruption']);
    await page.goBack();
    await charlevoix.waitFor();
  });
});
