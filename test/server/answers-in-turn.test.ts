import { expect, it } from 'vitest';
import { answersInTurn } from '../../src/server/graphql/answers-in-turn.ts';
import type { Answer } from '../../src/server/http/answer.ts';
import type { Visit } from '../../src/server/http/visit.ts';
import { createGate } from '../../src/server/limits/gate.ts';
import { TooHeavyHere } from '../../src/server/operations/heavy.ts';
import { handMadeTime } from './hand-made-time.ts';

const visitOf = (client: string) => ({ client, request: { url: '/graphql' } }) as Visit;
const told = (text: string): Answer => ({
  status: 200,
  headers: {},
  body: Buffer.from(text),
  revision: undefined,
});
const settle = () => new Promise((resolve) => setImmediate(resolve));

it("keeps one client's second heavy request waiting while others are let in, and its light ones too", async () => {
  handMadeTime();
  const aside = createGate({ max: 2 });
  const begun: string[] = [];
  const ends: (() => void)[] = [];
  const answer = answersInTurn(
    {
      gate: createGate({ max: 2 }),
      async answer({ request }) {
        if (request.url === '/graphql?heavy') throw new TooHeavyHere();
        return told('light');
      },
    },
    {
      gate: aside,
      answer({ request }) {
        begun.push(String(request.headers?.from));
        return new Promise((resolve) => ends.push(() => resolve(told('heavy'))));
      },
    },
  );
  const heavy = (client: string) =>
    answer(
      { ...visitOf(client), client, request: { url: '/graphql?heavy', headers: { from: client } } } as Visit,
      undefined,
    );
  aside.charge('others', 100);
  const first = heavy('a');
  const second = heavy('a');
  await settle();
  expect(begun).toEqual(['a']);
  expect([aside.running, aside.waiting]).toEqual([1, 1]);
  const other = heavy('b');
  expect((await answer(visitOf('a'), undefined)).body.toString()).toBe('light');
  expect(begun).toEqual(['a', 'b']);
  ends[0]?.();
  await first;
  await settle();
  expect(begun).toEqual(['a', 'b', 'a']);
  for (const end of ends) end();
  await Promise.all([second, other]);
});

it('lets a client rest after each document that was one too many of new ones', async () => {
  const time = handMadeTime();
  const aside = createGate({ max: 8, now: time.now });
  const answer = answersInTurn(
    {
      gate: createGate({ max: 8 }),
      async answer({ request }) {
        throw new TooHeavyHere({ isNew: request.url === '/graphql?new' });
      },
    },
    {
      gate: aside,
      async answer() {
        time.goOn(60_000);
        return told('answered');
      },
    },
  );
  const ask = (client: string, url: string) => answer({ client, request: { url } } as Visit, undefined);
  await ask('large', '/graphql?large');
  await ask('large', '/graphql?large');
  await ask('eager', '/graphql?new');
  const second = ask('eager', '/graphql?new');
  await settle();
  expect([aside.running, aside.waiting]).toEqual([0, 1]);
  const refused = expect(second).rejects.toMatchObject({ code: 'UNAVAILABLE', retryAfter: 59 });
  time.goOn(1_000);
  await refused;
});
