import { type Browser, chromium } from 'playwright-core';
import { afterAll } from 'vitest';
import { chromiumArguments, chromiumPath, names } from './find-chromium.ts';

export { chromiumPath };

if (chromiumPath === undefined)
  console.warn(
    `The explorer is not tested: CHROMIUM is not set and none of ${names.join(', ')} is on the PATH.`,
  );

let ofWorker: Promise<Browser> | undefined;

/** A real browser, which the files of a worker have one after the other; what a file opened in it closes with the file. */
export async function openBrowser(): Promise<Browser> {
  // Playwright ends it with this process.
  ofWorker ??= chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumArguments });
  const browser = await ofWorker;
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return browser;
}
