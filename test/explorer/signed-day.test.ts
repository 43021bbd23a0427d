import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

/** Two supporters of a call of 2018: of one the day is known, of the other only by when. */
const [onDay, byDay] = ['Cambodia', 'Benin'];

inBrowser('since when a party stands behind a declaration', async () => {
  const { url, ask } = await openExplorer();
  const { data } = await ask(
    `{ declaration(by: { slug: "paris-call" }) { signatories(filter: { parties: ["${onDay}", "${byDay}"] }) {
        edges { on onBefore node { name } } } } }`,
  );
  const edges: { on: string | null; onBefore: string | null; node: { name: string } }[] =
    data.declaration.signatories.edges;
  const day = (edtf: string | null | undefined) =>
    new Date(edtf ?? '').toLocaleDateString('en-CA', { dateStyle: 'long', timeZone: 'UTC' });
  const of = (party: string) => edges.find(({ node }) => node.name === party);
  const expected = { [onDay]: `on ${day(of(onDay)?.on)}`, [byDay]: `by ${day(of(byDay)?.onBefore)}` };

  test('stands beside the day of the declaration on the page of the party', async () => {
    const page = await openPage(`${url}/parties/${byDay.toLowerCase()}`);
    const row = page.getByRole('row', { name: /^Paris Call/ });
    await row.getByText('November 12, 2018').waitFor();
    await row.getByText(expected[byDay] ?? '', { exact: true }).waitFor();
    expect(page.faults).toEqual([]);
  });

  test('stands where parties are compared', async () => {
    const page = await openPage(`${url}/compare?parties=cambodia,benin`);
    const row = page.getByRole('row', { name: /^Paris Call/ });
    for (const words of Object.values(expected)) await row.getByText(`supporter, named, ${words}`).waitFor();
  });

  test('is saved so that a day and a last possible day are told apart', async () => {
    const page = await openPage(`${url}/declarations/paris-call?open=signatories`);
    const table = page.getByRole('table', { name: 'Who stands behind it' });
    for (const [party, words] of Object.entries(expected))
      await table
        .getByRole('row', { name: new RegExp(`^${party}`) })
        .getByText(words)
        .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.table', { has: table }).getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const saved = parse(readFileSync(await download.path()), { columns: true, bom: true }) as {
      Party: string;
      Signed: string;
    }[];
    const savedOf = (party: string) => saved.find(({ Party }) => Party === party)?.Signed;
    expect(savedOf(onDay)).toBe(of(onDay)?.on);
    expect(savedOf(byDay)).toBe(`../${of(byDay)?.onBefore}`);
  });
});
