import { SignatoryError } from '../../errors.ts';
import { defineQuery } from '../../graph/query.ts';
import type { GraphRows } from '../rows.ts';
import { inBatches } from './batches.ts';
import type { Existing, Run } from './existing.ts';

const foreignRelationships = defineQuery<
  { ids: string[]; name: string },
  [slug: string, type: string, labels: string[], other: string]
>('dataset/foreign-relationships');

/**
 * Asks before anything is written for what others have in the graph that an import would have to touch.
 * @throws SignatoryError CONFLICT naming nodes of others that hold a slug of ours, or relationships of others on nodes that go
 */
export async function checkForeign(
  run: Run,
  rows: GraphRows,
  existing: Existing,
  owner: string = rows.name,
): Promise<void> {
  const clashes = rows.nodes.filter(({ key }) => existing.foreign.has(key)).map(({ key }) => key);
  if (clashes.length > 0)
    throw new SignatoryError(
      'CONFLICT',
      `The graph has nodes that the data set "${rows.name}" does not own under names it needs: ` +
        `${clashes
          .slice(0, 10)
          .map((key) => `${key} (of ${existing.foreign.get(key)})`)
          .join(', ')}${clashes.length > 10 ? ` and ${clashes.length - 10} more` : ''}. ` +
        'Remove or rename them, import into another database, or import the folders of both together as one data set.' +
        newName(rows.name, clashes, existing),
    );
  const kept = new Set(rows.nodes.map(({ key }) => key));
  const left = [...existing.nodes].flatMap(([key, { id }]) => (kept.has(key) ? [] : [id]));
  await inBatches(
    left,
    (id) => id,
    (ids) => checkAttached(run, ids, owner),
  );
}

/** Whoever changes the name of a data set meets all of it as that of another. */
function newName(name: string, clashes: readonly string[], { foreign, nodes }: Existing): string {
  const [owner, ...others] = new Set(clashes.map((key) => foreign.get(key)));
  const was = /^the data set "(.*)"$/s.exec(owner ?? '')?.[1];
  const hasRows = [...nodes.keys()].some((key) => !key.startsWith('DataSet/'));
  if (was === undefined || others.length > 0 || hasRows) return '';
  return ` Where "${name}" is a new name of "${was}", say so: --was ${was}.`;
}

/** @throws SignatoryError CONFLICT when relationships of others hang on nodes that are to be removed */
export async function checkAttached(run: Run, ids: string[], name: string): Promise<void> {
  const foreign = await run(foreignRelationships, { ids, name });
  if (foreign.length === 0) return;
  const list = foreign.map(
    ([slug, type, labels, other]) => `${slug} -[${type}]- ${other} (${labels.join(', ')})`,
  );
  throw new SignatoryError(
    'CONFLICT',
    `The data set "${name}" no longer has nodes on which relationships of others hang: ${list.join('; ')}. ` +
      'Remove these relationships first, or keep the nodes in the data set.',
  );
}
