import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pages } from '../../src/explorer/address/address.ts';
import { createListener } from '../../src/server/http/listener.ts';
import { Visit } from '../../src/server/http/visit.ts';
import { staticRoute } from '../../src/server/routes/static-route.ts';
import { httpServer } from '../support/http-server.ts';
import { builtExplorer } from './front.ts';

const listener = createListener({
  routes: { exact: new Map(), prefixes: [['/', staticRoute(builtExplorer)]] },
  open: (incoming, response) => new Visit(incoming, response),
  closed: () => undefined,
  onError: (_, error) => expect(error).toBeUndefined(),
});
const url = await httpServer(listener);

/** Without a client that decodes, follows or adds anything. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>(
    (resolve, reject) => {
      request(url, { path, headers, method }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      })
        .once('error', reject)
        .end();
    },
  );
}

describe('the explorer over HTTP', () => {
  test('every address of a page answers with the page, under a policy that allows nothing inline', async () => {
    const root = await ask('/');
    expect(root.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(root.headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(root.headers['content-security-policy']).not.toMatch(/unsafe/);
    for (const path of [
      ...pages.map((page) => `/${page}`),
      '/network?theme=ai',
      '/commitments/charlevoix-commitment/7',
    ])
      expect((await ask(path)).body).toEqual(root.body);
  });

  test('the page is asked for again each time and costs nothing while unchanged; files with a hash are kept', async () => {
    const page = await ask('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { 'if-none-match': String(page.headers.etag) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const [script = ''] = /\/assets\/[^"]+\.js/.exec(page.body.toString()) ?? [];
    expect((await ask(script)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('all encodings hold the same file', async () => {
    const plain = await ask('/');
    const br = await ask('/', { 'accept-encoding': 'gzip, br' });
    const gzip = await ask('/', { 'accept-encoding': 'gzip' });
    expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip']);
    expect(brotliDecompressSync(br.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect((await ask('/', {}, 'HEAD')).body).toHaveLength(0);
  });

  test('what there is not is not found, nor is anything outside the folder; writing is not allowed', async () => {
    for (const path of ['/elsewhere', '/assets/none.js', '/../package.json', '/%2e%2e/package.json'])
      expect((await ask(path)).status).toBe(404);
    const written = await ask('/', {}, 'POST');
    expect([written.status, written.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  test('a browser that asks for what there is not gets the page, which says so; other clients get the error', async () => {
    const page = await ask('/');
    // As Chromium sends it.
    const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
    for (const path of ['/nope', '/declaration/paris-call', '/states/canada']) {
      const shown = await ask(path, { accept, 'if-none-match': String(page.headers.etag) });
      expect([shown.status, shown.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
      expect(shown.headers.vary).toMatch(/\bAccept\b(?!-)/);
      expect(shown.body).toEqual(page.body);
      for (const other of ['*/*', 'application/json'])
        expect((await ask(path, { accept: other })).body.toString()).toContain(
          `There is nothing at ${path}.`,
        );
    }
  });

  test('without a build, the answer says how to make one', async () => {
    const missing = staticRoute(join(tmpdir(), 'signatory-no-such-folder'));
    const visit = new Visit({ method: 'GET', url: '/', headers: {} } as never, {} as never);
    await expect(missing(visit)).rejects.toThrow(/npm run build/);
  });
});
