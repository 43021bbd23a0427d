import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumArguments, chromiumPath, names } from './find-chromium.ts';

export { chromiumPath };

if (chromiumPath === undefined)
  console.warn(
    `The explorer is not tested: CHROMIUM is not set and none of ${names.join(', ')} is on the PATH.`,
  );

/** A real browser for this test file; ends with the file. */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumArguments });
  afterAll(() => browser.close());
  return browser;
}
