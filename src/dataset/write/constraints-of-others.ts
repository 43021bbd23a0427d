import type { Driver } from '../../graph/driver.ts';
import { defineQuery, type Parameters } from '../../graph/query.ts';
import { createReader } from '../../graph/reader.ts';
import { constraintFiles } from './constraint-files.ts';

const constraints = defineQuery<Parameters, [name: string, on: string[], properties: string[]]>(
  'dataset/constraints',
);

/** The constraints of the database that Signatory has not asked for, each with what it is about: `title (Declaration: title)`. */
export async function constraintsOfOthers(driver: Driver, database: string | undefined): Promise<string[]> {
  const { rows } = await createReader(driver, database).read(constraints, {});
  const ours = constraintFiles();
  return rows
    .filter(([name]) => !ours.has(name))
    .map(([name, on, properties]) => `${name} (${on.join(', ')}: ${properties.join(', ')})`);
}
