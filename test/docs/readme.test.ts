import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { examplesOf, fetchedBy, linksOf, pages, textOf } from './examples.ts';

const { ask, url } = await testApi(sharedNeo4j());

const examples = pages.flatMap(examplesOf);

test('README.md has examples with answers', () => {
  const answered = examples.filter(({ page, answer }) => page === 'README.md' && answer !== null);
  expect(answered.length).toBeGreaterThanOrEqual(4);
});

test.each(examples)(
  '$page, line $line: the query is answered as the page shows',
  async ({ query, answer }) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    if (answer !== null) expect(data).toEqual(answer);
  },
);

test.each(pages.flatMap(fetchedBy))('%s can be fetched', async (path) => {
  const response = await fetch(url + path);
  expect(response.status).toBe(200);
});

test.each(pages.flatMap(linksOf))('$page links to $target, which exists', ({ page, target }) => {
  expect(existsSync(join(dirname(page), target))).toBe(true);
});

test('README.md says how much the graph holds', async () => {
  const { data } = await ask(
    '{ graph { counts { declarations catalogued commitments signatures crossReferences states organizations themes } } }',
  );
  const { counts } = data.graph;
  const table = Object.fromEntries(
    [...textOf('README.md').matchAll(/^\| ([\w, -]+?) \| (.*?) \|$/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  expect(table.declarations).toMatch(new RegExp(`^${counts.declarations}: ${counts.catalogued} catalogued`));
  expect(table.commitments).toMatch(new RegExp(`^${counts.commitments}\\b`));
  expect(table.signatures).toMatch(new RegExp(`^${counts.signatures}\\b`));
  expect(table['cross-references']).toMatch(new RegExp(`^${counts.crossReferences}\\b`));
  expect(table['states, organizations, themes']).toBe(
    `${counts.states}, ${counts.organizations}, ${counts.themes}`,
  );
});
