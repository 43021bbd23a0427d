import { totalmem } from 'node:os';
import { importRows } from '../dataset/import.ts';
import type { GraphRows } from '../dataset/rows.ts';
import { type Difference, formatDifference } from '../dataset/write/difference.ts';
import { resolveNeo4j } from '../embedded/connect.ts';
import { dataHome } from '../embedded/folders.ts';
import { logToTerminal, type Progress, progress } from '../embedded/progress.ts';
import { checkServer } from '../graph/check-server.ts';
import { openDriver } from '../graph/driver.ts';
import { orDiskFull } from './or-disk-full.ts';

export interface ImportIntoOptions {
  dryRun?: boolean;
  /** The name that the data set has in the graph, where it is to have another. */
  was?: string | undefined;
  print?: (line: string) => void;
}

/**
 * Brings the Neo4j (and its database, NEO4J_DATABASE) that the environment names, or the embedded one, up to the rows, and prints the difference.
 * @throws EmbeddedError DISK_FULL where the embedded one has run out of room, and what `resolveNeo4j` and `importRows` throw
 */
export async function importInto(
  rows: GraphRows,
  { dryRun = false, was, print = (line) => void process.stdout.write(`${line}\n`) }: ImportIntoOptions = {},
): Promise<Difference> {
  const neo4j = await resolveNeo4j(process.env, { heap: heapFor(rows) });
  const address = { ...neo4j, database: process.env.NEO4J_DATABASE || undefined };
  const driver = openDriver(address);
  let shown: Progress | undefined;
  try {
    await checkServer(driver, address, { forWriting: !dryRun });
    const difference = await importRows(driver, rows, {
      database: address.database,
      dryRun,
      was,
      onDifference: (found) => {
        for (const line of formatDifference(found)) print(line);
      },
      onProgress: (done, total) => {
        shown ??= progress('Writing', total, logToTerminal);
        shown.to(done);
      },
    });
    shown?.end();
    shown = undefined;
    if (dryRun) print('Dry run: nothing was written.');
    return difference;
  } catch (error) {
    throw neo4j.origin === 'environment' ? error : orDiskFull(error, dataHome());
  } finally {
    shown?.end();
    await driver.close();
    await neo4j.stop();
  }
}

/**
 * Heap for an embedded Neo4j that is started for this import: one transaction holds about 6 kB a row until it is committed
 * (docs/measurements.md), on top of the server's own needs; at most three quarters of the machine's memory.
 */
export function heapFor({ nodes, relationshipDigests }: GraphRows, memory: number = totalmem()): string {
  const needed = 512 + Math.ceil((6 * (nodes.length + relationshipDigests.length)) / 1024);
  return `${Math.min(needed, Math.floor((0.75 * memory) / 2 ** 20))}m`;
}
