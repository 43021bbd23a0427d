import { type BuiltGraph, buildGraph } from './build/build-graph.ts';
import { collectNames } from './build/names.ts';
import { createProblemLog, type DatasetProblem, type ProblemLog } from './problem.ts';
import { checkAliases } from './read/check-aliases.ts';
import { checkCycles } from './read/check-cycles.ts';
import type { Manifest } from './read/file-kinds.ts';
import { readRecords, shown } from './read/read-records.ts';
import { readSources } from './read/read-sources.ts';
import type { Records } from './read/records.ts';

/** A data set that holds together, ready to import. */
export interface Dataset extends BuiltGraph {
  manifest: Manifest;
}

export type DatasetReading =
  | { dataset: Dataset; problems: [] }
  /** `partial` is what could be built in spite of the problems, for their coverage; absent without a description. */
  | { dataset: undefined; partial?: Dataset; problems: DatasetProblem[] };

/**
 * Reads the YAML files of folders and files as one data set, with the source documents they list, and checks all of it:
 * syntax, shapes, slugs, dates, quotes letter by letter, checksums. Every problem is reported, in order of place; nothing
 * of a data set with a problem is fit to import.
 */
export function readDataset(paths: readonly string[]): DatasetReading {
  const log = createProblemLog();
  const records = readRecords(paths, log);
  const manifest = theManifest(records, paths, log);
  const names = collectNames(records, log);
  const sources = readSources(records.sources, log);
  const nameNotes = checkAliases(records, log);
  checkCycles(records, log);
  const stand: Manifest = manifest ?? {
    name: 'unnamed',
    version: '0.0.0',
    title: '-',
    description: '-',
    licence: '-',
  };
  const graph = buildGraph(stand, records, sources, names, log);
  const dataset = { manifest: stand, ...graph, notes: [...graph.notes, ...nameNotes] };
  const problems = log.sorted();
  if (problems.length === 0 && manifest) return { dataset, problems: [] };
  return { dataset: undefined, ...(manifest && { partial: dataset }), problems };
}

function theManifest(
  { dataset }: Records,
  paths: readonly string[],
  problems: ProblemLog,
): Manifest | undefined {
  const [first, ...others] = dataset;
  for (const { at } of others)
    problems.add(
      at([]),
      'found a second dataset.yaml, expected one: an import replaces the whole of one data set',
    );
  // A broken one has been reported already, and so have paths that cannot be read.
  const reported = (file: string) =>
    /dataset\.ya?ml$/.test(file) || paths.some((path) => shown(path) === file);
  if (!first && !problems.sorted().some(({ file }) => reported(file)))
    problems.add(
      { file: shown(paths[0] ?? '.'), line: 1, column: 1, path: '' },
      'found no dataset.yaml, expected one with name, version, title, description and licence of the data set',
    );
  return first?.record;
}
