import { rmSync } from 'node:fs';
import { inject } from 'vitest';
import { isAlive } from '../../src/embedded/processes.ts';
import type { Connection } from '../../src/embedded/running.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { type TestNeo4j, throwawayNeo4j } from './throwaway-neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Connection;
  }
}

/*
 * How suites are kept apart: files share the modules of their worker, which hold nothing that a test leaves behind;
 * every server, driver and process is opened by the file that uses it, and closed with it; but for the browser and the
 * server of the explorer's tests, which only read (test/explorer/open-page.ts, open-explorer.ts). A file that writes takes
 * the Neo4j of its worker with `testNeo4j`, which is emptied for it, or one of its own, where it stops or kills it.
 * Files that only read share one, `sharedNeo4j`, which the global set-up starts; they open READ sessions, in which the
 * server refuses writes. Nothing waits for or cleans up after anything else, so files run in any order and beside each
 * other.
 */

let ofWorker: Promise<TestNeo4j> | undefined;

/** An empty Neo4j for this test file, without constraints and indexes. The files of a worker have it one after the other. */
export async function testNeo4j(): Promise<Omit<TestNeo4j, 'stop'>> {
  ofWorker ??= throwawayNeo4j().then((neo4j) => {
    // Files do not end it, and who does may not wait; it would end with this process, but its folder would stay.
    process.once('exit', () => {
      if (isAlive(neo4j.pid)) process.kill(neo4j.pid, 'SIGKILL');
      rmSync(neo4j.home, { recursive: true, force: true, maxRetries: 5 });
    });
    // Vitest ends its workers by this signal, which by itself is no exit.
    process.once('SIGTERM', () => process.exit());
    return neo4j;
  });
  const { stop: _, ...neo4j } = await ofWorker;
  await empty(neo4j);
  return neo4j;
}

async function empty(address: Connection): Promise<void> {
  const driver = openDriver(address);
  try {
    await driver.executeQuery('MATCH (n) DETACH DELETE n');
    for (const [kind, all] of [
      ['CONSTRAINT', 'CONSTRAINTS'],
      ['INDEX', 'INDEXES'],
    ]) {
      const { records } = await driver.executeQuery(
        `SHOW ${all} YIELD name, type WHERE type <> 'LOOKUP' RETURN name`,
      );
      for (const record of records) await driver.executeQuery(`DROP ${kind} \`${record.get('name')}\``);
    }
  } finally {
    await driver.close();
  }
}

/** The one Neo4j that all suites share which only read. */
export function sharedNeo4j(): Connection {
  return inject('neo4j');
}
