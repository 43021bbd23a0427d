import { Command } from 'commander';
import { formatProblem } from '../dataset/problem.ts';
import { type DatasetReading, readDataset } from '../dataset/read-dataset.ts';
import { countRows, formatCounts, formatCoverage } from '../dataset/report.ts';
import { seedFolder } from './seed-folder.ts';

/** `signatory validate`: exit code 1 when there is a problem. */
export function validateCommand(): Command {
  return new Command('validate')
    .description(
      'Check the files of a data set; prints every problem with its place, then counts and coverage.',
    )
    .argument('[paths...]', 'folders or YAML files that together make up the data set', [seedFolder])
    .option('--json', 'print problems, counts and coverage as one JSON object')
    .action((paths: string[], { json }: { json?: boolean }) => {
      const reading = readDataset(paths);
      process.stdout.write(json ? `${JSON.stringify(asJson(reading), null, 2)}\n` : asText(reading));
      if (reading.problems.length > 0) process.exitCode = 1;
    });
}

function asJson(reading: DatasetReading) {
  const dataset = reading.dataset ?? reading.partial;
  return {
    valid: reading.problems.length === 0,
    problems: reading.problems,
    counts: dataset && countRows(dataset.rows),
    coverage: dataset?.coverage,
    notes: dataset?.notes ?? [],
  };
}

function asText(reading: DatasetReading): string {
  const dataset = reading.dataset ?? reading.partial;
  const { problems } = reading;
  const lines = problems.map(formatProblem);
  if (problems.length > 0) lines.push('', `${problems.length} problem${problems.length === 1 ? '' : 's'}.`);
  if (dataset) {
    const { manifest, rows, coverage, notes } = dataset;
    if (problems.length === 0)
      lines.push(`${manifest.title} ${manifest.version}: valid.`, '', ...formatCounts(countRows(rows)));
    lines.push('', ...formatCoverage(coverage, problems.length === 0));
    if (notes.length > 0) lines.push('', 'Notes:', ...notes.map((note) => `  ${note}`));
  }
  return `${lines.join('\n')}\n`;
}
