import { afterAll, expect, it } from 'vitest';
import { seededRandom } from '../../src/analytics/random.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { schema } from '../../src/schema.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';
import { graphDigest } from './graph-digest.ts';
import { hostileRequest } from './hostile-requests.ts';
import { hostileTexts } from './query-grammar.ts';
import { faultOf, sendHostile } from './send-hostile.ts';

const neo4j = sharedNeo4j();
const driver = openDriver(neo4j);
afterAll(() => driver.close());
const before = await graphDigest(driver);
const app = await openApp(neo4j);

it('gives 250 hostile requests an answer without a fault', async () => {
  const random = seededRandom(2);
  const requests = Array.from({ length: 250 }, () => hostileRequest(schema, random));
  const faults: string[] = [];
  const one = async () => {
    for (let next = requests.pop(); next; next = requests.pop()) {
      const fault = faultOf(await sendHostile(app.url, next.bytes));
      if (fault !== undefined) faults.push(`${fault}: ${next.bytes.toString('latin1').slice(-500)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  expect(faults).toEqual([]);
  expect((await fetch(`${app.url}/ready`)).status).toBe(200);
});

/** One query a string argument. */
const arguments_ = {
  'a slug': 'query ($text: String!) { declaration(by: { slug: $text }) { slug } }',
  'a name': 'query ($text: String!) { state(by: { name: $text }) { slug } }',
  'a code': 'query ($text: String!) { state(by: { iso2: $text }) { slug } }',
  'a search': 'query ($text: String!) { search(query: $text, first: 3) { totalCount } }',
  'a party': 'query ($text: String!) { declarations(filter: { parties: [$text] }) { totalCount } }',
  'a theme': 'query ($text: String!) { commitments(filter: { themes: [$text] }) { totalCount } }',
  'a date': 'query ($text: String!) { declarations(filter: { from: $text }) { totalCount } }',
  'a cursor': 'query ($text: String!) { declarations(after: $text) { totalCount } }',
  'an end of a path': 'query ($text: String!) { path(from: $text, to: "canada") { __typename } }',
} as const;

/** What a client is told of its own values. */
const refusals = ['BAD_USER_INPUT', 'LIMIT_EXCEEDED'];

it.each(Object.entries(arguments_))('takes %s as data, whatever it holds', async (_name, query) => {
  for (const text of hostileTexts) {
    const { status, body } = await app.ask(query, { text });
    const codes = body.errors?.map(({ extensions }) => extensions.code) ?? [];
    expect(
      [status, codes.filter((code) => !refusals.includes(code))],
      `${JSON.stringify(text)}: ${JSON.stringify(body.errors)}`,
    ).toEqual([200, []]);
  }
});

it('leaves the graph as it was, after all of these', async () => {
  expect(await graphDigest(driver)).toBe(before);
});
