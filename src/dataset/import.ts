import { SignatoryError } from '../errors.ts';
import type { Driver } from '../graph/driver.ts';
import { defineQuery } from '../graph/query.ts';
import { createReader } from '../graph/reader.ts';
import { inWriteTransaction } from '../graph/writer.ts';
import { type Difference, difference } from './difference.ts';
import { ensureConstraints } from './ensure-constraints.ts';
import { type Existing, type Run, readExisting } from './existing.ts';
import { checkVersion, type Migration, migrate } from './migrations.ts';
import type { GraphRows } from './rows.ts';
import { type WriteProgress, writeRows } from './write-rows.ts';

export interface ImportOptions {
  database?: string | undefined;
  /** Only says what would change; opens no session that could write. */
  dryRun?: boolean;
  /** Hears of the difference before anything is written. */
  onDifference?: (difference: Difference) => void;
  onProgress?: WriteProgress;
  /** Milliseconds for the whole transaction; an hour by default. */
  timeout?: number;
  migrations?: readonly Migration[];
  schemaVersion?: number;
}

const version = defineQuery<{ name: string }, [schemaVersion: number | null]>('dataset/version');
const lock = defineQuery<{ name: string }, [schemaVersion: number | null]>('dataset/lock');

/** Rolls the transaction back: an import that changes nothing commits nothing, so that the revision of the graph stays. */
class NothingToDo extends Error {}

/**
 * Makes the graph hold exactly these rows of their data set, in one transaction: after it the graph is either as before or
 * as the rows say. What the data set does not own is left alone. Imports of one data set wait for each other: the second
 * compares with what the first has left.
 * @returns the difference that was written, or with `dryRun` would be
 * @throws SignatoryError CONFLICT when others' data stands in the way, or a newer program wrote the data set
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
    timeout = 3_600_000,
    migrations,
    schemaVersion,
  } = options;
  const { name } = rows;
  if (dryRun) {
    const reader = createReader(driver, database);
    const run: Run = async (query, params) => (await reader.read(query, params, { timeout })).rows;
    const [found] = await run(version, { name });
    if (typeof found?.[0] === 'number') checkVersion(name, found[0], schemaVersion);
    const existing = await readExisting(run, rows);
    const would = checked(rows, existing);
    onDifference?.(would);
    return would;
  }
  await ensureConstraints(driver, database);
  let written: Difference | undefined;
  try {
    await inWriteTransaction(
      driver,
      async (writer) => {
        const [found] = await writer.run(lock, { name });
        await migrate(writer.run, name, found?.[0] ?? null, { steps: migrations, target: schemaVersion });
        const existing = await readExisting(writer.run, rows);
        written = checked(rows, existing);
        onDifference?.(written);
        if (written.empty) throw new NothingToDo();
        await writeRows(writer.run, rows, existing, onProgress);
      },
      { database, timeout },
    );
  } catch (error) {
    if (!(error instanceof NothingToDo)) throw error;
  }
  if (!written) throw new Error('Invariant violated: an import ended without a difference');
  return written;
}

/** @throws SignatoryError CONFLICT naming nodes of others that hold a slug of ours */
function checked(rows: GraphRows, existing: Existing): Difference {
  const clashes = rows.nodes.filter(({ key }) => existing.foreign.has(key)).map(({ key }) => key);
  if (clashes.length > 0)
    throw new SignatoryError(
      'CONFLICT',
      `The graph has nodes that the data set "${rows.name}" does not own under names it needs: ` +
        `${clashes
          .slice(0, 10)
          .map((key) => `${key} (of ${existing.foreign.get(key)})`)
          .join(', ')}${clashes.length > 10 ? ` and ${clashes.length - 10} more` : ''}. ` +
        'Remove or rename them, or import into another database.',
    );
  return difference(rows, existing);
}
