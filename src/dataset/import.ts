import { SignatoryError } from '../errors.ts';
import type { Driver } from '../graph/driver.ts';
import { breaksConstraint, isDeadlock, isOutOfMemory, reachedLimit } from '../graph/driver-errors.ts';
import { defineQuery, type Parameters } from '../graph/query.ts';
import { createReader } from '../graph/reader.ts';
import { inWriteTransaction, runAutoCommit } from '../graph/writer.ts';
import type { GraphRows } from './rows.ts';
import { checkForeign } from './write/check-foreign.ts';
import { constraintsOfOthers } from './write/constraints-of-others.ts';
import { type Difference, difference } from './write/difference.ts';
import { ensureConstraints } from './write/ensure-constraints.ts';
import { type Run, readExisting } from './write/existing.ts';
import { checkVersion, type Migration, migrate } from './write/migrations.ts';
import { checkRename, rename } from './write/rename.ts';
import { type WriteProgress, writeRows } from './write/write-rows.ts';

export interface ImportOptions {
  database?: string | undefined;
  /** Only says what would change; opens no session that could write. */
  dryRun?: boolean;
  /** The name that the data set has in the graph, where it is to have another. */
  was?: string | undefined;
  /** Hears of the difference before anything is written. */
  onDifference?: (difference: Difference) => void;
  onProgress?: WriteProgress;
  /** Milliseconds for the whole transaction; an hour by default. */
  timeout?: number;
  migrations?: readonly Migration[];
  schemaVersion?: number;
}

const version = defineQuery<{ name: string }, [schemaVersion: number | null]>('dataset/version');
const sampleIndexes = defineQuery<Parameters, []>('dataset/sample-indexes');
const lock = defineQuery<{ name: string }, [schemaVersion: number | null]>('dataset/lock');

/** Rolls the transaction back: an import that changes nothing commits nothing, so that the revision of the graph stays. */
class NothingToDo extends Error {}

/**
 * Makes the graph hold exactly these rows of their data set, in one transaction: after it the graph is either as before or
 * as the rows say. What the data set does not own is left alone. Imports of one data set wait for each other: the second
 * compares with what the first has left.
 * @returns the difference that was written, or with `dryRun` would be
 * @throws SignatoryError CONFLICT when others' data stands in the way, or a newer program wrote the data set;
 *   UNAVAILABLE when Neo4j has too little memory for it
 */
export async function importRows(
  driver: Driver,
  rows: GraphRows,
  options: ImportOptions = {},
): Promise<Difference> {
  const {
    database,
    dryRun = false,
    onDifference,
    onProgress,
    was = rows.name,
    timeout = 3_600_000,
    migrations,
    schemaVersion,
  } = options;
  const { name } = rows;
  if (dryRun) {
    const reader = createReader(driver, database);
    const run: Run = async (query, params) => (await reader.read(query, params, { timeout })).rows;
    if (was !== name) await checkRename(run, was, name);
    const [found] = await run(version, { name: was });
    if (typeof found?.[0] === 'number') checkVersion(name, found[0], schemaVersion);
    const existing = await readExisting(run, rows, was);
    await checkForeign(run, rows, existing, was);
    const would = difference(rows, existing);
    onDifference?.(would);
    return would;
  }
  await ensureConstraints(driver, database);
  let written: Difference | undefined;
  try {
    await inWriteTransaction(
      driver,
      async (writer) => {
        if (was !== name) await rename(writer.run, was, name);
        const [found] = await writer.run(lock, { name });
        await migrate(writer.run, name, found?.[0] ?? null, { steps: migrations, target: schemaVersion });
        const existing = await readExisting(writer.run, rows);
        await checkForeign(writer.run, rows, existing);
        written = difference(rows, existing);
        onDifference?.(written);
        if (written.empty) throw new NothingToDo();
        await writeRows(writer.run, rows, existing, onProgress);
      },
      { database, timeout },
    );
  } catch (error) {
    const cause = error instanceof SignatoryError ? error.cause : error;
    if (isOutOfMemory(cause)) throw tooLarge(rows, cause);
    const others = breaksConstraint(cause) ? await constraintsOfOthers(driver, database) : [];
    if (others.length > 0) throw forbidden(rows, others, cause);
    if (breaksConstraint(cause) || isDeadlock(cause)) throw overtaken(rows, cause);
    if (!(error instanceof NothingToDo)) throw error;
  }
  if (!written) throw new Error('Invariant violated: an import ended without a difference');
  // Without them the first readers' statements are planned for an empty graph. Who may not ask for them waits the ten seconds.
  if (!written.empty) await runAutoCommit(driver, sampleIndexes, database).catch(() => undefined);
  return written;
}

/** One transaction holds all that is written until it is committed (docs/measurements.md). */
function tooLarge({ nodes, relationshipDigests }: GraphRows, cause: unknown): SignatoryError {
  const count = nodes.length + relationshipDigests.length;
  return new SignatoryError(
    'UNAVAILABLE',
    `Neo4j has no memory left for an import of ${count} rows in one transaction, which takes about 6 kB of its heap a row${reachedLimit(cause)}. ` +
      'Nothing was written. ' +
      'The embedded Neo4j of a running server has 1 GB: stop that server ("signatory serve") and import again, so that the ' +
      'import starts one with as much as it needs. For a Neo4j of your own raise server.memory.heap.max_size, and where they ' +
      'are set dbms.memory.transaction.total.max, db.memory.transaction.total.max and db.memory.transaction.max.',
    { cause },
  );
}

const forbidden = ({ name }: GraphRows, others: readonly string[], cause: unknown): SignatoryError =>
  new SignatoryError(
    'CONFLICT',
    `The database does not allow what the data set "${name}" has to write: ${message(cause)}. Nothing was written. ` +
      `Constraints that are not Signatory's: ${others.slice(0, 10).join('; ')}${others.length > 10 ? ` and ${others.length - 10} more` : ''}. ` +
      'Drop the one that forbids it, or use a database of its own; where others wrote at the same time, import again.',
    { cause },
  );

/** What had stood in the way before was looked for before anything was written. */
const overtaken = ({ name }: GraphRows, cause: unknown): SignatoryError =>
  new SignatoryError(
    'CONFLICT',
    `Others wrote to the graph while the data set "${name}" was imported: ${message(cause)}. Nothing was written; import ` +
      'again to hear what stands in the way.',
    { cause },
  );

const message = (cause: unknown): string =>
  cause instanceof Error ? cause.message.trim().replace(/\.+$/, '') : '';
