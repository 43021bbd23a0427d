import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { whenDone } from '../support/when-done.ts';
import { openBrowser } from './chromium.ts';

/** A page that remembers what went wrong in it. */
export interface TestPage extends Page {
  /** Errors of scripts and breaches of the Content-Security-Policy since it was opened. */
  readonly faults: string[];
}

/** How a page is looked at. */
export interface Look extends Pick<BrowserContextOptions, 'reducedMotion' | 'forcedColors'> {
  viewport?: { width: number; height: number };
}

const wide = { width: 1280, height: 900 };

let ofWorker: Promise<BrowserContext> | undefined;
/** Pages of that profile which no test has at the moment. */
const free: TestPage[] = [];

/**
 * A page at an address, for the running test; without one it is where another test has left it, until routes are laid. Pages pass from test to test, since a new one takes as long as what it shows; that
 * the explorer keeps nothing in a profile has a test (access.test.ts).
 */
export async function openPage(url?: string, { viewport, ...media }: Look = {}): Promise<TestPage> {
  ofWorker ??= newProfile({});
  const page = free.pop() ?? (await newPage(await ofWorker));
  whenDone(() => giveBack(page));
  page.faults.length = 0;
  if (viewport) await page.setViewportSize(viewport);
  await page.emulateMedia(media);
  if (url !== undefined) await page.goto(url);
  return page;
}

async function giveBack(page: TestPage): Promise<void> {
  for (const event of ['request', 'response']) page.removeAllListeners(event);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.mouse.move(0, 0);
  await page.setViewportSize(wide);
  await page.emulateMedia({
    media: null,
    colorScheme: 'light',
    reducedMotion: 'no-preference',
    forcedColors: 'none',
  });
  free.push(page);
}

/** Has the pages that no test has look at the graph no more. */
export async function leavePages(server: string): Promise<void> {
  await Promise.all(free.map((page) => page.goto(`${server}/health`)));
}

/** A blank page in a profile of its own, for what others must not find changed: a clock, a language, a permission. */
export async function openProfile(options: BrowserContextOptions = {}): Promise<TestPage> {
  const profile = await newProfile(options);
  whenDone(() => profile.close());
  return newPage(profile);
}

const newProfile = async (options: BrowserContextOptions): Promise<BrowserContext> =>
  (await openBrowser()).newContext({ locale: 'en-CA', viewport: wide, ...options });

async function newPage(profile: BrowserContext): Promise<TestPage> {
  const page = await profile.newPage();
  // Tests fail by what they see, not by how busy the machine is.
  page.setDefaultTimeout(50_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
  });
  return Object.assign(page, { faults });
}
