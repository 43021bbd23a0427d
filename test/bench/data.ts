import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '../../src/embedded/start.ts';
import { type GraphAddress, openDriver } from '../../src/graph/driver.ts';
import { readAll } from '../../src/graph/reader.ts';
import type { Names } from './workloads.ts';

export interface BenchGraph {
  address: GraphAddress;
  names: Names;
  /** Of the Java process; undefined where it is not ours. */
  pid: number | undefined;
  /** Rows of a statement, each a list. */
  rows(cypher: string): Promise<unknown[][]>;
  /** Waits until Neo4j has done what a load generator asked for and no longer waits for. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * The generated data set in a Neo4j of its own, thrown away at the end. With NEO4J_URI (and NEO4J_USER, NEO4J_PASSWORD) the
 * data set that stands there is taken as it is: for runs that follow each other.
 */
export async function benchGraph(declarations: number, heap: string): Promise<BenchGraph> {
  const { NEO4J_URI: uri, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  const server =
    uri === undefined
      ? await startEmbedded({
          home: mkdtempSync(join(tmpdir(), 'signatory-bench-')),
          heap,
          pageCache: '1g',
          longLived: true,
          keep: false,
        })
      : { uri, user, password, pid: pidOf(process.env.NEO4J_PID), stop: async () => undefined };
  const driver = openDriver(server);
  if (uri === undefined) {
    const { generateDataset } = await import('../../src/dataset/generate/generate.ts');
    const { importRows } = await import('../../src/dataset/import.ts');
    await importRows(driver, generateDataset({ declarations }));
  }
  const rows = async (cypher: string) => {
    const session = driver.session();
    try {
      return await readAll<unknown[]>(session.run(cypher));
    } finally {
      await session.close();
    }
  };
  const column = async (cypher: string) => (await rows(cypher)).map(([value]) => String(value));
  return {
    address: server,
    names: {
      declarations: await column('MATCH (d:Declaration) RETURN d.slug ORDER BY d.slug'),
      states: await column('MATCH (s:State)-[:SIGNED]->() RETURN DISTINCT s.slug ORDER BY s.slug'),
      days: await column('MATCH (d:Declaration) RETURN DISTINCT d.earliest ORDER BY d.earliest'),
    },
    pid: server.pid,
    rows,
    async quiet() {
      const running = async () =>
        (await rows('SHOW TRANSACTIONS YIELD transactionId RETURN transactionId')).length;
      while ((await running()) > 1) await sleep(200);
    },
    async stop() {
      await driver.close();
      await server.stop();
    },
  };
}

const pidOf = (text: string | undefined) => (text === undefined ? undefined : Number(text));
