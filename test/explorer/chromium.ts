import { type Browser, chromium } from 'playwright-core';
import { describe, test } from 'vitest';
import { chromiumArguments, chromiumPath, names } from './find-chromium.ts';

export { chromiumPath };

if (chromiumPath === undefined)
  console.warn(
    `The explorer is not tested: CHROMIUM is not set and none of ${names.join(', ')} is on the PATH.`,
  );

let ofWorker: Promise<Browser> | undefined;

/** A real browser, which the files of a worker have one after the other. Playwright ends it with this process. */
export function openBrowser(): Promise<Browser> {
  ofWorker ??= chromium.launch({ executablePath: chromiumPath ?? '', args: chromiumArguments });
  return ofWorker;
}

/** Tests that want a browser, whose servers and pages are not even opened where there is none: vitest collects what it skips. */
export function inBrowser(name: string, tests: () => Promise<void>): void {
  if (chromiumPath === undefined) test.skip(name);
  else describe(name, tests);
}
