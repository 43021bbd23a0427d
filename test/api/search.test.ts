import { expect, test } from 'vitest';
import { testApi } from '../support/api.ts';
import { sharedNeo4j } from '../support/neo4j.ts';

const { ask } = await testApi(sharedNeo4j());

async function slugs(query: string, types = ''): Promise<string[]> {
  const { data, errors } = await ask(
    `query ($query: String!) { search(query: $query, first: 20${types}) { nodes {
    ... on Declaration { slug } ... on Commitment { slug } ... on State { slug } ... on Organization { slug } ... on Theme { slug } } } }`,
    { query },
  );
  expect(errors).toBeUndefined();
  return data.search.nodes.map((node: { slug: string }) => node.slug);
}

test('words are found as they stand, as beginnings and with typos', async () => {
  expect(await slugs('deepfake technology')).toContain('pledge-for-election-integrity/2');
  expect(await slugs('kleptocra')).toContain('summit-for-democracy-declaration/6');
  expect(await slugs('transparancy of pollitical funding')).toContain('charlevoix-commitment/7');
});

test('case and accents do not matter', async () => {
  expect(await slugs('CHARLEVOIX')).toContain('charlevoix-commitment');
  expect(await slugs('chàrlévoix')).toContain('charlevoix-commitment');
});

test.each([
  ['Bosnia and Herzegovina', 'bosnia-and-herzegovina'],
  ['The Netherlands', 'netherlands'],
  ['Summit for Democracy', 'summit-for-democracy'],
  ['"free and fair elections"', 'elections'],
  ['Paris Call for Trust and Security in Cyberspace', 'paris-call'],
  ['fact-based information; and freedom of expression', 'charlevoix-commitment/4'],
])('little words, which the index leaves out, keep nothing from being found: %s', async (query, slug) => {
  expect(await slugs(query)).toContain(slug);
});

test('a word that is not indexed is sought where it is the only one', async () => {
  expect(await slugs('and', ', types: [STATE]')).toEqual(['andorra']);
});

test('what is remembered by and large is found by most of its words, when asked for', async () => {
  const remembered = 'share the lessons learned among media, civil society and industry';
  expect(await slugs(remembered)).toEqual([]);
  const found = await slugs(remembered, ', match: MOST_WORDS');
  expect(found[0]).toBe('charlevoix-commitment/4');
  // "media" alone of eight words, as they count without "the" and "and".
  expect(found).not.toContain('media-literacy');
});

test.each([
  ['G7', 'g7'],
  ['FOC', 'freedom-online-coalition'],
  ['ai', 'ai'],
  ['Canada', 'canada'],
  ['UN', 'united-nations'],
  ['global digital compact', 'global-digital-compact'],
  ['Allemagne', 'germany'],
  ['nouvelle zelande', 'new-zealand'],
  ['加拿大', 'canada'],
])('what is called so comes before what says it more often: %s', async (query, slug) => {
  expect((await slugs(query))[0]).toBe(slug);
});

test('more characters than a search takes are over a limit', async () => {
  const { errors } = await ask('query ($query: String!) { search(query: $query) { totalCount } }', {
    query: 'a'.repeat(301),
  });
  expect(errors?.[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  expect(errors?.[0]?.message).toBe('query has at most 300 characters; received 301.');
});

test('types can be chosen', async () => {
  const found = await slugs('canada', ', types: [STATE]');
  expect(found).toEqual(['canada']);
});

test.each([
  '"',
  '\\',
  'a AND',
  'NOT',
  '*:*',
  'title:x',
  '(',
  '[a TO b]',
  '~',
  '^5',
  '/x/',
  '&&',
  'a && b',
  '{!x}',
  '+-',
  ' ',
  '',
  '💥',
])('search syntax is data: %j answers without an error', async (query) => {
  await slugs(query);
});

test('highlights point at the words in the passage', async () => {
  const { data } = await ask(
    '{ search(query: "rapid response mechanism", types: [COMMITMENT]) { edges { highlights { field fragment spans } node { ... on Commitment { slug } } } } }',
  );
  const [edge] = data.search.edges;
  expect(edge.node.slug).toBe('charlevoix-commitment/3');
  const [{ fragment, spans }] = edge.highlights;
  const marked = [];
  for (let i = 0; i < spans.length; i += 2) marked.push(fragment.slice(spans[i], spans[i + 1]).toLowerCase());
  expect(marked).toEqual(expect.arrayContaining(['rapid', 'response', 'mechanism']));
});

test('words with an apostrophe or points inside are words', async () => {
  expect(await slugs('U.K.')).toContain('united-kingdom');
  // The one text that has the word itself; others have "systems".
  expect((await slugs("system's"))[0]).toBe('foc-ai-and-human-rights/5');
});
