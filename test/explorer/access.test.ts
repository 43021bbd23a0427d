import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { inBrowser } from './chromium.ts';
import { expectSound } from './expect-sound.ts';
import { openProfile } from './open-page.ts';

inBrowser('a closed service', async () => {
  const tokens = { whole: randomBytes(16).toString('hex'), reading: randomBytes(16).toString('hex') };
  const folder = mkdtempSync(join(tmpdir(), 'signatory-keys-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const keysFile = join(folder, 'keys.json');
  const keyOf = (name: keyof typeof tokens, scopes: string[]) => ({
    name,
    sha256: createHash('sha256').update(tokens[name]).digest('hex'),
    scopes,
  });
  writeFileSync(keysFile, JSON.stringify([keyOf('whole', ['read', 'export']), keyOf('reading', ['read'])]));
  const { url } = await testApi(sharedNeo4j(), { access: 'token', keysFile });

  const give = async (page: Page, token: string) => {
    await page.getByLabel('Token').fill(token);
    await page.keyboard.press('Enter');
  };

  test('says so, takes a token, shows it with every request and file, and forgets it', async () => {
    const page = await openProfile();
    await page.goto(`${url}/network?theme=ai`);
    await page.getByText('This service answers holders of a token only').waitFor();
    await expectSound(page);
    await give(page, 'stranger');
    await page.getByText('The token is not valid here').waitFor();

    await give(page, `Bearer ${tokens.whole} `);
    await page.getByText(/^\d+ nodes, \d+ edges/).waitFor();
    expect(await page.getByLabel('Token').count()).toBe(0);
    expect(page.url()).toBe(`${url}/network?theme=ai`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('co-signatories.csv.zip');
    await page.goto(`${url}/parties/canada`);
    await page.getByRole('heading', { level: 1, name: 'Canada' }).waitFor();
    expect(await page.context().storageState({ indexedDB: true })).toEqual({ cookies: [], origins: [] });

    const other = await page.context().newPage();
    await other.goto(`${url}/parties/canada`);
    await other.getByLabel('Token').waitFor();
    await page.getByRole('button', { name: 'Forget it' }).click();
    await page.getByLabel('Token').waitFor();
    expect(await page.getByRole('heading', { level: 1, name: 'Canada' }).count()).toBe(0);
  });

  test('says which files a token is not good for', async () => {
    const page = await openProfile();
    await page.goto(`${url}/sources`);
    await give(page, tokens.reading);
    await page.getByRole('link', { name: 'Turtle' }).click();
    await page.getByText(/^The file could not be saved\. .*needs "export"/).waitFor();
  });
});
