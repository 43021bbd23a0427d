import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toCslJson } from '../../src/explorer/cite/csl-json.ts';
import { toRis } from '../../src/explorer/cite/ris.ts';
import { inBrowser } from './chromium.ts';
import { expectSound } from './expect-sound.ts';
import { openExplorer } from './open-explorer.ts';
import { openProfile } from './open-page.ts';

const dateless = {
  slug: 'open-debate/2/1',
  words: 'Publish the sources\nof funding.',
  place: 'Commitment 2/1',
  title: 'Open Debate',
  shortTitle: 'Debate',
  issuers: [],
  date: undefined,
  url: null,
  evidence: 'Text, characters 3–9',
  address: 'https://signatory.example/commitments/open-debate/2/1',
  readAt: 'Signatory',
  readOn: '2026-01-31',
};

test('a reference manager gets no field for what is unknown, and the page where the declaration has no address', () => {
  const lines = toRis(dateless).split('\r\n');
  expect(lines.filter((line) => /^(?:AU|PY|DA) /.test(line))).toEqual([]);
  expect(lines).toContain(`UR  - ${dateless.address}`);
  expect(lines).toContain('AB  - Publish the sources of funding.');
  expect(lines.every((line, i) => /^[A-Z][A-Z\d] {2}- /.test(line) || i === lines.length - 1)).toBe(true);
  const [item] = JSON.parse(toCslJson(dateless));
  expect(item).not.toHaveProperty('issued');
  expect(item).toMatchObject({ author: [], URL: dateless.address, section: '2/1' });
});

test.each([
  ['2020', '2020///', [2020]],
  ['2020-11', '2020/11//', [2020, 11]],
  ['2018-06-09', '2018/06/09/', [2018, 6, 9]],
])('a date is as exact for a reference manager as it is known: %s', (date, slashed, parts) => {
  expect(toRis({ ...dateless, date })).toContain(`\r\nDA  - ${slashed}\r\n`);
  expect(JSON.parse(toCslJson({ ...dateless, date }))[0].issued).toEqual({ 'date-parts': [parts] });
});

inBrowser('what is copied', async () => {
  const { url, ask } = await openExplorer();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const page = await openProfile({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('of a commitment carries its declaration, issuers, date, place, source and address, by keyboard', async () => {
    const { data } = await ask(
      `{ commitment(by: { slug: "charlevoix-commitment/7" }) {
          text evidence { start end source { title } } declaration { title url date { edtf } issuedBy { name } } } }`,
    );
    const { text, evidence, declaration } = data.commitment;
    const address = `${url}/commitments/charlevoix-commitment/7`;
    await page.goto(`${address}?open=query`);
    const button = page.getByRole('button', { name: 'Copy with citation' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Copied.').waitFor();
    const [words, made, source, read] = (await copied()).split('\n');
    expect(words).toBe(`“${text}”`);
    expect(made).toMatch(new RegExp(`^${declaration.issuedBy[0].name}: .*, Commitment 7, .*2018\\. https:`));
    expect(made).toContain(declaration.title);
    expect(made).toContain(declaration.url);
    expect(source).toBe(`${evidence.source.title}, characters ${evidence.start}–${evidence.end}`);
    expect(read).toMatch(/^Signatory, International declarations on protecting democracy, version \d/);
    expect(read?.endsWith(` ${address}`)).toBe(true);
    await expectSound(page);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /RIS/ }).click(),
    ]);
    const ris = readFileSync(await download.path(), 'utf8');
    expect(ris).toContain(`\r\nAB  - ${text}\r\n`);
    expect(ris).toContain(`\r\nDA  - ${declaration.date.edtf.replaceAll('-', '/')}/\r\n`);

    // As on pages without TLS.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await button.click();
    await page.getByText('Selected; copy it with the keyboard.').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain(text);
  });

  test('from behind an edge, and of the words of a source, names the words, their place and the address', async () => {
    const edge =
      'COMPLEMENTS:framework-to-counter-foreign-state-information-manipulation--global-declaration-on-information-integrity';
    await page.goto(`${url}/network?projection=cross-references&edge=${edge}`);
    const behind = page.getByRole('region', { name: 'What joins them' });
    await behind.getByRole('button', { name: 'Copy with sources' }).click();
    await behind.getByText('Copied.').waitFor();
    const quote = await behind.locator('blockquote p').textContent();
    const said = await copied();
    expect(said).toMatch(/^Framework to Counter FSIM complements Information Integrity Declaration – “/);
    expect(said).toContain(`“${quote}” (`);
    expect(said).toContain(page.url());

    await behind.getByRole('link', { name: /^The words that show/ }).click();
    const panel = page.getByRole('dialog', { name: 'In the words of the source' });
    await panel.locator('mark').first().waitFor();
    await panel.getByRole('button', { name: 'Copy with sources' }).click();
    await panel.getByText('Copied.').waitFor();
    const words = await copied();
    expect(words).toMatch(/^“.*” \(.*, characters \d+–\d+\)\n/);
    expect(words).toContain(`“${quote}” (`);
    expect(words.endsWith(page.url())).toBe(true);
  });
});
