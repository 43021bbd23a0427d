import { SignatoryError } from '../../errors.ts';
import { schemaVersion } from '../schema-version.ts';
import type { Run } from './existing.ts';

/** Brings a graph from one schema version to the next, inside the import's transaction. */
export interface Migration {
  from: number;
  apply(run: Run, dataset: string): Promise<void>;
}

/** Every step from the first version to the present one; none so far. */
const migrations: readonly Migration[] = [];

/**
 * Applies the steps that lead from the version of the graph to that of the program.
 * @throws SignatoryError CONFLICT for a graph of a newer version, or of one that no step leads on from
 */
export async function migrate(
  run: Run,
  dataset: string,
  found: number | null,
  {
    steps = migrations,
    target = schemaVersion,
  }: { steps?: readonly Migration[] | undefined; target?: number | undefined } = {},
): Promise<void> {
  if (found === null) return;
  checkVersion(dataset, found, target);
  for (let version = found; version < target; version++) {
    const step = steps.find(({ from }) => from === version);
    if (!step)
      throw new SignatoryError(
        'CONFLICT',
        `The graph holds the data set "${dataset}" in schema version ${found}, from which this program knows no way to its own version ${target}.`,
      );
    await step.apply(run, dataset);
  }
}

/** @throws SignatoryError CONFLICT when a newer program wrote the data set: an older one would undo what it does not know. */
export function checkVersion(dataset: string, found: number, target: number = schemaVersion): void {
  if (found > target)
    throw new SignatoryError(
      'CONFLICT',
      `The graph holds the data set "${dataset}" in schema version ${found}; this program knows versions up to ${target}. Use the version of Signatory that wrote it, or a newer one.`,
    );
}
