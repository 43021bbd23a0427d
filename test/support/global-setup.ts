import type { TestProject } from 'vitest/node';
import { importRows } from '../../src/dataset/import.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { openDriver } from '../../src/graph/driver.ts';
import { throwawayNeo4j } from './throwaway-neo4j.ts';

/** Starts the Neo4j that read-only suites share, with the data set that comes with the program, and stops it when all suites are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { uri, user, password, stop } = await throwawayNeo4j();
  const { dataset, problems } = readDataset(['seed']);
  if (!dataset)
    throw new Error(`seed has problems; "signatory validate" lists them. The first: ${problems[0]?.message}`);
  const driver = openDriver({ uri, user, password });
  await importRows(driver, dataset.rows);
  await driver.close();
  project.provide('neo4j', { uri, user, password });
  return stop;
}
