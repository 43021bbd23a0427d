import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Random, seededRandom } from '../../src/analytics/random.ts';
import { benchGraph } from '../bench/data.ts';
import { mixedRequest } from '../bench/mix.ts';
import { startOurs } from '../bench/processes.ts';
import { abuses } from './abuses.ts';
import { addTo, type Clients, nothingYet, type Outcomes, openClients, quantile } from './load.ts';
import { look, shown, slope } from './watch.ts';

/*
 * `npm run soak -- --minutes 30`: the built program under a mix of 200 queries, half of them the same few hundred again and
 * again, half with values that were hardly asked for before. First what it can answer is measured, then come
 *   steady    80 % of that for the minutes given: latencies a minute, memory and its slope, sessions and connections;
 *   overload  twice that for half a minute: what is refused, and how long the admitted ones take;
 *   abuse     30 % of that, alone and beside one abusive client of each kind in `--turns`, whose process may have another
 *             `--niceness`.
 * Arrivals do not wait for answers, and latency counts from when a request was due, so that a server that stalls is charged
 * for all who would have come meanwhile. The generator's own lateness is told, since it shares the machine.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    declarations: { type: 'string', default: '500' },
    only: { type: 'string', default: 'steady,overload,abuse' },
    flags: { type: 'string', default: '' },
    niceness: { type: 'string', default: '0' },
    turns: { type: 'string', default: '4' },
    abuses: { type: 'string', default: Object.keys(abuses).join() },
  },
});
const minutes = Number(values.minutes);
const parts = values.only.split(',');

const graph = await benchGraph(Number(values.declarations), '1g');
const api = await startOurs(graph.address, [
  '--cache-size',
  '16m',
  ...values.flags.split(' ').filter((flag) => flag !== ''),
]);
const random = seededRandom(1);

/** Different enough that answers to them are seldom kept, and as many as are always kept. */
const rare = 1_000_000;
const common = 300;

function mixed(draw: Random): ReturnType<typeof mixedRequest> {
  if (draw() < 0.5) return mixedRequest(graph.names, Math.floor(draw() * 200), Math.floor(draw() * rare));
  const one = Math.floor(draw() * common);
  return mixedRequest(graph.names, one * 73, one * 7919);
}

const tell = (line: string) => void process.stdout.write(`${line}\n`);
const ms = (value: number) => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

function told(name: string, { latencies, refused, refusals, failed, lateness }: Outcomes, seconds: number) {
  const failures = [...failed].map(([what, times]) => `${times} ${what}`).join(', ') || 'none';
  tell(
    `${name}: ${Math.round(latencies.length / seconds)} answers a second, p50 ${ms(quantile(latencies, 0.5))} ms, p99 ${ms(quantile(latencies, 0.99))} ms, slowest ${ms(quantile(latencies, 1))} ms; refused ${refused}${refused === 0 ? '' : ` (p99 ${ms(quantile(refusals, 0.99))} ms)`}, failed ${failures}; generator late by ${ms(quantile(lateness, 0.99))} ms`,
  );
}

async function state(): Promise<Awaited<ReturnType<typeof look>>> {
  const held = await look(api.url, api.pid, graph);
  tell(`  ${shown(held)}`);
  return held;
}

const clients = openClients(api.url, () => mixed(random));

async function at(name: string, perSecond: number, seconds: number, who: Clients = clients) {
  const outcomes = await who.open(perSecond, 1_000 * seconds);
  told(name, outcomes, seconds);
  return outcomes;
}

async function steady(most: number): Promise<void> {
  const began = await state();
  const memory: [number, number][] = [];
  const p99s: [number, number][] = [];
  for (let minute = 1; minute <= minutes; minute++) {
    const { latencies } = await at(`minute ${minute} at 80 %`, 0.8 * most, 60);
    const held = await state();
    memory.push([minute, held.memory / 2 ** 20]);
    p99s.push([minute, quantile(latencies, 0.99)]);
  }
  const late = <T>(points: T[]) => points.slice(Math.floor(points.length / 3));
  tell(
    `after the first third: memory grows by ${slope(late(memory)).toFixed(2)} MiB a minute, p99 by ${slope(late(p99s)).toFixed(2)} ms a minute`,
  );
  clients.close();
  await sleep(6_000);
  tell('clients gone; before and after:');
  tell(`  ${shown(began)}`);
  await state();
}

