import { setTimeout as sleep } from 'node:timers/promises';
import { SignatoryError } from '../../errors.ts';
import type { Driver } from '../../graph/driver.ts';
import { isDeadlock } from '../../graph/driver-errors.ts';
import { defineQuery, type Parameters } from '../../graph/query.ts';
import { createReader } from '../../graph/reader.ts';
import { runAutoCommit } from '../../graph/writer.ts';
import { constraintFiles } from './constraint-files.ts';
import { type IndexSubject, spelt, subjectOf } from './index-subject.ts';

const indexes = defineQuery<Parameters, [name: string, ...IndexSubject]>('dataset/indexes');
const unready = defineQuery<Parameters, [name: string, state: string]>('dataset/index-states');

/** How long indexes may take to be filled, and how often they are looked at. */
const fillingMs = 300_000;
const lookEveryMs = 20;

/**
 * Creates the constraints and indexes of cypher/constraints that the database lacks, and waits until all are filled.
 * Commits nothing when none is missing.
 * @throws SignatoryError CONFLICT when nodes of others break a constraint, or an index of theirs has the name of one of ours
 */
export async function ensureConstraints(driver: Driver, database?: string): Promise<void> {
  const present = await presentIndexes(driver, database);
  const files = constraintFiles();
  refuseOthers(files, present);
  const missing = [...files].filter(([name]) => !present.has(name));
  if (missing.length === 0) return;
  for (const [name, file] of missing) await create(driver, name, file, database);
  await filled(driver, database);
}

/**
 * Looks again and again: `db.awaitIndexes` keeps its locks on all indexes while it waits, and a constraint that another import
 * creates at the same moment waits for these, unseen by Neo4j.
 */
async function filled(driver: Driver, database: string | undefined): Promise<void> {
  const deadline = performance.now() + fillingMs;
  for (;;) {
    const { rows } = await createReader(driver, database).read(unready, {});
    const failed = rows.filter(([, state]) => state === 'FAILED');
    if (failed.length > 0 || (rows.length > 0 && performance.now() > deadline))
      throw new Error(
        `indexes are not ready: ${rows.map(([name, state]) => `${name} is ${state}`).join(', ')}`,
      );
    if (rows.length === 0) return;
    await sleep(lookEveryMs);
  }
}

/** Other imports may create it at the same moment. */
async function create(
  driver: Driver,
  name: string,
  file: string,
  database: string | undefined,
): Promise<void> {
  for (;;) {
    try {
      return await runAutoCommit(driver, defineQuery(file), database);
    } catch (error) {
      if ((await presentIndexes(driver, database)).has(name)) return;
      // Two that wait for each other: Neo4j ends one of them, to begin anew when the other is done.
      if (!(error instanceof SignatoryError && isDeadlock(error.cause))) throw explained(error, file);
    }
  }
}

async function presentIndexes(
  driver: Driver,
  database: string | undefined,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await createReader(driver, database).read(indexes, {});
  return new Map(rows.map(([name, ...subject]) => [name, spelt(subject)]));
}

/** Neo4j would take them for ours, and searches would find nothing in them. */
function refuseOthers(files: ReadonlyMap<string, string>, present: ReadonlyMap<string, string>): void {
  for (const [name, file] of files) {
    const needed = spelt(subjectOf(file));
    const found = present.get(name) ?? needed;
    if (found !== needed)
      throw new SignatoryError(
        'CONFLICT',
        `The database has a ${found} by the name of "${name}", which Signatory needs for a ${needed}. Drop it or give it another name, or use a database of its own.`,
      );
  }
}

function explained(error: unknown, file: string): unknown {
  if (
    !(error instanceof Error) ||
    (!error.message.includes('already exist') && !error.message.includes('Unable to create'))
  )
    return error;
  return new SignatoryError(
    'CONFLICT',
    `The database has data that cypher/${file}.cypher does not allow: ${error.message}. Use a database of its own, or rename what clashes.`,
    { cause: error },
  );
}
