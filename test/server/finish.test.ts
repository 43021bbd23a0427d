import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { finish } from '../../src/server/http/finish.ts';
import { httpServer } from '../support/http-server.ts';

const body = Buffer.alloc(40_000_000);
const patience = { sendMs: 500, slowest: 1_000 };
/** The ends of what the server has answered, the newest last. */
const ends: Promise<unknown>[] = [];
const url = await httpServer((_, response) => {
  ends.push(once(response, 'close'));
  finish(response, body, patience);
});

const answer = async (): Promise<IncomingMessage> => {
  const [response] = await once(get(url, { agent: false }), 'response');
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
  const taken = await answer();
  await ends.at(-1);
  await expect(buffer(taken)).rejects.toThrow('aborted');
});
