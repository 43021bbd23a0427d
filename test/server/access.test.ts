import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type Logger, pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from '../../src/config/read-settings.ts';
import { startApp } from '../../src/server/app.ts';
import { httpServer } from '../support/http-server.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

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
const issuerUrl = await httpServer((_request, response) =>
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] })),
);

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
  jwksUrl: `${issuerUrl}/keys`,
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

  it.each(['/networks/co-signatories.json', '/graph.ttl', '/graph.jsonld', '/metrics'])(
    'asks for a token for %s from a browser that would show it as a page',
    async (path) => {
      expect((await get(path, undefined, { accept: 'text/html,*/*;q=0.8' })).status).toBe(401);
    },
  );

  it('asks for a token even where an answer is kept', async () => {
    const path = '/graphql?query={kept:__typename}';
    expect((await get(path, keys.reader)).status).toBe(200);
    expect((await get(path)).status).toBe(401);
  });
});

describe('the key set of an issuer', () => {
  /** A server of its own with a key set of its own, which forgets nothing of what it fetched for the others. */
  async function closedServer(answer: () => { status: number; body: string }, log?: Logger) {
    let asked = 0;
    const keySet = await httpServer((_request, response) => {
      asked++;
      const { status, body } = answer();
      response.writeHead(status, { 'content-type': 'application/json' }).end(body);
    });
    const settings = {
      access: 'token',
      jwksUrl: `${keySet}/keys`,
      jwtIssuer: 'https://issuer.example',
      jwtAudience: 'signatory',
    } as const;
    const closed = await openApp(sharedNeo4j(), settings, { log });
    const ask = (token: string) =>
      fetch(`${closed.url}${query}`, { headers: { authorization: `Bearer ${token}` } });
    return { ask, asked: () => asked };
  }

  const signedBy = (key: CryptoKey, kid: string | undefined, claims: object = { scope: 'read' }) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: 'ES256', ...(kid !== undefined && { kid }) })
      .setIssuer('https://issuer.example')
      .setAudience('signatory')
      .setExpirationTime('1m')
      .sign(key);

  it('is not asked again for every unknown key, and one without the key lets nobody in', async () => {
    const server = await closedServer(() => ({ status: 200, body: JSON.stringify({ keys: [jwk] }) }));
    expect((await server.ask(await sign())).status).toBe(200);
    const stranger = await generateKeyPair('ES256');
    for (const kid of ['two', 'three', '../keys', '__proto__'])
      expect((await server.ask(await signedBy(stranger.privateKey, kid))).status, kid).toBe(401);
    // The first look may be repeated once; jose then waits half a minute before it asks again.
    expect(server.asked()).toBeLessThanOrEqual(2);
  });

  it('takes a new key of the issuer, and the old one no more once the set has been fetched without it', async () => {
    const next = await generateKeyPair('ES256');
    const nextJwk = { ...(await exportJWK(next.publicKey)), kid: 'next', alg: 'ES256' };
    const server = await closedServer(() => ({ status: 200, body: JSON.stringify({ keys: [nextJwk] }) }));
    expect((await server.ask(await signedBy(next.privateKey, 'next'))).status).toBe(200);
    expect((await server.ask(await sign())).status).toBe(401);
  });

  it('that cannot be had is an outage, and not the fault of the token', async () => {
    for (const [status, body] of [
      [500, 'broken'],
      [200, 'no json'],
      [200, '{"keys":"none"}'],
    ] as const) {
      const server = await closedServer(() => ({ status, body }));
      const response = await server.ask(await sign());
      expect([response.status, response.headers.get('retry-after')], `${status} ${body}`).toEqual([503, '5']);
    }
  });

  it('loses only the member that is no key, and the log names it', async () => {
    const broken = [null, 'x', { ...jwk, kid: 'broken', x: 'short' }, { ...jwk, kid: 'curve', crv: 'P-0' }];
    const lines: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
    const server = await closedServer(
      () => ({ status: 200, body: JSON.stringify({ keys: [...broken, jwk] }) }),
      log,
    );
    expect((await server.ask(await sign())).status).toBe(200);
    expect((await server.ask(await signedBy(privateKey, 'broken'))).status).toBe(401);
    expect(lines.map((line) => JSON.parse(line).key)).toEqual(['number 1', 'number 2', 'broken', 'curve']);
  });

  it('of two keys takes a token that names neither', async () => {
    const next = await generateKeyPair('ES256');
    const nextJwk = { ...(await exportJWK(next.publicKey)), kid: 'next', alg: 'ES256' };
    const server = await closedServer(() => ({
      status: 200,
      body: JSON.stringify({ keys: [nextJwk, jwk] }),
    }));
    const stranger = await generateKeyPair('ES256');
    const statusOf = async (key: CryptoKey) => (await server.ask(await signedBy(key, undefined))).status;
    expect(await statusOf(privateKey)).toBe(200);
    expect(await statusOf(next.privateKey)).toBe(200);
    expect(await statusOf(stranger.privateKey)).toBe(401);
  });

  it('counts scopes in a list, and lets nobody in for scopes of another form', async () => {
    const server = await closedServer(() => ({ status: 200, body: JSON.stringify({ keys: [jwk] }) }));
    expect((await server.ask(await signedBy(privateKey, 'one', { scp: ['read'] }))).status).toBe(200);
    for (const claims of [{}, { scope: 'reader' }, { scope: { read: true } }, { scp: null }])
      expect((await server.ask(await signedBy(privateKey, 'one', claims))).status).toBe(403);
  });

  it('lets nobody in without an end of its time, or before its beginning', async () => {
    const server = await closedServer(() => ({ status: 200, body: JSON.stringify({ keys: [jwk] }) }));
    const base = () =>
      new SignJWT({ scope: 'read' })
        .setProtectedHeader({ alg: 'ES256', kid: 'one' })
        .setIssuer('https://issuer.example')
        .setAudience('signatory');
    expect((await server.ask(await base().sign(privateKey))).status).toBe(401);
    const early = await base().setNotBefore('1h').setExpirationTime('2h').sign(privateKey);
    expect((await server.ask(early)).status).toBe(401);
  });
});

describe('a token', () => {
  it('never stands in the log, whatever comes of its request', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace' }, { write: (line) => void lines.push(line) });
    const settings = { ...readSettings({ access: 'token', keysFile }, {}), port: 0, maxDelay: 0 };
    const logged = await startApp(sharedNeo4j(), settings, log);
    const tokens = [keys.reader, `${keys.reader}0`, keys.watcher, await sign()];
    for (const token of tokens) {
      await fetch(`${logged.url}${query}`, { headers: { authorization: `Bearer ${token}`, cookie: token } });
      await fetch(`${logged.url}/graphql?query={${token.slice(0, 4)}}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    }
    await logged.close();
    expect(lines.length).toBeGreaterThanOrEqual(2 * tokens.length);
    expect(lines.filter((line) => tokens.some((token) => line.includes(token)))).toEqual([]);
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
