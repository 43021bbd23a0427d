import { Command } from 'commander';
import { formatProblem } from '../dataset/problem.ts';
import { type Dataset, readDataset } from '../dataset/read-dataset.ts';
import { SignatoryError } from '../errors.ts';
import { importInto } from './import-into.ts';
import { seedFolder } from './seed-folder.ts';

/** `signatory import`: exit code 65, and nothing written, when the data set has a problem. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'Check a data set and bring the graph up to it in one transaction. Prints what is added, changed and removed. ' +
        'Writes to NEO4J_URI (with NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE), or to the embedded Neo4j.',
    )
    .argument('[paths...]', 'folders or YAML files that together make up the data set', [seedFolder])
    .option('--dry-run', 'print the difference and write nothing')
    .option('--was <name>', 'the name that the data set has in the graph, where dataset.yaml has a new one')
    .action(async (paths: string[], { dryRun = false, was }: { dryRun?: boolean; was?: string }) => {
      const { rows, manifest } = validDataset(paths);
      const difference = await importInto(rows, { dryRun, was });
      if (!dryRun && !difference.empty)
        process.stdout.write(`Imported ${manifest.name} ${manifest.version}.\n`);
    });
}

/** @throws SignatoryError BAD_USER_INPUT with every problem of the files, each on a line that begins with its place */
export function validDataset(paths: readonly string[]): Dataset {
  const { dataset, problems } = readDataset(paths);
  if (dataset) return dataset;
  const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
  throw new SignatoryError(
    'BAD_USER_INPUT',
    [`nothing was written, the data set has ${count}:`, ...problems.map(formatProblem)].join('\n'),
  );
}
