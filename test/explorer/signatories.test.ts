import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { expectSound } from './expect-sound.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

interface Signed {
  role: string;
  node: { slug: string; name: string };
  evidence: { references: { url: string }[] };
}

/** Parties that stand behind it in two roles: signatures and parties are not as many. */
const [declaration, other] = ['global-declaration-on-information-integrity', 'foc-disinformation'];

inBrowser('parties that sign a declaration in two roles', async () => {
  const { url, ask } = await openExplorer();
  const signed = async (slug: string): Promise<Signed[]> => {
    const { data } = await ask(
      `{ declaration(by: { slug: "${slug}" }) { signatories(first: 300) {
          edges { role node { slug name } evidence { references { url } } } } } }`,
    );
    return data.declaration.signatories.edges;
  };
  const parties = (signatures: readonly Signed[]) => new Set(signatures.map(({ node }) => node.slug)).size;

  test('are one signatory each, on the page, in the list and beside other declarations', async () => {
    const signatures = await signed(declaration);
    const listed = parties(signatures);
    expect(listed).toBeLessThan(signatures.length);
    const page = await openPage(`${url}/declarations/${declaration}`);
    const section = page.getByRole('region', { name: /^Who stands behind it/ });
    await section.getByRole('heading', { name: `${listed} signatories` }).waitFor();
    await section.getByText(`${listed} recorded`).waitFor();
    expect(await section.locator('.names > li').count()).toBe(listed);

    await page.goto(`${url}/?theme=information-integrity`);
    const card = page.locator('.card', { has: page.locator(`a[href="/declarations/${declaration}"]`) });
    await card.getByText(`${listed} signatories`).waitFor();

    await page.goto(`${url}/compare?declarations=${declaration},${other}`);
    const facts = page.getByRole('table', { name: 'At a glance' }).getByRole('row', { name: /^Signatories/ });
    await facts.waitFor();
    expect(await facts.getByRole('cell').allTextContents()).toEqual(
      [listed, parties(await signed(other))].map(String),
    );
  });

  test('stand in a comparison with every role and what shows it', async () => {
    const page = await openPage(`${url}/compare?declarations=${declaration},${other}`);
    const table = page.getByRole('table', { name: 'Parties' });
    await table.waitFor();
    for (const [i, slug] of [declaration, other].entries()) {
      const signatures = await signed(slug);
      const shown = table.locator(`tbody td:nth-child(${i + 3}) .item`);
      await expect.poll(() => shown.count()).toBe(signatures.length);
      expect(await shown.locator('.evidence > *').count()).toBeGreaterThanOrEqual(signatures.length);
    }
    const finland = table.getByRole('row', { name: /^Finland/ });
    await finland.getByText('author, named').waitFor();
    await finland.getByText('signatory, derived from membership of Freedom Online Coalition').waitFor();
    await expectSound(page);
  });

  test('are members of bodies, all of which are shown, however many pages they take', async () => {
    const { data } = await ask('{ state(by: { slug: "canada" }) { memberships(first: 0) { totalCount } } }');
    const all: number = data.state.memberships.totalCount;
    expect(all).toBeGreaterThan(2);
    const page = await openPage();
    await page.route('**/graphql?*', (route) =>
      route.continue({
        url: route.request().url().replaceAll('memberships%28first%3A+100', 'memberships%28first%3A+2'),
      }),
    );
    const further = page.waitForResponse(/FurtherMemberships/);
    await page.goto(`${url}/parties/canada`);
    await expect.poll(() => page.locator('svg.memberships rect').count()).toBe(all);
    // A state is not looked for among organizations again.
    expect(Object.keys((await (await further).json()).data)).toEqual(['state']);
  });

  test('have a row for each signature, with links to what it rests on, which are saved with it', async () => {
    const page = await openPage(`${url}/declarations/${declaration}?open=signatories`);
    const signatures = await signed(declaration);
    const table = page.getByRole('table', { name: 'Who stands behind it' });
    await table.getByRole('columnheader', { name: 'Evidence' }).waitFor();
    const rows = table.locator('tbody tr');
    expect(await rows.count()).toBe(signatures.length);
    const linked = rows.filter({ has: page.locator('td:last-child').locator('a, button') });
    expect(await linked.count()).toBe(signatures.length);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.table', { has: table }).getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const saved = parse(readFileSync(await download.path()), { columns: true, bom: true }) as {
      Evidence: string;
    }[];
    expect(saved.map(({ Evidence }) => Evidence.match(/https?:[^;\s]+/g) ?? [])).toEqual(
      signatures.map(({ evidence }) => evidence.references.map(({ url }) => url)),
    );
  });
});
