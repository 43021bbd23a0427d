import { Command } from 'commander';
import { formatDifference } from '../dataset/difference.ts';
import { importRows } from '../dataset/import.ts';
import { formatProblem } from '../dataset/problem.ts';
import { type Dataset, readDataset } from '../dataset/read-dataset.ts';
import { resolveNeo4j } from '../embedded/connect.ts';
import { logToTerminal, type Progress, progress } from '../embedded/progress.ts';
import { SignatoryError } from '../errors.ts';
import { checkServer } from '../graph/check-server.ts';
import { openDriver } from '../graph/driver.ts';
import { seedFolder } from './seed-folder.ts';

export interface ImportCommandOptions {
  dryRun?: boolean;
}

/** `signatory import`: exit code 1, and nothing written, when the data set has a problem. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'Check a data set and bring the graph up to it in one transaction. Prints what is added, changed and removed. ' +
        'Writes to NEO4J_URI (with NEO4J_USER and NEO4J_PASSWORD), or to the embedded Neo4j.',
    )
    .argument('[paths...]', 'folders or YAML files that together make up the data set', [seedFolder])
    .option('--dry-run', 'print the difference and write nothing')
    .action(async (paths: string[], options: ImportCommandOptions) => {
      await importPaths(paths, options);
    });
}

/**
 * Reads, checks and imports a data set.
 * @throws SignatoryError BAD_USER_INPUT with every problem of the files, one a line
 */
export async function importPaths(
  paths: readonly string[],
  { dryRun = false }: ImportCommandOptions = {},
  print: (line: string) => void = (line) => void process.stdout.write(`${line}\n`),
): Promise<void> {
  const { rows, manifest } = validDataset(paths);
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
    else if (!difference.empty) print(`Imported ${manifest.name} ${manifest.version}.`);
  } finally {
    await driver.close();
    await neo4j.stop();
  }
}

function validDataset(paths: readonly string[]): Dataset {
  const { dataset, problems } = readDataset(paths);
  if (dataset) return dataset;
  throw new SignatoryError(
    'BAD_USER_INPUT',
    [...problems.map(formatProblem), `${problems.length} problems; nothing was written.`].join('\n'),
  );
}
