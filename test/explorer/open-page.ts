import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** A page that remembers what went wrong in it. */
export interface TestPage extends Page {
  /** Errors of scripts and breaches of the Content-Security-Policy so far. */
  readonly faults: string[];
}

/** Opens an address in a profile of its own. Whatever goes wrong in it is in `faults`. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<TestPage> {
  const context = await browser.newContext({
    locale: 'en-CA',
    viewport: { width: 1280, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  // Tests fail by what they see, not by how busy the machine is.
  page.setDefaultTimeout(50_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
  });
  await page.goto(url);
  return Object.assign(page, { faults });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds serious or critical on the page as it is: by the rules of WCAG 2.2 A and AA and its best practices, or
 * by those named.
 */
export async function seriousFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Evaluated by the debugger: the page's policy lets nobody add a script to it.
  await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
        }>;
      };
    };
    // What is still fading in has no contrast yet.
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      ...(only && { runOnly: [...only] }),
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
      );
  }, rules);
}

export async function expectSound(page: TestPage): Promise<void> {
  expect(page.faults).toEqual([]);
  expect(await seriousFindings(page)).toEqual([]);
}
