import { afterAll, inject } from 'vitest';
import type { Connection } from '../../src/embedded/running.ts';
import { type TestNeo4j, type TestNeo4jOptions, throwawayNeo4j } from './throwaway-neo4j.ts';

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: Connection;
  }
}

/*
 * How suites are kept apart: files share the modules of their worker, which hold nothing that a test leaves behind;
 * every server, driver and process is opened by the file that uses it, and closed with it. A file that writes takes
 * its own Neo4j with `testNeo4j`, on its own port and in its own temporary folder, which goes when the file is done.
 * Files that only read share one, `sharedNeo4j`, which the global set-up starts; they open READ sessions, in which the
 * server refuses writes. Nothing waits for or cleans up after anything else, so files run in any order and beside each
 * other.
 */

/**
 * An empty Neo4j for this test file alone, stopped when the file is done. Call it at the top level of the
 * file: `const neo4j = await testNeo4j()`. (Vitest ignores an `afterAll` inside `beforeAll`; called there,
 * it has to be stopped by hand, and ends with the file's process at the latest.)
 */
export async function testNeo4j(options: TestNeo4jOptions = {}): Promise<TestNeo4j> {
  const neo4j = await throwawayNeo4j(options);
  afterAll(neo4j.stop);
  return neo4j;
}

/** The one Neo4j that all suites share which only read. */
export function sharedNeo4j(): Connection {
  return inject('neo4j');
}
