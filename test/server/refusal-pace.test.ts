import { expect, it } from 'vitest';
import { SignatoryError } from '../../src/errors.ts';
import { createListener } from '../../src/server/http/listener.ts';
import { Visit } from '../../src/server/http/visit.ts';
import { createRefusalPace } from '../../src/server/limits/refusal-pace.ts';
import { httpServer } from '../support/http-server.ts';
import { sharedNeo4j } from '../support/neo4j.ts';
import { openApp } from '../support/open-app.ts';

it('tells some refusals at once, then ten a second, and nobody waits longer than three seconds', () => {
  let now = 0;
  const pace = createRefusalPace(() => now);
  const waits = (count: number) => Array.from({ length: count }, () => pace.waitOf('a'));
  expect(waits(20)).toEqual(Array(20).fill(0));
  expect(waits(3)).toEqual([100, 200, 300]);
  expect(Math.max(...waits(1_000))).toBe(3_000);
  expect(pace.waitOf('b')).toBe(0);
  // What came on top of what anybody waits for is not owed.
  now += 3_000;
  expect(pace.waitOf('a')).toBeLessThanOrEqual(100);
  now += 3_000;
  expect(waits(20)).toEqual(Array(20).fill(0));
});

it('is for what a client did: what the service cannot do is told at once', async () => {
  const asked: string[] = [];
  const listener = createListener({
    routes: {
      exact: new Map(),
      prefixes: [
        [
          '/',
          async ({ path }) => {
            throw new SignatoryError(path === '/wrong' ? 'BAD_USER_INPUT' : 'UNAVAILABLE', path);
          },
        ],
      ],
    },
    open: (request, response) => new Visit(request, response),
    closed: () => undefined,
    onError: () => undefined,
    refusesAfter: ({ path }) => {
      asked.push(path);
      return 1;
    },
  });
  const url = await httpServer(listener);
  const statusOf = async (path: string) => (await fetch(url + path)).status;
  expect([await statusOf('/wrong'), await statusOf('/down')]).toEqual([400, 503]);
  expect(asked).toEqual(['/wrong']);
});

it('makes one who asks in vain wait while others are answered', async () => {
  const app = await openApp(sharedNeo4j(), { trustedProxies: ['127.0.0.1', '::1'] });
  const from = (client: string) => ({ 'x-forwarded-for': client });
  const light = () => app.ask('{ declarations(first: 20) { nodes { slug } } }', {}, from('192.0.2.2'));
  // One alone would count as nobody five seconds later.
  for (let n = 0; n < 4; n++) await light();
  const began = performance.now();
  const vain = Array.from({ length: 40 }, async () => {
    const { status } = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { ...from('192.0.2.1'), 'content-type': 'text/css' },
      body: 'a {}',
    });
    expect(status).toBe(415);
  });
  expect((await light()).body.errors).toBeUndefined();
  await Promise.all(vain);
  // Forty at ten a second take two seconds after the first twenty, and longer where the machine is busy.
  expect(performance.now() - began).toBeGreaterThan(1_900);
});
