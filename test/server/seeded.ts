import { seedFolder } from '../../src/cli/seed-folder.ts';
import { importRows } from '../../src/dataset/import.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { type GraphAddress, openDriver } from '../../src/graph/driver.ts';

/** Imports the data set that comes with the program. */
export async function importSeed(address: GraphAddress): Promise<void> {
  const { dataset, problems } = readDataset([seedFolder]);
  if (!dataset)
    throw new Error(`the seed has problems: ${problems.map(({ message }) => message).join('\n')}`);
  const driver = openDriver(address);
  try {
    await importRows(driver, dataset.rows);
  } finally {
    await driver.close();
  }
}
