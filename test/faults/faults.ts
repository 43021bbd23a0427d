import { setTimeout as sleep } from 'node:timers/promises';
import { spawnApi } from '../server/spawn-api.ts';
import { startClients, type Tally } from './clients.ts';
import { startProxy, type Weather } from './proxy.ts';
import type { World } from './world.ts';

/** What came of one kind of fault. */
export interface Outcome extends Tally {
  fault: string;
  times: number;
  /** Times the graph was found in neither committed state. */
  lost: number;
  /** Milliseconds to fresh answers after the cause had gone, the slowest of all times. */
  recovery: number;
}

type Fault = (world: World, times: number) => Promise<Outcome>;

const answersOf = ({ states }: World) => states.map(({ answers }) => answers);

/** The state the next import leads to. */
const otherSeed = async (world: World) => ((await world.state()).seed === 1 ? 2 : 1);

async function underClients(
  world: World,
  fault: string,
  times: number,
  clients: number,
  breakOnce: (turn: number) => Promise<number>,
  urlOf = () => world.api.url,
): Promise<Outcome> {
  const load = startClients(urlOf, clients, answersOf(world), world.pause);
  /** Its clients find it whole, or what they find instead is told. */
  const foundWhole = async () => {
    const { right } = load.tally;
    while (load.tally.right < right + clients && load.tally.wrong + load.tally.other === 0) await sleep(20);
  };
  let lost = 0;
  let recovery = 0;
  for (let turn = 0; turn < times; turn++) {
    await foundWhole();
    recovery = Math.max(recovery, await breakOnce(turn));
    await foundWhole();
    await world.state().catch(() => lost++);
  }
  return { fault, times, lost, recovery, ...(await load.stop()) };
}

/** A moment within an import, spread over all of it. */
const moment = (turn: number, times: number, whole: number) => ((turn + 0.5) / times) * whole;

export const killedDuringImport: Fault = (world, times) =>
  underClients(world, 'Neo4j killed during an import', times, 4, async (turn) => {
    const importing = world.importState(await otherSeed(world)).catch(() => undefined);
    await sleep(moment(turn, times, 1.2 * world.importMs));
    await world.killNeo4j();
    await importing;
    return world.restartNeo4j();
  });

/** An import whose process is killed when it has written all and committed nothing: the graph is as before, and not only in one of its states. */
export const importerKilled: Fault = (world, times) =>
  underClients(world, 'import killed before it commits', times, 4, async () => {
    const before = await world.state();
    const standing = await world.standingImport(await otherSeed(world));
    standing.process.kill('SIGKILL');
    await standing.ended;
    if ((await world.state()) !== before) throw new Error('an import that had committed nothing is there');
    return world.untilAnswered();
  });

export const importerKilledAtCommit: Fault = (world, times) =>
  underClients(world, 'import killed while it commits', times, 4, async (turn) => {
    const standing = await world.standingImport(await otherSeed(world));
    standing.process.kill('SIGCONT');
    await sleep(10 * (1 + turn));
    standing.process.kill('SIGKILL');
    await standing.ended;
    return world.untilAnswered();
  });

/** The moment that decides: all rows are written, and what is left is to commit them. */
export const killedAtCommit: Fault = (world, times) =>
  underClients(world, 'Neo4j killed while an import commits', times, 16, async (turn) => {
    const seed = await otherSeed(world);
    let importing: Promise<void> | undefined;
    await new Promise<void>((written) => {
      const onProgress = (done: number, total: number) => void (done === total && written());
      importing = world.importState(seed, onProgress).catch(() => written());
    });
    await sleep(5 * (1 + turn));
    await world.killNeo4j();
    await importing;
    return world.restartNeo4j();
  });

export const killedDuringReads: Fault = (world, times) =>
  underClients(world, 'Neo4j killed while 16 clients read', times, 16, async (turn) => {
    await sleep(50 * (turn % 5));
    await world.killNeo4j();
    await sleep(300);
    return world.restartNeo4j();
  });

export const apiKilled: Fault = (world, times) =>
  underClients(world, 'API killed while 16 clients read', times, 16, async () => {
    await world.api.end('SIGKILL');
    await world.restartApi();
    return world.untilAnswered();
  });

export const twoImports: Fault = (world, times) =>
  underClients(world, 'two imports at once', times, 4, async () => {
    await Promise.allSettled([world.importState(1), world.importState(2)]);
    return world.untilAnswered();
  });

export const importUnderReads: Fault = (world, times) =>
  underClients(world, 'import while 64 clients read', times, 64, async () => {
    await world.importState(await otherSeed(world));
    return world.untilAnswered();
  });

/** The API reaches Neo4j through a proxy with bad weather of these kinds, by turns, for so many milliseconds. */
export const badWeather =
  (kinds: readonly [Weather, ...Weather[]], ms = 1_500): Fault =>
  async (world, times) => {
    const { uri, user, password } = world.neo4j;
    const proxy = await startProxy(Number(new URL(uri).port));
    const api = await spawnApi({ uri: `bolt://127.0.0.1:${proxy.port}`, user, password });
    try {
      return await underClients(
        world,
        `connections to Neo4j ${kinds.join(', ')}`,
        times,
        8,
        async (turn) => {
          proxy.weather(kinds[turn % kinds.length] ?? kinds[0]);
          await sleep(ms);
          proxy.weather('clear');
          return untilFresh(api.url);
        },
        () => api.url,
      );
    } finally {
      await api.end();
      proxy.close();
    }
  };

async function untilFresh(url: string): Promise<number> {
  const began = performance.now();
  while (!(await fetch(`${url}/ready`).catch(() => undefined))?.ok) await sleep(20);
  return performance.now() - began;
}

/** The clock of the API process jumps a day forth and back. */
export const clockJumps: Fault = (world, times) =>
  underClients(world, 'clock of the API jumps by a day', times, 8, async () => {
    world.api.process.kill('SIGUSR2');
    await sleep(300);
    await world.importState(await otherSeed(world));
    return world.untilAnswered();
  });
