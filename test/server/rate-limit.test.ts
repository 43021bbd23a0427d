import { describe, expect, it, vi } from 'vitest';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

const tiny = '{ __typename }';
/** Can fetch 100 rows: 1 unit for the request and 10 for the rows. */
const hundred = '{ declarations(first: 100) { totalCount } }';

/** A server that gives a client one unit a minute behind a proxy that it trusts; asks as from an address, and tells the status. */
async function oneUnitBehindProxy() {
  const app = await openApp(sharedNeo4j(), { rateLimit: 1, trustedProxies: ['127.0.0.1'] });
  return async (address: string) => (await app.ask(tiny, {}, { 'x-forwarded-for': address })).status;
}

describe('a rate limit of 30 units a minute', () => {
  it('counts the rows a request can fetch, and refuses what is too much with the time to wait', async () => {
    const app = await openApp(sharedNeo4j(), { rateLimit: 30 });
    const left = async (query: string) => {
      const { status, headers } = await app.ask(query);
      return [status, headers.get('ratelimit-policy'), headers.get('ratelimit')?.replace(/t=\d+/, 't=…')];
    };
    expect(await left(tiny)).toEqual([200, '"cost";q=30;w=60', '"cost";r=29;t=…']);
    expect(await left(hundred)).toEqual([200, '"cost";q=30;w=60', '"cost";r=18;t=…']);
    // Kept by now: only the request is paid for.
    expect(await left(hundred)).toEqual([200, '"cost";q=30;w=60', '"cost";r=17;t=…']);
    expect(await left(`${hundred} `)).toEqual([200, '"cost";q=30;w=60', '"cost";r=6;t=…']);
    const { status, headers, body } = await app.ask(`${hundred}  `);
    expect(status).toBe(429);
    expect(body.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it('tells nobody to stay away for longer than a minute because the clock was put back', async () => {
    const app = await openApp(sharedNeo4j(), { rateLimit: 1 });
    await app.ask(tiny);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    try {
      const { status, headers } = await app.ask(tiny);
      expect(status).toBe(429);
      expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    } finally {
      vi.useRealTimers();
    }
  });

  it('counts the kilobytes of a long body', async () => {
    const app = await openApp(sharedNeo4j(), { rateLimit: 30 });
    const { status, headers } = await app.ask(tiny, { text: 'x'.repeat(10 * 1_024) });
    expect([status, headers.get('ratelimit')?.replace(/t=\d+/, 't=…')]).toEqual([200, '"cost";r=19;t=…']);
  });

  it('counts a file that has to be made, and not one that is there', async () => {
    const app = await openApp(sharedNeo4j(), { rateLimit: 200 });
    const left = async () => {
      const answer = await fetch(`${app.url}/networks/co-signatories.json`);
      await answer.arrayBuffer();
      return answer.headers.get('ratelimit')?.replace(/t=\d+/, 't=…');
    };
    expect(await left()).toBe('"cost";r=99;t=…');
    expect(await left()).toBe('"cost";r=98;t=…');
  });

  it('counts each client behind a trusted proxy on its own', async () => {
    const from = await oneUnitBehindProxy();
    expect(await from('192.0.2.1')).toBe(200);
    expect(await from('192.0.2.1')).toBe(429);
    expect(await from('192.0.2.2')).toBe(200);
    // What the client itself wrote before the proxy's entry counts for nothing.
    expect(await from('192.0.2.77, 192.0.2.1')).toBe(429);
  });

  it('knows a client whatever port and spelling a proxy writes', async () => {
    const from = await oneUnitBehindProxy();
    expect(await from('192.0.2.1:5678')).toBe(200);
    expect(await from('192.0.2.1:5679')).toBe(429);
    expect(await from('192.0.2.2:5679')).toBe(200);
    expect(await from('[2001:db8::1]:80')).toBe(200);
    expect(await from('2001:0DB8:0:0:0::1')).toBe(429);
    expect(await from('2001:db8:0:1::1')).toBe(200);
  });

  it('believes no forwarded address where no proxy is trusted', async () => {
    const app = await openApp(sharedNeo4j(), { rateLimit: 1 });
    expect((await app.ask(tiny, {}, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(200);
    expect((await app.ask(tiny, {}, { 'x-forwarded-for': '192.0.2.2' })).status).toBe(429);
  });
});
