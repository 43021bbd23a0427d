import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createRegisteredDocuments } from '../../src/server/operations/registered-documents.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

const app = await openApp(sharedNeo4j(), { threadAside: true });

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

async function post(body: unknown, url = app.url) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

const notFound = { errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }] };

describe('a document sent with its hash', () => {
  it('is asked for by the hash alone from then on, by GET and by POST, with other variables', async () => {
    const query = 'query ($slug: String!) { state(by: { slug: $slug }) { name } }';
    const extensions = persisted(hashOf(query));
    const canada = { variables: { slug: 'canada' } };
    expect((await post({ extensions, ...canada })).body).toMatchObject(notFound);
    const whole = await post({ query, extensions, ...canada });
    expect(whole.body).toEqual({ data: { state: { name: 'Canada' } } });
    expect(await post({ extensions, ...canada })).toEqual(whole);
    const address = new URLSearchParams({
      extensions: JSON.stringify(extensions),
      variables: JSON.stringify({ slug: 'france' }),
    });
    const response = await fetch(`${app.url}/graphql?${address}`);
    expect(await response.json()).toEqual({ data: { state: { name: 'France' } } });
    expect(response.headers.get('etag')).not.toBeNull();
  });

  it('is known whatever it asks for: much, which a thread aside works out, or as one of several', async () => {
    const heavy =
      '{ declarations(first: 100) { nodes { title signatories(first: 100) { nodes { slug } } } } }';
    const light = '{ declarations { totalCount } }';
    const both = [heavy, light].map((query) => ({ query, extensions: persisted(hashOf(query)) }));
    const whole = await post(both);
    expect(whole.status).toBe(200);
    const named = both.map(({ extensions }) => ({ extensions }));
    expect(await post(named)).toEqual(whole);
    expect((await post(named[0])).body).toEqual(whole.body[0]);
  });

  it('is refused and not known where the hash is another one', async () => {
    const query = '{ themes { slug } }';
    const extensions = persisted(hashOf('{ states { totalCount } }'));
    const { status, body } = await post({ query, extensions });
    expect(status).toBe(400);
    expect(body.errors[0].message).toContain(hashOf(query));
    expect((await post({ extensions })).body).toMatchObject(notFound);
  });

  it('is not answered where only documents of the list are', async () => {
    const closed = await openApp(sharedNeo4j(), { persistedOnly: true });
    const query = '{ __typename }';
    const extensions = persisted(hashOf(query));
    expect((await post({ query, extensions }, closed.url)).status).toBe(403);
    expect((await post({ extensions }, closed.url)).body).toMatchObject(notFound);
  });
});

describe('the memory of registered documents', () => {
  const room = 10_000;
  const text = 'x'.repeat(750); // 2,000 bytes

  it('forgets what was used longest ago', () => {
    const documents = createRegisteredDocuments(room);
    for (const name of ['a', 'b', 'c', 'd', 'e']) documents.add(name, text, 'one');
    documents.get('a');
    documents.add('f', text, 'one');
    expect(['a', 'b', 'c', 'f'].map((name) => documents.get(name) !== undefined)).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('takes from whoever holds most', () => {
    const documents = createRegisteredDocuments(room);
    documents.add('mine', text, 'me');
    for (let n = 0; n < 50; n++) documents.add(`${n}`, text, 'flood');
    expect(documents.get('mine')).toBe(text);
    expect(documents.get('45')).toBeUndefined();
    expect(documents.get('49')).toBe(text);
  });
});
