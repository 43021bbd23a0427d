import { expect, it } from 'vitest';
import { createGate } from '../../src/server/gate.ts';

/** Work that ends when told. */
function held() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work: () => ended, end };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

it('runs up to its size, lets as many wait, and refuses the next at once with a time to come back', async () => {
  const gate = createGate({ max: 1 });
  const first = held();
  const running = gate.run('a', first.work);
  const waiting = gate.run('a', async () => 'second');
  await settle();
  expect([gate.running, gate.waiting]).toEqual([1, 1]);
  await expect(gate.run('a', async () => 'third')).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    retryAfter: 1,
  });
  first.end();
  await running;
  expect(await waiting).toBe('second');
  expect([gate.running, gate.waiting, gate.shed]).toEqual([0, 0, 1]);
});

it('refuses who has waited longer than its patience', async () => {
  const gate = createGate({ max: 1, patience: 5 });
  const first = held();
  const running = gate.run('a', first.work);
  await expect(gate.run('a', async () => 'late')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  first.end();
  await running;
  expect(await gate.run('a', async () => 'after')).toBe('after');
});

it('keeps a quarter of the places from any one client', async () => {
  const gate = createGate({ max: 4 });
  const greedy = [1, 2, 3, 4].map(() => {
    const one = held();
    return { ...one, done: gate.run('greedy', one.work) };
  });
  await settle();
  expect([gate.running, gate.waiting]).toEqual([3, 1]);
  expect(await gate.run('modest', async () => 'at once')).toBe('at once');
  for (const { end } of greedy) end();
  await Promise.all(greedy.map(({ done }) => done));
});

it('makes whoever has most in a full queue give way to others', async () => {
  const gate = createGate({ max: 2 });
  const works = [1, 2, 3].map(() => held());
  const greedy = works.map(({ work }) => gate.run('greedy', work));
  const modest = held();
  const others = [gate.run('modest', modest.work)];
  await settle();
  // Greedy runs one and has two waiting: the queue is full.
  expect([gate.running, gate.waiting]).toEqual([2, 2]);
  const refused = expect(greedy[2]).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  others.push(gate.run('third', async () => undefined));
  await refused;
  for (const { end } of [...works, modest]) end();
  await Promise.all([...greedy.slice(0, 2), ...others]);
  expect([gate.running, gate.waiting]).toEqual([0, 0]);
});
