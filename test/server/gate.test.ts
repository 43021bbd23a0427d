import { expect, it } from 'vitest';
import { createClientShares } from '../../src/server/limits/client-shares.ts';
import { createGate } from '../../src/server/limits/gate.ts';
import { createPayingLimit } from '../../src/server/limits/paying-limit.ts';
import { handMadeTime } from './hand-made-time.ts';

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
  handMadeTime();
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
  const time = handMadeTime();
  const gate = createGate({ max: 1, patience: 5 });
  const first = held();
  const running = gate.run('a', first.work);
  const late = expect(gate.run('a', async () => 'late')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  time.goOn(4);
  expect(gate.waiting).toBe(1);
  time.goOn(1);
  await late;
  first.end();
  await running;
  expect(await gate.run('a', async () => 'after')).toBe('after');
});

it('keeps a quarter of the places from any one client', async () => {
  handMadeTime();
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
  handMadeTime();
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

it('lets much wait at once, but shortens a queue that does not drain, by the newest', async () => {
  const time = handMadeTime();
  const gate = createGate({ max: 16, now: time.now });
  const works = Array.from({ length: 6 }, () => held());
  const running = works.map(({ work }) => gate.run('lone', work));
  const refused: number[] = [];
  const waiting = Array.from({ length: 12 }, (_, number) =>
    gate.run('lone', async () => undefined).catch(() => refused.push(number)),
  );
  await settle();
  expect([gate.running, gate.waiting, gate.limit]).toEqual([6, 12, 8]);
  time.goOn(300);
  const late = gate.run('lone', async () => 'late');
  await expect(late).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  works[0]?.end();
  await Promise.all(waiting.slice(8));
  expect(refused.sort()).toEqual([10, 11, 9].sort());
  for (const { end } of works) end();
  await Promise.all([...running, ...waiting]);
  expect([gate.running, gate.waiting]).toEqual([0, 0]);
});

it('gives one place, and rests, to who asked for more than all others did, and turns to who asked for less', () => {
  let at = 0;
  const shares = createClientShares(() => at);
  const heavy = shares.begin('heavy');
  shares.charge('heavy', 4_000);
  expect(shares.mostOf('heavy', 8)).toBe(6);
  shares.charge('light', 10);
  expect([shares.mostOf('heavy', 8), shares.mostOf('light', 8)]).toEqual([1, 4]);
  expect([shares.isBefore('light', 'heavy'), shares.isBefore('heavy', 'light')]).toEqual([true, false]);
  at = 100;
  heavy();
  // As long as it was served.
  expect(shares.restOf('heavy')).toBe(100);
  // Two minutes later nobody has asked for anything lately.
  at = 120_000;
  expect([shares.restOf('heavy'), shares.isGreedy('heavy'), shares.mostOf('heavy', 8)]).toEqual([
    0,
    false,
    6,
  ]);
});

it('takes nothing from a rest for long work when short work ends after it', () => {
  let at = 0;
  const shares = createClientShares(() => at);
  shares.charge('light', 10);
  shares.charge('heavy', 4_000);
  const long = shares.begin('heavy');
  at = 990;
  const short = shares.begin('heavy');
  at = 1_000;
  long();
  expect(shares.restOf('heavy')).toBe(1_000);
  short();
  expect(shares.restOf('heavy')).toBe(1_000);
});

it('lets who is told to rest do so without being greedy', () => {
  let at = 0;
  const shares = createClientShares(() => at);
  const end = shares.begin('eager');
  at = 40;
  end(true);
  expect([shares.isGreedy('eager'), shares.restOf('eager')]).toEqual([false, 40]);
});

it('lets the greedy rest longer the more others ask, and begin again with one place', () => {
  let at = 0;
  const shares = createClientShares(() => at);
  const servedFor = (ms: number) => {
    const end = shares.begin('heavy');
    shares.charge('heavy', 40_000);
    at += ms;
    end();
    return shares.restOf('heavy');
  };
  for (let n = 0; n < 500; n++) shares.charge(`light ${n % 20}`, 2);
  // Ten times: one for every 50 requests of others, of which hardly any is forgotten after a millisecond.
  expect(servedFor(1)).toBeCloseTo(10, 1);
  for (let n = 0; n < 5_000; n++) shares.charge(`light ${n % 20}`, 2);
  at += 10;
  expect(servedFor(100)).toBe(4_900);
  at += 4_900;
  for (let n = 0; n < 5_000; n++) shares.charge(`light ${n % 20}`, 2);
  expect(servedFor(4_000)).toBe(60_000);
  at += 60_000;
  expect([shares.restOf('heavy'), shares.mostOf('heavy', 8)]).toEqual([0, 1]);
  // A minute later what was asked for is forgotten, and so is the rest.
  at += 60_000;
  shares.charge('light 0', 2);
  expect([shares.isGreedy('heavy'), shares.mostOf('heavy', 8)]).toEqual([false, 4]);
});

it('tells who has to rest when that is over', async () => {
  const time = handMadeTime();
  const gate = createGate({ max: 8, patience: 5, now: time.now });
  for (let n = 0; n < 5_000; n++) gate.charge('light', 2);
  gate.charge('heavy', 100_000);
  const first = held();
  const running = gate.run('heavy', first.work);
  time.goOn(400);
  first.end();
  await running;
  const early = expect(gate.run('heavy', async () => 'too early')).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringContaining('more than all others together'),
    // 49 times 400 ms, of which five have gone.
    retryAfter: 20,
  });
  time.goOn(5);
  await early;
});

