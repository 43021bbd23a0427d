import { seedFolder } from '../../src/cli/seed-folder.ts';
import { importRows } from '../../src/dataset/import.ts';
import { type Dataset, readDataset } from '../../src/dataset/read-dataset.ts';
import { type GraphAddress, openDriver } from '../../src/graph/driver.ts';

let ofWorker: Dataset | undefined;

/** The data set that comes with the program, read once for all files of a worker. Nobody may change it. */
export function seed(): Dataset {
  ofWorker ??= read();
  return ofWorker;
}

function read(): Dataset {
  const { dataset, problems } = readDataset([seedFolder]);
  if (!dataset)
    throw new Error(`the seed has problems: ${problems.map(({ message }) => message).join('\n')}`);
  return dataset;
}

/** Imports it. */
export async function importSeed(address: GraphAddress): Promise<void> {
  const driver = openDriver(address);
  try {
    await importRows(driver, seed().rows);
  } finally {
    await driver.close();
  }
}
