import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, it, test } from 'vitest';
import { acceptedType } from '../../src/server/http/media-types.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

const app = await openApp(sharedNeo4j());
const query = '{ __typename }';
const address = `${app.url}/graphql?query=${encodeURIComponent(query)}`;

const post = (headers: Record<string, string>, body = JSON.stringify({ query })) =>
  fetch(`${app.url}/graphql`, { method: 'POST', headers, body });

const full = 'application/graphql-response+json';

test.each([
  [undefined, '*/*'],
  ['', '*/*'],
  ['text/html, */*;q=0.1', '*/*'],
  [full, full],
  ['application/json', 'application/json'],
  [`${full}, application/json;q=0.9`, full],
  [`application/json;q=0.5, ${full};q=0.4`, 'application/json'],
  [`${full};q=0, application/json`, 'application/json'],
  [`${full};q=0, */*`, 'application/json'],
  ['Application/JSON ; charset=utf-8', 'application/json'],
  // As urql and Apollo Client ask.
  [`${full}, application/graphql+json, application/json, text/event-stream, multipart/mixed`, full],
  ['multipart/mixed;deferSpec=20220824,application/graphql-response+json,application/json;q=0.9', full],
  ['application/*', '*/*'],
  ['multipart/mixed, text/event-stream', undefined],
  ['*/*;q=0', undefined],
])('Accept: %s is answered in %s', (header, type) => {
  expect(acceptedType(header)).toBe(type);
});

it('answers whole who would take parts or events as well', async () => {
  for (const accept of ['multipart/mixed, application/json;q=0.5', 'text/event-stream, application/json']) {
    const response = await post({ 'content-type': 'application/json', accept });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  }
});

it('says which types it has, where none is taken', async () => {
  const response = await post({ 'content-type': 'application/json', accept: 'text/event-stream' });
  expect(response.status).toBe(406);
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect(errors[0]?.message).toContain('application/graphql-response+json or application/json');
});

it('takes a type of a body in any spelling, and says which it takes', async () => {
  for (const type of ['Application/JSON', 'application/json ; charset=UTF-8'])
    expect((await post({ 'content-type': type })).status, type).toBe(200);
  const response = await post({ 'content-type': 'text/plain' });
  expect(response.status).toBe(415);
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect(errors[0]?.message).toMatch(/application\/json.*received "text\/plain"/);
});

it('answers HEAD with the head of GET', async () => {
  const [head, get] = await Promise.all([fetch(address, { method: 'HEAD' }), fetch(address)]);
  expect(head.status).toBe(200);
  for (const name of ['content-type', 'content-length', 'etag', 'vary', 'cache-control'])
    expect(head.headers.get(name), name).toBe(get.headers.get(name));
  expect(await head.text()).toBe('');
});

it('gives an operation that is not executed 400 with the type that says so, and 200 with JSON', async () => {
  const wrong = JSON.stringify({
    query: 'query ($n: Int!) { states(first: $n) { totalCount } }',
    variables: { n: 'x' },
  });
  const full = await post(
    { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    wrong,
  );
  expect(full.status).toBe(400);
  expect(await full.json()).not.toHaveProperty('data');
  const plain = await post({ 'content-type': 'application/json', accept: 'application/json' }, wrong);
  expect(plain.status).toBe(200);
});

it('and one that does not fit the schema, with the names that would', async () => {
  const body = JSON.stringify({ query: '{ declarations(filter: { kinds: [STATEMENT] }) { totalCount } }' });
  for (const [accept, status] of [
    [full, 400],
    ['application/json', 200],
  ] as const) {
    const answer = await post({ 'content-type': 'application/json', accept }, body);
    expect(answer.status, accept).toBe(status);
    expect(await answer.json()).toMatchObject({
      errors: [
        {
          message: expect.stringContaining('Accepted: CALL, CODE_OF_CONDUCT,'),
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
    });
  }
});

it.each([
  ['/graphql', 'PUT', 'GET, HEAD, OPTIONS, POST'],
  ['/networks/themes.json', 'DELETE', 'GET, HEAD, OPTIONS'],
  ['/graph.ttl', 'POST', 'GET, HEAD, OPTIONS'],
  ['/schema.graphql', 'POST', 'GET, HEAD, OPTIONS'],
  ['/metrics', 'POST', 'GET, HEAD, OPTIONS'],
  ['/health', 'DELETE', 'GET, HEAD, OPTIONS'],
  ['/ready', 'POST', 'GET, HEAD, OPTIONS'],
])('%s refuses %s and names the methods there are, as it does when asked', async (path, method, allow) => {
  const refused = await fetch(new URL(path, app.url), { method });
  expect([refused.status, refused.headers.get('allow')]).toEqual([405, allow]);
  expect((await refused.json()).errors[0].message).toContain(`received ${method}`);
  const options = await fetch(new URL(path, app.url), { method: 'OPTIONS' });
  expect([options.status, options.headers.get('allow')]).toEqual([204, allow]);
});

it('names no methods where the method is not what is wrong', async () => {
  const refused = await post(
    { 'content-type': 'application/json' },
    JSON.stringify({ query, variables: [] }),
  );
  expect([refused.status, refused.headers.get('allow')]).toEqual([400, null]);
});

it('takes an empty operationName for none, by POST and by GET', async () => {
  const query = 'query Only { __typename }';
  const json = { 'content-type': 'application/json' };
  // The second time the operation is known, and answered in another way.
  for (const _time of [1, 2]) {
    const posted = await post(json, JSON.stringify({ query, operationName: '' }));
    expect(await posted.json()).toEqual({ data: { __typename: 'Query' } });
    const got = await fetch(`${app.url}/graphql?${new URLSearchParams({ query, operationName: '' })}`);
    expect(await got.json()).toEqual({ data: { __typename: 'Query' } });
  }
  const two = await post(
    json,
    JSON.stringify({ query: `${query} query Other { __typename }`, operationName: '' }),
  );
  expect((await two.json()).errors[0].message).toContain('Only, Other; received none');
});

it('gives its schema as text, to pages of every site, and once only', async () => {
  const schema = new URL('/schema.graphql', app.url);
  const first = await fetch(schema);
  expect(await first.text()).toBe(readFileSync('schema/schema.graphql', 'utf8'));
  expect(first.headers.get('access-control-allow-origin')).toBe('*');
  const again = await fetch(schema, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

it('says where a GET has its query, which some clients send as a body', async () => {
  const response = await fetch(`${app.url}/graphql`);
  expect(response.status).toBe(400);
  expect((await response.json()).errors[0].message).toContain('by GET in its address; received neither');
});

it('looks a documentId in an address up', async () => {
  const response = await fetch(`${app.url}/graphql?documentId=sha256:${'0'.repeat(64)}`);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
  });
});

it('takes a target that names the server', async () => {
  const { hostname, port, pathname, search } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.write(
    `GET http://${hostname}:${port}${pathname}${search} HTTP/1.1\r\nhost: ${hostname}\r\nconnection: close\r\n\r\n`,
  );
  let text = '';
  for await (const chunk of socket) text += chunk;
  expect(text).toMatch(/^HTTP\/1\.1 200 /);
  expect(text).toContain('{"data":{"__typename":"Query"}}');
});
