import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { read } from '../../src/cli/read.ts';
import { suggest } from '../../src/cli/suggest.ts';
import { editedDataset, problemsOf, smallDataset } from '../dataset/broken-dataset.ts';
import { becomeAnotherUser } from '../support/another-user.ts';

const folder = mkdtempSync(join(tmpdir(), 'signatory-read-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const run = async (command: (print: (text: string) => void) => Promise<number>) => {
  let output = '';
  const code = await command((text) => {
    output += text;
  });
  return { code, output };
};

describe('signatory read', () => {
  test('prints a source of the data set by its slug', async () => {
    const { code, output } = await run((print) => read('commitments-table', {}, print));
    expect(code).toBe(0);
    expect(output).toContain('Record 13 (lines 80–84)');
    expect(output).toContain('13 records, everything placed');
  });

  test('prints a source of another data set by its slug there', async () => {
    const { output } = await run((print) => read('pledge', { data: smallDataset }, print));
    expect(output).toContain('1 record, everything placed');
    await expect(read('pledge', {}, () => undefined)).rejects.toThrow(/no source document “pledge”/);
  });

  test('prints one record as JSON', async () => {
    const { output } = await run((print) => read('commitments-table', { json: true, record: '10' }, print));
    const parsed = JSON.parse(output);
    expect(parsed.records).toHaveLength(1);
    expect(parsed.records[0].cells.details.blocks).toHaveLength(6);
  });

  test('ends with 1 when something found no place', async () => {
    const path = file('stray.txt', 'A list\n\nYear\tTitle\n2001\tOne\n\nThe end\n');
    expect((await run((print) => read(path, {}, print))).code).toBe(1);
  });

  test.each([
    ['latin.txt', Buffer.of(0x61, 0x0a, 0xe9), /latin\.txt:2 .*0xE9 at offset 2/],
    ['empty.txt', '', /empty\.txt:1 .*no characters/],
    ['rows.txt', 'A list\n\nYear\tTitle\n', /rows\.txt:3 .*no row follows/],
  ])('refuses %s, naming the place', async (name, content, words) => {
    await expect(read(file(name, content), {}, () => undefined)).rejects.toThrow(words);
  });

  test('refuses a document that is not there, naming those that are', async () => {
    await expect(read('comitments-table', {}, () => undefined)).rejects.toThrow(
      /“comitments-table”.*commitments-table, charlevoix-text/,
    );
    await expect(read('charlevoix-text', { record: '2' }, () => undefined)).rejects.toThrow(/no record “2”/);
  });
});

test('what a user may not read is not said to be missing', async ({ skip }) => {
  const data = editedDataset();
  const closed = join(data, 'closed');
  mkdirSync(closed, { mode: 0o700 });
  chmodSync(data, 0o755);
  chmodSync(join(data, 'sources', 'pledge.txt'), 0o600);
  becomeAnotherUser(skip);
  await expect(read(join(closed, 'a.txt'), {}, () => undefined)).rejects.toThrow(/cannot be read \(EACCES\)/);
  const open = join(data, 'sources', 'table.txt');
  const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => told.mockRestore());
  await expect(suggest(open, { data: closed }, () => undefined)).resolves.toBe(0);
  expect(told.mock.calls.join('')).toMatch(/1 problem in the curated files/);
  expect(problemsOf(data).join('\n')).toMatch(
    /found that this user may not read "sources\/pledge\.txt", expected/,
  );
});

describe('signatory suggest', () => {
  test('proposes what the data set names', async () => {
    const { code, output } = await run((print) => suggest('charlevoix-text', {}, print));
    expect(code).toBe(0);
    expect(output).toMatch(/line 15 body\/3\/3: “.*”\n {4}ESTABLISHES → g7-rapid-response-mechanism/);
    expect(output).toContain('theme media-literacy');
  });

  test('says a sentence once, whatever it names, and no more at once than a string may hold', async () => {
    const texts = Array.from({ length: 300 }, (_, i) => `Treaty of Harbour ${i}`);
    const filler = 'and of what the peoples of the coasts have in common '.repeat(1000);
    const long = file('long.txt', `HARBOURS\n\nRecalling ${filler}${texts.join('; ')}.\n`);
    const { output } = await run((print) => suggest(long, {}, print));
    expect(output.length).toBeLessThan(500_000);
    expect(output.match(/^ {4}CITES → \? \(“Treaty of Harbour /gm)).toHaveLength(300);
    let longest = 0;
    await suggest(long, { json: true }, (text) => {
      longest = Math.max(longest, text.length);
    });
    expect(longest).toBeLessThan(200_000);
    const draft = await run((print) => suggest(long, { draft: true }, print));
    expect(draft.output.length).toBeLessThan(500_000);
  });

  const partiesIn = async (name: string, text: string) => {
    const { output } = await run((print) => suggest(file(name, text), { json: true }, print));
    return JSON.parse(output).parties.map(({ party, name, role }: Record<string, string>) => [
      party,
      name,
      role,
    ]);
  };

  test('finds states by their names in the language of the document', async () => {
    const french = 'Les rivières\n\nSignataires : l’Allemagne, les Pays-Bas, la Corée du Sud et le Canada.\n';
    expect(await partiesIn('french.txt', french)).toEqual([
      ['germany', 'Allemagne', 'SIGNATORY'],
      ['netherlands', 'Pays-Bas', 'SIGNATORY'],
      ['south-korea', 'Corée du Sud', 'SIGNATORY'],
      ['canada', 'Canada', 'SIGNATORY'],
    ]);
    // Names without blanks between them, and with "and" written to them.
    expect(await partiesIn('chinese.txt', '河流\n\n签署国：德国、荷兰和日本。\n')).toEqual([
      ['germany', '德国', 'SIGNATORY'],
      ['netherlands', '荷兰', 'SIGNATORY'],
      ['japan', '日本', 'SIGNATORY'],
    ]);
    expect(await partiesIn('arabic.txt', 'الأنهار\n\nالموقعون: ألمانيا وهولندا واليابان.\n')).toEqual([
      ['germany', 'ألمانيا', 'SIGNATORY'],
      ['netherlands', 'هولندا', 'SIGNATORY'],
      ['japan', 'اليابان', 'SIGNATORY'],
    ]);
  });

  test('takes no word of an English document for a name in another language', async () => {
    // "Island" is Iceland in German, "Chine" stands in "Chinese" and "Inde" in "Independence".
    const english = 'Rivers\n\nCanada and the Independence of the Island of the Chinese and Malian rivers.\n';
    expect(await partiesIn('english.txt', english)).toEqual([['canada', 'Canada', null]]);
  });

  test('refuses a data folder that is not there', async () => {
    const path = file('rivers.txt', 'Rivers\n\nWe agree.\n');
    await expect(suggest(path, { data: join(folder, 'none') }, () => undefined)).rejects.toThrow(
      /no folder “.*none”/,
    );
  });
});
