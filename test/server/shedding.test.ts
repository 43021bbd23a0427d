import { request, type ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { shedding } from '../../src/server/door/shedding.ts';
import { httpServer } from '../support/http-server.ts';

const loop = { standing: 0 };
let refused = 0;
const held: ServerResponse[] = [];
const url = await httpServer(
  shedding((asked, response) => void (asked.url === '/hold' ? held.push(response) : response.end('done')), {
    loop,
    maxDelay: 20,
    clientOf: ({ headers }) => String(headers['x-client']),
    isGreedy: (client) => client === 'greedy',
    refused: () => refused++,
  }),
);

const ask = (client: string, path = '/graphql') =>
  new Promise<{ status: number | undefined; retryAfter: string | undefined }>((resolve, reject) => {
    request(url, { path, headers: { 'x-client': client } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'] });
    })
      .once('error', reject)
      .end();
  });

/** As many requests of one client as shedding begins at, none of them answered until the end. */
async function flood(): Promise<() => void> {
  for (let n = 0; n < 16; n++) ask('flood', '/hold').catch(() => undefined);
  while (held.length < 16) await new Promise((resolve) => setTimeout(resolve, 5));
  return () => {
    for (const response of held.splice(0)) response.end();
  };
}

it('answers a few readers, however late the event loop is', async () => {
  loop.standing = 500;
  expect(await ask('a')).toMatchObject({ status: 200 });
  loop.standing = 0;
});

it('refuses at once while the event loop does not keep up with many, and tells when to come back', async () => {
  const end = await flood();
  loop.standing = 20;
  expect(await ask('flood')).toEqual({ status: 503, retryAfter: '1' });
  expect(refused).toBe(1);
  for (const path of ['/health', '/ready', '/metrics', '/ready?by=balancer', 'http://api.test/health'])
    expect((await ask('flood', path)).status).toBe(200);
  loop.standing = 0;
  expect((await ask('flood')).status).toBe(200);
  end();
});

it('lets those in who have less under way than the others, until nothing helps', async () => {
  const end = await flood();
  loop.standing = 20;
  expect((await ask('modest')).status).toBe(200);
  expect((await ask('flood')).status).toBe(503);
  expect((await ask('greedy')).status).toBe(503);
  loop.standing = 200;
  expect((await ask('modest')).status).toBe(503);
  loop.standing = 0;
  end();
});
