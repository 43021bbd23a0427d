import { SignatoryError } from '../../errors.ts';
import { defineQuery, type Parameters } from '../../graph/query.ts';
import type { Run } from './existing.ts';

interface Names extends Parameters {
  was: string;
  name: string;
}

const dataSets = defineQuery<Parameters, [name: string, schemaVersion: number]>('graph/data-sets');
const renameNodes = defineQuery<Names, [count: number]>('dataset/rename-nodes');
const renameRelationships = defineQuery<Names, [count: number]>('dataset/rename-relationships');

/**
 * Makes sure that the graph has a data set under the name that it had, and none under the one it is to have.
 * @throws SignatoryError NOT_FOUND, CONFLICT
 */
export async function checkRename(run: Run, was: string, name: string): Promise<void> {
  const known = (await run(dataSets, {})).map(([one]) => one);
  if (!known.includes(was))
    throw new SignatoryError(
      'NOT_FOUND',
      `The graph has no data set "${was}" that could be called "${name}" from now on; it has ${known.map((one) => `"${one}"`).join(', ') || 'none'}.`,
    );
  if (known.includes(name))
    throw new SignatoryError(
      'CONFLICT',
      `The graph has a data set "${name}" already, beside "${was}": leave out --was to import into it.`,
    );
}

/** Gives all that a data set owns to its new name: the rows stay, and what is cited of them. */
export async function rename(run: Run, was: string, name: string): Promise<void> {
  await checkRename(run, was, name);
  await run(renameNodes, { was, name });
  await run(renameRelationships, { was, name });
}
