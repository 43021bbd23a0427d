import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { finish } from '../../src/server/finish.ts';

const body = Buffer.alloc(40_000_000);
const patience = { sendMs: 500, slowest: 1_000 };
const server = createServer((_, response) => finish(response, body, patience)).listen(0, '127.0.0.1');
await once(server, 'listening');
afterAll(() => server.close());

const answer = async (): Promise<IncomingMessage> => {
  const { port } = server.address() as AddressInfo;
  const [response] = await once(get({ port, host: '127.0.0.1', agent: false }), 'response');
  return response;
};

it('a body that takes longer than the time to take something of it comes whole', async () => {
  const began = performance.now();
  let taken = 0;
  for await (const chunk of await answer()) {
    taken += chunk.length;
    // As a line does that carries 20 MB a second.
    await sleep(began + taken / 20_000 - performance.now());
  }
  expect(taken).toBe(body.length);
});

it('a client that takes nothing is let go', async () => {
  const [[, response], taken] = await Promise.all([once(server, 'request'), answer()]);
  await once(response, 'close');
  await expect(buffer(taken)).rejects.toThrow('aborted');
});
