import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './chromium.ts';
import { expectSound } from './expect-sound.ts';
import { openExplorer } from './open-explorer.ts';
import { openPage } from './open-page.ts';

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).first().click(),
  ]);
  return readFileSync(await download.path());
}

inBrowser('what can be taken along', async () => {
  const { url, ask } = await openExplorer();

  test('pictures carry their title, legend and source line, with room for every name and the whole address of what they show', async () => {
    const address = `${url}/network?basis=NAMED&colour=type&from=2018&min=1&node=State:canada&theme=disinformation&to=2024`;
    const page = await openPage(address);
    await page.getByRole('button', { name: 'Save as SVG' }).waitFor();
    const svg = (await saved(page, 'Save as SVG')).toString();
    expect(svg).toContain('Network: Co-signatories');
    expect(svg).toContain('>state<');
    expect(svg).toContain('Signatory, International declarations on protecting democracy, version');
    expect(svg).not.toMatch(/var\(|class=/);
    const png = await saved(page, 'Save as PNG');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(page.faults).toEqual([]);
    // Out of reach of the page's own style.
    await page.goto('about:blank');
    await page.setContent(svg);
    const { words, beyond } = await page.evaluate(() => {
      const texts = [...document.querySelectorAll('text')];
      const isBeyond = (text: SVGTextElement) => {
        const { x, width } = text.getBBox();
        return x < 0 || x + width > (text.ownerSVGElement?.viewBox.baseVal.width ?? 0);
      };
      return {
        words: texts.map(({ textContent }) => textContent).join(''),
        beyond: texts.filter(isBeyond).map(({ textContent }) => textContent),
      };
    });
    expect(beyond).toEqual([]);
    expect(words).toContain(address);
    expect(words).toContain('At least this weight: 1)');
    expect(words).toContain('New Zealand');
  });

  test('colours that the style sheet names are written into the file, in the legend too', async () => {
    const page = await openPage(`${url}/commitments/charlevoix-commitment/7`);
    await page.getByRole('button', { name: 'Save as SVG' }).waitFor();
    const svg = (await saved(page, 'Save as SVG')).toString();
    expect(svg).toContain('>shared theme<');
    expect(svg).not.toMatch(/var\(/);
    expect([...svg.matchAll(/<circle[^>]*fill="([^"]*)"/g)].map(([, fill]) => fill)).not.toContain('');
  });

  test("a table is saved with all its rows, and the network in every format with the page's filters", async () => {
    const page = await openPage(`${url}/network?theme=ai`);
    await page.getByText('The same as a table: Edges').click();
    const csv = (await saved(page, 'Save as CSV')).toString().trim().split('\r\n');
    const { data } = await ask(
      '{ network(projection: CO_SIGNATORIES, filter: { themes: ["ai"] }, minWeight: 2) { edges { id } nodes { id } } }',
    );
    expect(csv.length - 1).toBe(data.network.edges.length);
    const links = await page.locator('.formats a').all();
    expect(links).toHaveLength(6);
    for (const link of links) {
      const answer = await fetch(url + (await link.getAttribute('href')));
      expect(answer.status).toBe(200);
    }
    const json = await page.locator('.formats a', { hasText: /^JSON$/ }).getAttribute('href');
    const file = (await (await fetch(url + json)).json()) as { nodes: unknown[]; edges: unknown[] };
    expect(file.edges).toHaveLength(data.network.edges.length);
    expect(file.nodes).toHaveLength(data.network.nodes.length);
  });

  test('the whole graph is saved from where its sources are listed, which every page leads to', async () => {
    const page = await openPage(`${url}/parties`);
    await page.getByRole('link', { name: /^Sources, and all of it/ }).click();
    const turtle = page.getByRole('link', { name: 'Turtle', exact: true });
    expect(await turtle.getAttribute('href')).toBe('/graph.ttl');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'JSON-LD', exact: true }).click(),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(file)).toHaveProperty('@context');
    expect(file).toContain('charlevoix-commitment');
    await expectSound(page);
  });

  test('promises that stand side by side are saved together, each with its declaration', async () => {
    const page = await openPage(
      `${url}/compare?declarations=paris-call,charlevoix-commitment&open=commitments`,
    );
    const table = page.locator('details', { has: page.getByRole('table', { name: 'Commitments' }) });
    await table.waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      table.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    const rows = parse(readFileSync(await download.path()), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    const { data } = await ask(
      `{ a: declaration(by: { slug: "paris-call" }) { ...D } b: declaration(by: { slug: "charlevoix-commitment" }) { ...D } }
       fragment D on Declaration { shortTitle commitments(first: 100) { nodes { heading text } } }`,
    );
    type Promising = {
      shortTitle: string;
      commitments: { nodes: { heading: string | null; text: string }[] };
    };
    for (const { Evidence } of rows) expect(Evidence).toMatch(/^“.+” \(.+, characters \d+–\d+\)$/s);
    expect(rows.map(({ Declaration, Text }) => [Declaration, Text])).toEqual(
      ([data.a, data.b] as Promising[]).flatMap(({ shortTitle, commitments }) =>
        commitments.nodes.map(({ heading, text }) => [
          shortTitle,
          heading === null ? text : `${heading} ${text}`,
        ]),
      ),
    );
  });
});
