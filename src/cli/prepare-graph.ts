import { setTimeout as sleep } from 'node:timers/promises';
import { SignatoryError } from '../errors.ts';
import { checkServer } from '../graph/check-server.ts';
import { type Driver, type GraphAddress, openDriver } from '../graph/driver.ts';
import { defineQuery } from '../graph/query.ts';
import { createReader } from '../graph/reader.ts';
import { Unreachable } from '../graph/unreachable.ts';
import { seedFolder } from './seed-folder.ts';

/** Milliseconds that a Neo4j which was started together with us gets until it answers. */
const waitFor = 60_000;

const dataSets = defineQuery<Record<string, never>, [name: string, schemaVersion: number]>('graph/data-sets');

/**
 * Makes sure that the server can be used and holds a data set that this program understands. A graph without any gets the
 * data set that comes with the program.
 *
 * @throws SignatoryError UNAVAILABLE for a server that cannot be used, CONFLICT for a graph that a newer program wrote
 */
export async function prepareGraph(address: GraphAddress, tell: (line: string) => void): Promise<void> {
  const driver = openDriver(address, { poolSize: 8 });
  try {
    await answering(() => prepare(driver, address, tell), tell);
  } finally {
    await driver.close();
  }
}

/** May be begun again after Neo4j went away in the middle of it: an import is one transaction. */
async function prepare(driver: Driver, address: GraphAddress, tell: (line: string) => void): Promise<void> {
  await checkServer(driver, address);
  const { rows } = await createReader(driver, address.database).read(dataSets, {});
  if (rows.length === 0)
    return importSeed(driver, address, tell).catch(async (error) => {
      if (!(error instanceof SignatoryError && error.code === 'CONFLICT')) throw error;
      const { rows } = await createReader(driver, address.database).read(dataSets, {});
      // Others have filled the graph meanwhile, which is all that was wanted.
      if (rows.length === 0) throw error;
      return prepare(driver, address, tell);
    });
  const { checkVersion } = await import('../dataset/write/migrations.ts');
  for (const [name, version] of rows) checkVersion(name, version);
}

async function importSeed(
  driver: Driver,
  { database }: GraphAddress,
  tell: (line: string) => void,
): Promise<void> {
  tell('The graph is empty; the data set that comes with Signatory is imported.');
  const [{ readDataset }, { importRows }] = await Promise.all([
    import('../dataset/read-dataset.ts'),
    import('../dataset/import.ts'),
  ]);
  const { dataset, problems } = readDataset([seedFolder]);
  if (!dataset)
    throw new SignatoryError(
      'BAD_USER_INPUT',
      `The data set in ${seedFolder} has ${problems.length} problems; "signatory validate" lists them.`,
    );
  await importRows(driver, dataset.rows, { database });
}

/** Waits for a server that cannot be reached yet, or not any more; what waiting does not mend is told at once. */
async function answering<T>(check: () => Promise<T>, tell: (line: string) => void): Promise<T> {
  const deadline = performance.now() + waitFor;
  let told = false;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (!(error instanceof Unreachable) || performance.now() > deadline) throw error;
      if (!told) tell(`${error.message} Waiting for it.`);
      told = true;
      await sleep(500);
    }
  }
}
