import type { TestProject } from 'vitest/node';
import { importSeed } from './seed.ts';
import { throwawayNeo4j } from './throwaway-neo4j.ts';

/** Starts the Neo4j that read-only suites share, with the data set that comes with the program, and stops it when all suites are done. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { uri, user, password, stop } = await throwawayNeo4j();
  await importSeed({ uri, user, password });
  project.provide('neo4j', { uri, user, password });
  return stop;
}
