import type { Context } from '../context.ts';
import { resolveNeo4j } from '../embedded/connect.ts';
import { SignatoryError } from '../errors.ts';
import { checkServer } from '../graph/check-server.ts';
import { openDriver } from '../graph/driver.ts';
import { createReader } from '../graph/reader.ts';
import { createRevisions } from '../graph/revision.ts';
import { createMemories } from '../memories.ts';
import { inOneRevision } from '../server/freshness/in-one-revision.ts';

/**
 * Work that reads one revision of the Neo4j that the environment names, or of the embedded one, as the API would.
 * @throws SignatoryError NOT_FOUND when the graph is empty, UNAVAILABLE when the server cannot be used
 */
export async function withContext<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const neo4j = await resolveNeo4j(process.env);
  const address = { ...neo4j, database: process.env.NEO4J_DATABASE || undefined };
  const driver = openDriver(address);
  try {
    await checkServer(driver, address);
    const reader = createReader(driver, address.database);
    const graph = { reader, revisions: createRevisions(reader), memories: createMemories() };
    const { value } = await inOneRevision(graph, undefined, async (context) => {
      if ((await context.memories.info.at(context.snapshot)) === null)
        throw new SignatoryError('NOT_FOUND', 'The graph is empty; "signatory import" fills it.');
      return work(context);
    });
    return value;
  } finally {
    await driver.close();
    await neo4j.stop();
  }
}
