import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Connection } from '../../src/embedded/running.ts';
import { type StartOptions, startEmbedded } from '../../src/embedded/start.ts';

export interface TestNeo4j extends Connection {
  /** Of the Java process. */
  pid: number;
  home: string;
  /** Ends it at once and deletes its folder; may be called more than once. */
  stop(): Promise<void>;
}

export type TestNeo4jOptions = Pick<StartOptions, 'heap' | 'pageCache' | 'log'>;

/** An empty Neo4j in a temporary folder, for as long as `stop` is not called and this process lives. */
export async function throwawayNeo4j(options: TestNeo4jOptions = {}): Promise<TestNeo4j> {
  const home = mkdtempSync(join(tmpdir(), 'signatory-test-'));
  const { exited: _, ...neo4j } = await startEmbedded({ ...options, home, keep: false });
  return neo4j;
}