it('takes nobody who is alone for greedy, however much the clock goes on between two looks at it', () => {
  let at = 0;
  const shares = createClientShares(() => {
    at += 10;
    return at;
  });
  for (let turn = 0; turn < 10; turn++) {
    const end = shares.begin('alone');
    shares.charge('alone', 3_000);
    end();
    expect([shares.hasOthers('alone'), shares.isGreedy('alone'), shares.restOf('alone')]).toEqual([
      false,
      false,
      0,
    ]);
  }
});

it('lets a greedy client rest without keeping its places from others', async () => {
  const time = handMadeTime();
  const gate = createGate({ max: 8, patience: 60_000, now: time.now });
  gate.charge('light', 5);
  gate.charge('heavy', 10_000);
  await gate.run('heavy', async () => time.goOn(20));
  const again = gate.run('heavy', async () => 'rested');
  expect(await gate.run('light', async () => gate.waiting)).toBe(1);
  time.goOn(20);
  expect(await again).toBe('rested');
});

it('lets who has rested go on although the timer for it was early', async () => {
  const time = handMadeTime();
  const gate = createGate({ max: 8, patience: 60_000, now: time.now });
  gate.charge('light', 5);
  gate.charge('heavy', 10_000);
  const first = held();
  const running = gate.run('heavy', first.work);
  time.goOn(20);
  first.end();
  await running;
  const again = gate.run('heavy', async () => 'rested');
  // Twenty milliseconds are over by the timers, and not yet by the clock.
  time.goOn(19, 21);
  expect(gate.waiting).toBe(1);
  time.goOn(1);
  expect(await again).toBe('rested');
});

it('lets in who comes near the end of a rest that was longer than anybody would wait', async () => {
  const time = handMadeTime();
  const gate = createGate({ max: 8, patience: 1_000, now: time.now });
  gate.charge('light', 5);
  gate.charge('heavy', 100_000);
  const first = held();
  const running = gate.run('heavy', first.work);
  time.goOn(5_000);
  first.end();
  await running;
  time.goOn(4_500);
  const again = gate.run('heavy', async () => 'rested');
  time.goOn(500);
  expect(await again).toBe('rested');
});

it('runs fewer at once when they only slow each other down, and more when they do not', () => {
  const paying = createPayingLimit(64);
  for (let n = 0; n < 1_000; n++) paying.done(10, 2, false);
  expect([Math.round(paying.usual), paying.limit]).toEqual([10, 8]);
  for (let n = 0; n < 1_000; n++) paying.done(12, 20, true);
  const grown = paying.limit;
  expect(grown).toBeGreaterThan(20);
  for (let n = 0; n < 1_000; n++) paying.done(50, 20, true);
  expect(paying.limit).toBe(8);
  expect(Math.round(paying.usual)).toBe(10);
});

it('tells of a refusal when it is told to, and does not keep who waits from running meanwhile', async () => {
  const time = handMadeTime();
  const gate = createGate({ max: 1, refusesAfter: 500 });
  const first = held();
  const running = gate.run('a', first.work);
  const waiting = gate.run('b', async () => 'waited');
  const told: string[] = [];
  const refused = gate.run('a', async () => 'never').catch(() => told.push('refused'));
  await settle();
  expect([gate.shed, told]).toEqual([1, []]);
  first.end();
  await running;
  expect(await waiting).toBe('waited');
  time.goOn(499);
  await settle();
  expect(told).toEqual([]);
  time.goOn(1);
  await refused;
  expect(told).toEqual(['refused']);
});
