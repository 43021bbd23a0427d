import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { complexityFromQuery } from '@pothos/plugin-complexity';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema.ts';
import { limits } from '../../src/server/limits/limits.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

const app = await openApp(sharedNeo4j());

const nested = (depth: number) =>
  `{ declaration(by: { slug: "paris-call" }) { ${'partOf { '.repeat(depth - 2)} slug ${'} '.repeat(depth - 2)} } }`;

/** All that the introspection query can ask for. */
const everything = {
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};

const refused = (message: RegExp) => ({
  errors: [{ message: expect.stringMatching(message), extensions: { code: 'LIMIT_EXCEEDED' } }],
});

describe('an operation', () => {
  it('has as many levels as the limit says, and not one more', async () => {
    expect((await app.ask(nested(limits.depth))).body).toHaveProperty('data.declaration');
    expect((await app.ask(nested(limits.depth + 1))).body).toMatchObject(
      refused(new RegExp(`${limits.depth + 1} levels deep; at most ${limits.depth} `)),
    );
  });

  it('fetches as many rows as the limit says, pages inside pages multiplied', async () => {
    const pages = (outer: number, inner: number) =>
      `{ declarations(first: ${outer}) { nodes { title signatories(first: ${inner}) { nodes { slug } } } } }`;
    expect((await app.ask(pages(100, 100))).body).toHaveProperty('data.declarations');
    const tooMany =
      '{ declarations(first: 100) { nodes { signatories(first: 100) { nodes { signatures(first: 100) { totalCount } } } } } }';
    // 100 declarations, 100 signatories of each, 100 signatures of each of those.
    const rows = 100 + 100 * 100 + 100 * 100 * 100;
    expect((await app.ask(tooMany)).body).toMatchObject(
      refused(new RegExp(`${rows} rows.*at most ${limits.cost} `)),
    );
  });

  it('counts page sizes that come in variables', async () => {
    const query =
      'query ($n: Int) { declarations(first: $n) { nodes { signatories(first: $n) { nodes { signatures(first: $n) { totalCount } } } } } }';
    expect((await app.ask(query, { n: 10 })).body).toHaveProperty('data.declarations');
    expect((await app.ask(query, { n: 100 })).body).toMatchObject(refused(/rows/));
  });

  it('multiplies what is found or worked out, and counts the finding', async () => {
    const related = (outer: number, inner: number) =>
      `{ commitment(by: { slug: "charlevoix-commitment/7" }) { related(first: ${outer}) { nodes { related(first: ${inner}) { nodes { slug } } } } } }`;
    // The commitment, 100 that are related to it, and 100 of each; each of the 101 searches counts 100.
    expect((await app.ask(related(100, 300))).body).toMatchObject(refused(/40201 rows/));
    const found = (hits: number) =>
      `{ search(query: "democracy", first: ${hits}) { nodes { ... on Declaration { signatories(first: 300) { nodes { signatures(first: 2) { totalCount } } } } } } }`;
    expect((await app.ask(found(100))).body).toMatchObject(refused(/90150 rows/));
  });

  it('fetches networks, of which ten edges count as a row', async () => {
    const networks = (count: number, args: string) =>
      `{ ${Array.from({ length: count }, (_, n) => `n${n}: network(projection: CO_SIGNATORIES, ${args}) { truncated }`).join(' ')} }`;
    const largest = 'maxNodes: 5000, maxEdges: 100000';
    expect((await app.ask(networks(2, largest))).body).toHaveProperty('data.n1');
    expect((await app.ask(networks(3, largest))).body).toMatchObject(refused(/45300 rows/));
    // 40 nodes have at most 40 times 40 edges, whatever is asked for.
    expect((await app.ask(networks(134, 'maxNodes: 40'))).body).toMatchObject(refused(/40200 rows/));
  });

  it.each([
    ['coSigningGroups(first: 0) { complete }', 101],
    ['coSignatories(first: 0) { totalCount }', 101],
    ['sources { text }', 500],
  ])('counts the working out, and texts by the sources that a list is taken to have: %s', (field, rows) => {
    expect(complexityFromQuery(`{ ${field} }`, { schema, variables: {} }).complexity).toBe(rows);
  });

  it('selects as many fields as the limit says, each alias counted', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ')} }`;
    expect((await app.ask(aliases(limits.breadth))).body).toHaveProperty('data.a0');
    expect((await app.ask(aliases(limits.breadth + 1))).body).toMatchObject(refused(/1001 fields/));
  });

  it('may use one name for different fields below two aliases of the same page', async () => {
    const query = `{ declarations(first: 2) {
      a: nodes { x: id n: signatories(first: 1) { nodes { slug } } }
      b: nodes { x: signatoryCoverage { note } n: signatories(first: 2) { nodes { slug } } }
      plain: nodes { id signatoryCoverage { note } signatories(first: 2) { nodes { slug } } }
    } }`;
    type Signatories = { nodes: { slug: string }[] };
    type Coverage = { note: string | null };
    interface Page {
      a: { x: string; n: Signatories }[];
      b: { x: Coverage; n: Signatories }[];
      plain: { id: string; signatoryCoverage: Coverage; signatories: Signatories }[];
    }
    const { body } = await app.ask<{ declarations: Page }>(query);
    expect(body.errors).toBeUndefined();
    const { a, b, plain } = (body.data as { declarations: Page }).declarations;
    expect(plain).toHaveLength(2);
    expect(a).toEqual(
      plain.map(({ id, signatories }) => ({ x: id, n: { nodes: signatories.nodes.slice(0, 1) } })),
    );
    expect(b).toEqual(plain.map(({ signatoryCoverage: x, signatories: n }) => ({ x, n })));
  });

  it('counts fragments each time they are spread', async () => {
    const fragments = Array.from(
      { length: 12 },
      (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`,
    );
    const query = `{ ...F0 } ${fragments.join(' ')} fragment F12 on Query { __typename }`;
    expect((await app.ask(query)).body).toMatchObject(refused(/4096 fields/));
  });

  it('has at most so many tokens', async () => {
    const { status, body } = await app.ask(`{ ${'a '.repeat(limits.tokens)} }`);
    expect(body).toMatchObject(refused(/4000 tokens/));
    expect(status).toBe(200);
  });

  it('counts the fields that describe the schema as it does others', async () => {
    const schema = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: __schema { ...Names }`).join(' ')} }
      fragment Names on __Schema { types { name fields { name type { name ofType { name } } } } }`;
    // Nine of each alias.
    expect((await app.ask(schema(112))).body).toMatchObject(refused(/1008 fields/));
  });

  it('may ask for the whole schema', async () => {
    for (const options of [{}, everything])
      expect((await app.ask(getIntrospectionQuery(options))).body).toHaveProperty('data.__schema');
  });
});

describe('a request', () => {
  const post = (body: string | Buffer<ArrayBuffer>, headers: Record<string, string> = {}) =>
    fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  it('holds at most so many operations', async () => {
    const batch = (count: number) =>
      post(JSON.stringify(Array.from({ length: count }, () => ({ query: '{ __typename }' }))));
    expect((await batch(limits.batch)).status).toBe(200);
    const tooMany = await batch(limits.batch + 1);
    expect(tooMany.status).toBe(413);
    expect(await tooMany.json()).toMatchObject(refused(/10 operations/));
  });

  it('fetches as many rows as the limit says, its operations together', async () => {
    // 100 declarations and 200 signatories of each: 20,100 rows, of which two are too many.
    const query =
      '{ declarations(first: 100) { nodes { a: signatories(first: 100) { totalCount } b: signatories(first: 100) { totalCount } } } }';
    const one = await post(JSON.stringify([{ query }]));
    expect(await one.json()).toEqual([{ data: expect.anything() }]);
    const two = await post(JSON.stringify([{ query }, { query: `${query} ` }]));
    const answers = (await two.json()) as { errors?: unknown }[];
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
    expect(answers.find(({ errors }) => errors !== undefined)).toMatchObject(
      refused(/20100 rows, which makes it 40200 with those before it in the same request/),
    );
  });

  it('has a body of at most so many bytes, told or not', async () => {
    const large = JSON.stringify({ query: `{ __typename } #${'x'.repeat(limits.bodyBytes)}` });
    const told = await post(large);
    expect(told.status).toBe(413);
    expect(await told.json()).toMatchObject(refused(new RegExp(String(limits.bodyBytes))));
    const untold = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([large]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(untold.status).toBe(413);
  });

  it('comes uncompressed, since a small one could unpack to anything', async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000, ' ')) as Buffer<ArrayBuffer>;
    const response = await post(bomb, { 'content-encoding': 'gzip' });
    expect(response.status).toBe(415);
    expect(response.headers.get('accept-encoding')).toBe('identity');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    const plain = Buffer.from('{"query":"{ __typename }"}') as Buffer<ArrayBuffer>;
    expect((await post(plain, { 'content-encoding': 'Identity' })).status).toBe(200);
  });

  it('is text in UTF-8', async () => {
    const response = await post(
      Buffer.from('{"query":"{ __typename } #\xff"}', 'latin1') as Buffer<ArrayBuffer>,
    );
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringContaining('UTF-8') }] });
  });

  /** All that comes back for bytes that no client of Node would send. */
  async function sent(bytes: string): Promise<string> {
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.write(bytes);
    let text = '';
    for await (const chunk of socket) text += chunk;
    return text;
  }

  it('has a path as its target', async () => {
    expect(await sent('GET http://[/ HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1.1 400 /,
    );
  });

  it.each([
    [400, 'host: a\r\nHost: b\r\n'],
    [400, 'host: a\r\nhost: a\r\n'],
    [400, 'host: a b\r\n'],
    [400, 'host: a@b\r\n'],
    [400, 'host: a/b\r\n'],
    [400, ''],
    [200, 'host:\r\n'],
    [200, 'host: [::1]:4000\r\n'],
    [200, 'host: api_1.example:80\r\n'],
  ])('names its host once: %i for %j', async (status, host) => {
    const answer = await sent(`GET /health HTTP/1.1\r\n${host}connection: close\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });

  it('is transferred as it is, or in chunks', async () => {
    const body = '{"query":"{ __typename }"}';
    const chunked = (codings: string) =>
      sent(
        'POST /graphql HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncontent-type: application/json\r\n' +
          `transfer-encoding: ${codings}\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
      );
    expect(await chunked('Chunked')).toMatch(/^HTTP\/1.1 200 /);
    expect(await chunked('gzip, chunked')).toMatch(/^HTTP\/1.1 501 .* received one in gzip, chunked/s);
  });
});
