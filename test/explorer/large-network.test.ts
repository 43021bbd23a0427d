import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chromiumPath } from './chromium.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

const parties = 200;

/** Everybody signed something with everybody: the worst network of its size. */
function completeNetwork() {
  const nodes = Array.from({ length: parties }, (_, i) => ({
    id: `State:state-${i}`,
    slug: `state-${i}`,
    label: `State ${i}`,
    shortLabel: `State ${i}`,
    type: 'State',
    degree: parties - 1,
    weightedDegree: 2 * (parties - 1),
    betweenness: 0,
    eigenvector: 1 / Math.sqrt(parties),
    pageRank: 1 / parties,
    community: i % 5,
    component: 0,
    x: Math.cos(i * 2.4) * Math.sqrt(i),
    y: Math.sin(i * 2.4) * Math.sqrt(i),
  }));
  const edges = nodes.flatMap((source, i) =>
    nodes.slice(i + 1).map((target) => ({
      id: `CO_SIGNED:${source.slug}--${target.slug}`,
      source: source.id,
      target: target.id,
      kind: 'CO_SIGNED',
      weight: 2,
    })),
  );
  return {
    directed: false,
    nodes,
    edges,
    totals: { nodes: nodes.length, edges: edges.length },
    truncated: false,
  };
}

/** Frames a second while something moves. Printed, not asserted: it measures the machine as much as the page. */
async function framesWhile(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const counted = window as unknown as { frames: number };
    counted.frames = 0;
    const tick = () => {
      counted.frames++;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const began = performance.now();
  await act();
  const frames = await page.evaluate(() => (window as unknown as { frames: number }).frames);
  return Math.round((frames * 1_000) / (performance.now() - began));
}

test.skipIf(chromiumPath === undefined)(
  '200 parties and 19,900 edges are drawn, moved and chosen from',
  async () => {
    const { url } = await openExplorer();
    const page = await openPage();
    await page.route('**/graphql?*', (route) =>
      new URL(route.request().url()).searchParams.get('query')?.startsWith('query Network(')
        ? route.fulfill({ json: { data: { network: completeNetwork() } } })
        : route.continue(),
    );
    await page.goto(`${url}/network`);
    await page.getByText('200 nodes, 19,900 edges.').waitFor();
    const stage = page.locator('.stage[data-ready]');
    await stage.waitFor();
    const { x = 0, y = 0, width = 0, height = 0 } = (await stage.boundingBox()) ?? {};
    const [middle, centre] = [x + width / 2, y + height / 2];
    await page.mouse.move(middle, centre);
    const frames = await framesWhile(page, async () => {
      await page.mouse.down();
      for (let i = 1; i <= 10; i++) await page.mouse.move(middle + 16 * i, centre + 8 * i);
      await page.mouse.up();
    });
    console.info(`While 19,900 edges were moved, the page drew ${frames} frames a second.`);
    await expect.poll(() => new URL(page.url()).searchParams.get('camera')).not.toBeNull();
    await page.getByRole('combobox', { name: 'Find a node' }).fill('State 17');
    await page
      .getByRole('option', { name: /^State 17/ })
      .first()
      .click();
    await page.getByRole('heading', { name: '199 neighbours' }).waitFor();
    expect(page.faults).toEqual([]);
  },
);
