import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestPage } from './open-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds serious or critical on the page as it is: by the rules of WCAG 2.2 A and AA and its best practices, or
 * by those named; of a part of it, where one is named. Of rows and items that are made alike it looks at two.
 */
export async function seriousFindings(
  page: Page,
  { within, rules }: { within?: string; rules?: readonly string[] } = {},
): Promise<string[]> {
  // Evaluated by the debugger: the page's policy lets nobody add a script to it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(
    async ([within, only]) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            part: string | Document,
            options: object,
          ): Promise<{
            violations: {
              id: string;
              impact: string;
              nodes: { target: string[]; failureSummary: string }[];
            }[];
          }>;
        };
      };
      // What is still fading in has no contrast yet.
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const madeOf = (item: Element) =>
        [item, ...item.querySelectorAll('*')].map(
          (part) => `${part.tagName}.${part.getAttribute('class')}.${part.role}`,
        );
      const inUse = ':focus-within, :has(:popover-open, dialog[open])';
      const left = [...document.querySelectorAll('main :is(tbody, ul, ol)')].flatMap((list) => {
        const seen = new Map<string, number>();
        return [...list.children].filter((item) => {
          const kind = [...new Set(madeOf(item))].sort().join();
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
          return (seen.get(kind) ?? 0) > 2 && !item.matches(inUse);
        });
      });
      const places = left.map((item) => {
        const place = new Comment();
        item.replaceWith(place);
        return place;
      });
      const { violations } = await axe.run(within ?? document, {
        resultTypes: ['violations'],
        ...(only && { runOnly: [...only] }),
      });
      for (const [i, place] of places.entries()) place.replaceWith(left[i] ?? '');
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
        );
    },
    [within, rules] as const,
  );
}

export async function expectSound(page: TestPage, within?: string): Promise<void> {
  expect(page.faults).toEqual([]);
  expect(await seriousFindings(page, { ...(within && { within }) })).toEqual([]);
}
