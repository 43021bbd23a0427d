import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../src/embedded/processes.ts';
import { type Connection, isOurs, readRunning } from '../../src/embedded/running.ts';
import { type StartOptions, startEmbedded } from '../../src/embedded/start.ts';
import { dataRoot } from './data-root.ts';

export interface TestNeo4j extends Connection {
  /** Of the Java process. */
  pid: number;
  home: string;
  /** Ends it at once and deletes its folder; may be called more than once. */
  stop(): Promise<void>;
}

export type TestNeo4jOptions = Pick<StartOptions, 'heap' | 'pageCache' | 'log'>;

const PREFIX = 'signatory-neo4j-';

/** An empty Neo4j in a temporary folder, for as long as `stop` is not called and this process lives. */
export async function throwawayNeo4j(options: TestNeo4jOptions = {}): Promise<TestNeo4j> {
  clearAbandoned();
  const home = mkdtempSync(join(dataRoot, PREFIX));
  const { exited: _, ...neo4j } = await startEmbedded({ ...options, home, keep: false });
  return neo4j;
}

/**
 * The folders of test runs that were killed: their Neo4j has ended with them. Where it was killed alone, the test that did so is
 * about to start another one on its data.
 */
function clearAbandoned(): void {
  for (const name of readdirSync(dataRoot).filter((one) => one.startsWith(PREFIX))) {
    const home = join(dataRoot, name);
    const running = readRunning(home);
    if (running && !isAlive(running.owner) && !isOurs(running))
      rmSync(home, { recursive: true, force: true });
  }
}