async function overload(most: number): Promise<void> {
  const calm = await at('80 % for comparison', 0.8 * most, 15);
  const brim = await at('all of the capacity', most, 10);
  const full = await clients.closed(8, 5_000);
  told('8 clients one after the other', full, 5);
  const during = sleep(20_000).then(state);
  const outcomes = await at('twice the capacity', 2 * most, 30);
  await during;
  const times = (share: number, than: Outcomes) =>
    (quantile(outcomes.latencies, share) / quantile(than.latencies, share)).toFixed(1);
  tell(
    `admitted at twice the capacity: p50 ${times(0.5, full)} and p99 ${times(0.99, full)} times those of 8 clients, p50 ${times(0.5, brim)} and p99 ${times(0.99, brim)} times those at all of the capacity, p50 ${times(0.5, calm)} and p99 ${times(0.99, calm)} times those at 80 %`,
  );
  await at('80 % again', 0.8 * most, 10);
}

/** Turns of each abuse. The slowest hundredth of a few seconds is a handful of requests: turns are taken together. */
const turns = Number(values.turns);

async function abuse(most: number): Promise<void> {
  const rate = 0.3 * most;
  for (const name of values.abuses.split(',')) {
    // What has not been asked before is compiled and planned beside everybody, before anything counts.
    const first = startAbuser(name);
    await clients.open(rate, 6_000);
    await first.end();
    const [alone, beside] = [nothingYet(), nothingYet()];
    for (let turn = 0; turn < turns; turn++) {
      // Without a pause: where memory of who sleeps is taken away, the first answers after two seconds take a tenth of one.
      await clients.open(rate, 2_000);
      addTo(alone, await clients.open(rate, 5_000));
      const abuser = startAbuser(name);
      await clients.open(rate, 2_000);
      addTo(beside, await clients.open(rate, 8_000));
      tell(`  ${await abuser.end()}`);
    }
    told(`alone, between "${name}"`, alone, 5 * turns);
    told(`beside "${name}"`, beside, 8 * turns);
    await state();
    const times = (share: number) =>
      (quantile(beside.latencies, share) / quantile(alone.latencies, share)).toFixed(1);
    tell(
      `"${name}": p50 of the others ${times(0.5)} times, p90 ${times(0.9)}, p99 ${times(0.99)} times what it was`,
    );
  }
}

/** An abusive client in a process of its own, at an address of its own. One from elsewhere would bring its own processor. */
function startAbuser(name: string) {
  const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    [
      here('../support/run-typescript.mjs'),
      here('abuser.ts'),
      name,
      api.url,
      graph.names.declarations[0] ?? '',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  if (child.pid) setPriority(child.pid, Number(values.niceness));
  let text = '';
  child.stdout?.on('data', (chunk) => {
    text += chunk;
  });
  const exited = once(child, 'exit');
  return {
    async end(): Promise<string> {
      child.stdin?.end();
      await exited;
      return text.trim();
    },
  };
}

/**
 * Answers a second of the same mix, once that no longer grows: plans, compiled queries and the cache take their time. A
 * capacity measured before that is one of another server, and the best of several rounds one of a machine at its best.
 */
async function capacity(): Promise<number> {
  const seconds = 8;
  const rates: number[] = [];
  await clients.warm();
  for (;;) {
    const outcomes = await clients.closed(8, 1_000 * seconds);
    rates.push(outcomes.latencies.length / seconds);
    told(`capacity, 8 clients one after the other, round ${rates.length}`, outcomes, seconds);
    const [before = 0, ...last] = rates.slice(-4);
    if ((last.length === 3 && Math.max(...last) < 1.1 * before) || rates.length === 12)
      return quantile(last, 0.5);
  }
}

const most = await capacity();
if (parts.includes('overload')) await overload(most);
if (parts.includes('abuse')) await abuse(most);
if (parts.includes('steady')) await steady(most);
clients.close();
await api.stop();
await graph.stop();
