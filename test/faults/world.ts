import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { generateDataset } from '../../src/dataset/generate/generate.ts';
import { importRows } from '../../src/dataset/import.ts';
import type { WriteProgress } from '../../src/dataset/write/write-rows.ts';
import { type EmbeddedNeo4j, startEmbedded } from '../../src/embedded/start.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { defineQuery } from '../../src/graph/query.ts';
import { createReader } from '../../src/graph/reader.ts';
import { bookmarkOf, createRevisions } from '../../src/graph/revision.ts';
import { type ApiProcess, spawnApi } from '../server/spawn-api.ts';
import { dataRoot } from '../support/data-root.ts';
import { answersNow, answerTo, queries } from './clients.ts';
import { graphDigest } from './graph-digest.ts';
import { type StandingImport, standingImport } from './standing-import.ts';

const probe = defineQuery<Record<string, never>, [number]>('graph/probe');

/** One of the two states that the graph is in whenever nothing is broken. */
export interface State {
  seed: number;
  digest: string;
  answers: string[];
}

/** A real Neo4j and a real API process, and two data sets to go back and forth between. */
export interface World {
  readonly api: ApiProcess;
  readonly neo4j: EmbeddedNeo4j;
  readonly states: readonly [State, State];
  /** Milliseconds that an import takes when nothing is broken. */
  readonly importMs: number;
  /** Milliseconds that its clients rest between two requests. */
  readonly pause: number;
  importState(seed: number, onProgress?: WriteProgress): Promise<void>;
  /** The same in a process of its own, which stands still before it commits. */
  standingImport(seed: number): Promise<StandingImport>;
  /** The committed state the graph is in; throws when it is in none. */
  state(): Promise<State>;
  killNeo4j(): Promise<void>;
  /** Starts Neo4j again and returns the milliseconds from its first answer until the API answers freshly again. */
  restartNeo4j(): Promise<number>;
  /** Milliseconds until the API answers freshly. */
  untilAnswered(): Promise<number>;
  restartApi(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Data sets of 60 declarations unless told otherwise: the time that an import is open to faults grows with them. Clients that
 * do not rest keep all processors busy for as long as a fault takes.
 */
export async function openWorld(
  log: (line: string) => void,
  { declarations = 60, pause = 0 } = {},
): Promise<World> {
  const home = mkdtempSync(join(dataRoot, 'signatory-faults-'));
  const options = { home, log: () => undefined, heap: '512m' };
  let neo4j = await startEmbedded(options);
  const { port } = new URL(neo4j.uri);
  const address = { uri: neo4j.uri, user: neo4j.user, password: neo4j.password };
  const driver: Driver = openDriver(address, { poolSize: 8 });
  let api = await spawnApi(address);
  const sets = new Map([1, 2].map((seed) => [seed, generateDataset({ declarations, seed })]));

  async function importState(seed: number, onProgress: WriteProgress = () => undefined): Promise<void> {
    const rows = sets.get(seed);
    if (rows) await importRows(driver, rows, { onProgress });
  }

  async function untilAnswered(): Promise<number> {
    const began = performance.now();
    for (;;) {
      const response = await answerTo(api.url, queries[0], AbortSignal.timeout(2_000)).catch(() => undefined);
      const text = await response?.text().catch(() => '');
      if (response?.status === 200 && !text?.includes('"errors"')) return performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** The digest of one committed state: a commit that is still being applied could show a reader half of itself. */
  async function committedDigest(): Promise<string> {
    const reader = createReader(driver);
    const revisions = createRevisions(reader);
    for (;;) {
      const before = await revisions.confirm();
      await reader.read(probe, {}, { atLeast: bookmarkOf(before) });
      const digest = await graphDigest(driver);
      if ((await revisions.confirm()) === before) return digest;
    }
  }

  const states: State[] = [];
  let importMs = 0;
  for (const seed of [1, 2]) {
    const began = performance.now();
    await importState(seed);
    importMs = performance.now() - began;
    states.push({ seed, digest: await graphDigest(driver), answers: await answersNow(api.url) });
  }
  log(`two states of ${declarations} declarations; an import takes ${Math.round(importMs)} ms`);

  return {
    get api() {
      return api;
    },
    get neo4j() {
      return neo4j;
    },
    states: states as [State, State],
    importMs,
    pause,
    importState,
    standingImport: (seed) => standingImport(address, declarations, seed),
    async state() {
      const digest = await committedDigest();
      const found = states.find((state) => state.digest === digest);
      if (!found) throw new Error(`the graph is in neither committed state: ${digest}`);
      return found;
    },
    async killNeo4j() {
      process.kill(neo4j.pid, 'SIGKILL');
      await neo4j.exited;
    },
    async restartNeo4j() {
      neo4j = await startEmbedded({ ...options, port: Number(port) });
      return untilAnswered();
    },
    untilAnswered,
    async restartApi() {
      api = await spawnApi(address);
    },
    async close() {
      await api.end();
      await driver.close();
      await neo4j.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
