import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../explorer/find-chromium.ts';

/** Each view that docs/screenshots/ shows: its address, the window in pixels, and light or dark. */
const views = [
  ['declarations', '/', 1280, 900, 'light'],
  ['declaration', '/declarations/summit-for-democracy-declaration', 1280, 1000, 'light'],
  ['party', '/parties/canada', 1280, 1500, 'light'],
  ['compare', '/compare?parties=canada,united-kingdom,united-states', 1280, 1000, 'light'],
  ['compare-declarations', '/compare?declarations=paris-call,charlevoix-commitment', 1280, 1000, 'light'],
  [
    'commitments',
    '/commitments?theme=corruption&theme=rule-of-law&party=canada&party=armenia',
    1280,
    1000,
    'light',
  ],
  ['commitment', '/commitments/charlevoix-commitment/7', 1280, 1000, 'light'],
  ['network', '/network?node=State:canada', 1180, 1300, 'light'],
  ['network-dark', '/network?theme=ai', 1000, 1140, 'dark'],
  ['network-references', '/network?projection=cross-references', 1180, 1300, 'light'],
  ['network-themes', '/network?projection=themes&min=3', 1180, 1300, 'light'],
  ['search', '/search?q=elections', 1280, 900, 'light'],
  ['narrow', '/', 390, 844, 'light'],
] as const;

/** Takes the screenshots of docs/screenshots/ from a running server: the address is the argument. */
const [address = 'http://127.0.0.1:4000'] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumArguments });

async function take([name, path, width, height, colorScheme]: (typeof views)[number]): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'en-CA' });
  const page = await context.newPage();
  await page.goto(address + path);
  await page.locator('.loading').first().waitFor({ state: 'detached' });
  if (path.startsWith('/network')) await page.locator('.stage[data-ready]').waitFor();
  // Names of nodes are drawn once the picture rests.
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: `docs/screenshots/${name}.png` });
  await context.close();
}

for (const view of views) await take(view);

// The words behind a statement, opened as a reader opens them: their place depends on the document.
const page = await browser.newPage({ viewport: { width: 1100, height: 640 }, locale: 'en-CA' });
await page.goto(`${address}/declarations/framework-to-counter-foreign-state-information-manipulation`);
await page.getByRole('link', { name: /^The words that show: .* complements/ }).click();
await page.locator('mark').first().waitFor();
await page.waitForTimeout(500);
await page.screenshot({ path: 'docs/screenshots/words.png' });
await browser.close();
