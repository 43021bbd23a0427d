import { type Difference, formatDifference } from '../dataset/difference.ts';
import { importRows } from '../dataset/import.ts';
import type { GraphRows } from '../dataset/rows.ts';
import { resolveNeo4j } from '../embedded/connect.ts';
import { logToTerminal, type Progress, progress } from '../embedded/progress.ts';
import { checkServer } from '../graph/check-server.ts';
import { openDriver } from '../graph/driver.ts';

export interface ImportIntoOptions {
  dryRun?: boolean;
  print?: (line: string) => void;
}

/** Brings the Neo4j that the environment names, or the embedded one, up to the rows, and prints the difference. */
export async function importInto(
  rows: GraphRows,
  { dryRun = false, print = (line) => void process.stdout.write(`${line}\n`) }: ImportIntoOptions = {},
): Promise<Difference> {
  const neo4j = await resolveNeo4j(process.env);
  const driver = openDriver(neo4j);
  try {
    await checkServer(driver, neo4j, { forWriting: !dryRun });
    let shown: Progress | undefined;
    const difference = await importRows(driver, rows, {
      dryRun,
      onDifference: (found) => {
        for (const line of formatDifference(found)) print(line);
      },
      onProgress: (done, total) => {
        shown ??= progress('Writing', total, logToTerminal);
        shown.to(done);
      },
    });
    shown?.end();
    if (dryRun) print('Dry run: nothing was written.');
    return difference;
  } finally {
    await driver.close();
    await neo4j.stop();
  }
}
