import { Command, InvalidArgumentError } from 'commander';
import { generateDataset } from '../dataset/generate/generate.ts';
import { countRows, formatCounts } from '../dataset/report.ts';
import { importInto } from './import-into.ts';

/** `signatory generate`: for measurements, and so not in the list of commands. */
export function generateCommand(): Command {
  return new Command('generate')
    .description('Write a generated data set of any size into a Neo4j, for measurements.')
    .option(
      '--declarations <number>',
      'how many declarations; each has about 60 signatures and 10 commitments',
      whole,
      2_000,
    )
    .option('--seed <number>', 'another seed gives other data of the same shape', whole, 1)
    .option('--dry-run', 'print the difference and write nothing')
    .action(
      async ({ declarations, seed, dryRun }: { declarations: number; seed: number; dryRun?: boolean }) => {
        const rows = generateDataset({ declarations, seed });
        for (const line of formatCounts(countRows(rows))) process.stdout.write(`${line}\n`);
        await importInto(rows, { dryRun: dryRun ?? false });
      },
    );
}

function whole(text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('a whole number up to 9999999');
  return Number(text);
}
