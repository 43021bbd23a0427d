import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, describe, expect, it } from 'vitest';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from './open-app.ts';

const folder = mkdtempSync(join(tmpdir(), 'signatory-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keys = { reader: randomBytes(16).toString('hex'), watcher: randomBytes(16).toString('hex') };
const keysFile = join(folder, 'keys.json');
const entry = (name: keyof typeof keys, scopes: string[]) => ({
  name,
  sha256: createHash('sha256').update(keys[name]).digest('hex'),
  scopes,
});
writeFileSync(keysFile, JSON.stringify([entry('reader', ['read']), entry('watcher', ['metrics'])]));

/** An issuer with a key set of its own. */
const { privateKey, publicKey } = await generateKeyPair('ES256');
const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' };
const issuer = createServer((_request, response) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })),
);
await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
afterAll(() => issuer.close());

interface Claims {
  scope?: string;
  issuer?: string;
  audience?: string;
  expires?: string;
  key?: CryptoKey;
}

const sign = ({
  scope = 'read',
  issuer = 'https://issuer.example',
  audience = 'signatory',
  expires = '1m',
  key = privateKey,
}: Claims = {}) =>
  new SignJWT({ scope })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setSubject('somebody')
    .setIssuer(issuer)
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(key);

const app = await openApp(sharedNeo4j(), {
  access: 'token',
  metrics: 'token',
  keysFile,
  jwksUrl: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/keys`,
  jwtIssuer: 'https://issuer.example',
  jwtAudience: 'signatory',
});

const get = (path: string, token?: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, {
    headers: { ...headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
  });
const query = '/graphql?query={__typename}';

describe('a closed server', () => {
  it('answers nobody without a token, and says which scope it takes', async () => {
    for (const [path, scope] of [
      [query, 'read'],
      ['/networks/co-signatories.json', 'export'],
      ['/metrics', 'metrics'],
    ] as const) {
      const response = await get(path);
      expect(response.status, path).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(await response.json()).toMatchObject({
        errors: [{ message: expect.stringContaining(`"${scope}"`), extensions: { code: 'UNAUTHENTICATED' } }],
      });
    }
  });

  it('takes static keys, each for its scopes only', async () => {
    expect((await get(query, keys.reader)).status).toBe(200);
    expect((await get('/metrics', keys.watcher)).status).toBe(200);
    expect((await get('/metrics', keys.reader)).status).toBe(403);
    expect((await get(query, keys.watcher)).status).toBe(403);
    expect((await get(query, `${keys.reader}0`)).status).toBe(401);
    expect((await get(query, '')).status).toBe(401);
  });

  it('takes tokens of the issuer, for the audience and scope, in time, with its signature', async () => {
    expect((await get(query, await sign())).status).toBe(200);
    expect((await get(query, await sign({ scope: 'openid export' }))).status).toBe(403);
    expect((await get(query, await sign({ issuer: 'https://other.example' }))).status).toBe(401);
    expect((await get(query, await sign({ audience: 'other' }))).status).toBe(401);
    expect((await get(query, await sign({ expires: '-1m' }))).status).toBe(401);
    const stranger = await generateKeyPair('ES256');
    expect((await get(query, await sign({ key: stranger.privateKey }))).status).toBe(401);
  });

  it('takes no token without a signature, nor one signed with the public key as a secret', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = part({
      sub: 'x',
      scope: 'read',
      iss: 'https://issuer.example',
      aud: 'signatory',
      exp: 4_000_000_000,
    });
    expect((await get(query, `${part({ alg: 'none' })}.${claims}.x`)).status).toBe(401);
    const secret = new TextEncoder().encode(JSON.stringify(jwk));
    const confused = await new SignJWT({ scope: 'read' })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setIssuer('https://issuer.example')
      .setAudience('signatory')
      .setExpirationTime('1m')
      .sign(secret);
    expect((await get(query, confused)).status).toBe(401);
  });

  it('still shows GraphiQL, answers preflights, and tells whether it is alive', async () => {
    expect((await get('/graphql', undefined, { accept: 'text/html' })).status).toBe(200);
    expect((await fetch(`${app.url}/graphql`, { method: 'OPTIONS' })).status).toBe(204);
    expect((await get('/health')).status).toBe(200);
  });

  it('asks for a token even where an answer is kept', async () => {
    const path = '/graphql?query={kept:__typename}';
    expect((await get(path, keys.reader)).status).toBe(200);
    expect((await get(path)).status).toBe(401);
  });
});

describe('a file of keys', () => {
  it('that is wrong is refused with every place', async () => {
    const file = join(folder, 'wrong.json');
    writeFileSync(file, JSON.stringify([{ name: 'a', sha256: 'abc', scopes: ['write'] }]));
    await expect(openApp(sharedNeo4j(), { access: 'token', keysFile: file })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/0\.sha256: [\s\S]*0\.scopes\.0: /),
    });
  });
});
