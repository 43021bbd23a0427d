import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import { expect, it } from 'vitest';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

const app = await openApp(sharedNeo4j());
const small = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
const large = `/graphql?query=${encodeURIComponent(getIntrospectionQuery())}`;

interface Raw {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** Not fetch: it would unpack the body and hide its encoding. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const sent = request(`${app.url}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.once('error', reject);
    sent.end();
  });
}

it('answers a GET with a strong tag, and asks caches to come back with it', async () => {
  const { status, headers, body } = await raw(small);
  expect(status).toBe(200);
  expect(JSON.parse(body.toString())).toEqual({ data: { __typename: 'Query' } });
  expect(headers.etag).toMatch(/^"[\w-]+"$/);
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers.vary).toBe('Accept, Accept-Encoding, Authorization');
});

it('answers 304 without a body to who has the tag, alone, weak, in a list, or any', async () => {
  const { headers } = await raw(small);
  const etag = String(headers.etag);
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await raw(small, { 'if-none-match': known });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers.etag).toBe(etag);
    expect(again.headers['content-length']).toBeUndefined();
  }
  expect((await raw(small, { 'if-none-match': '"other"' })).status).toBe(200);
});

it('compresses large answers as the client accepts, each form with a tag of its own', async () => {
  const plain = await raw(large);
  expect(plain.headers['content-encoding']).toBeUndefined();
  const br = await raw(large, { 'accept-encoding': 'gzip, br' });
  expect(br.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  const gzip = await raw(large, { 'accept-encoding': 'br;q=0, gzip' });
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
});

it('leaves small answers uncompressed', async () => {
  const { headers } = await raw(small, { 'accept-encoding': 'br' });
  expect(headers['content-encoding']).toBeUndefined();
});

it('answers HEAD of the page with headers and no body', async () => {
  const { status, headers, body } = await raw('/graphql', { accept: 'text/html' }, 'HEAD');
  expect(status).toBe(200);
  expect(Number(headers['content-length'])).toBeGreaterThan(1_000);
  expect(body).toHaveLength(0);
});

it('lets every site read, without credentials', async () => {
  const { headers } = await raw(small, { origin: 'https://elsewhere.example' });
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['access-control-allow-credentials']).toBeUndefined();
  const preflight = await raw(
    '/graphql',
    {
      origin: 'https://elsewhere.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, authorization',
    },
    'OPTIONS',
  );
  expect(preflight.status).toBe(204);
  expect(preflight.headers['access-control-allow-methods']).toContain('POST');
  expect(String(preflight.headers['access-control-allow-headers']).toLowerCase()).toContain('content-type');
});

it('serves GraphiQL to browsers, whole and without a word to any other host', async () => {
  const { headers, body } = await raw('/graphql', { accept: 'text/html' });
  expect(headers['content-type']).toContain('text/html');
  expect(headers['content-security-policy']).toContain("connect-src 'self'");
  const page = body.toString();
  expect(page).toContain('SignedTogether');
  expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
});

it.each(['/graphql', '/health', '/ready', '/metrics', '/nothing', '/networks/nothing.gexf'])(
  'sets security headers at %s',
  async (path) => {
    const { headers } = await raw(path);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-request-id']).toMatch(/^[\w-]+$/);
  },
);
