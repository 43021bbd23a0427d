import { defineQuery } from '../../graph/query.ts';
import type { GraphRows, Namespace, NodeRow } from '../rows.ts';
import { inBatches } from './batches.ts';
import { checkAttached } from './check-foreign.ts';
import type { Existing, Run } from './existing.ts';
import { absent, owned, type PropertyMap } from './owned-properties.ts';
import { nodePropertyNames } from './property-names.ts';

type CreatedNode = [key: string, labels: string[], properties: PropertyMap];
type ChangedNode = [id: string, labels: string[], properties: PropertyMap];

const createNodes = defineQuery<{ rows: CreatedNode[] }, [key: string, id: string]>('dataset/create-nodes');
const updateNodes = defineQuery<{ rows: ChangedNode[] }, []>('dataset/update-nodes');
const removeNodes = defineQuery<{ ids: string[] }, []>('dataset/remove-nodes');

/**
 * Creates and changes nodes. Those that are left in `existing.nodes` afterwards are no longer in the data set.
 * @returns the server's id of every node of the data set, by key
 */
export async function writeNodes(
  run: Run,
  rows: GraphRows,
  existing: Existing,
  tick: (count: number) => void,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const added: CreatedNode[] = [];
  const changed: ChangedNode[] = [];
  for (const [position, row] of rows.nodes.entries()) {
    const digest = rows.nodeDigests[position] ?? '';
    const properties = owned(row.properties, rows.name, digest);
    const found = existing.nodes.get(row.key);
    existing.nodes.delete(row.key);
    if (found) ids.set(row.key, found.id);
    if (!found) added.push([row.key, [...row.labels], properties]);
    else if (found.digest !== digest)
      changed.push([found.id, [...row.labels], { ...absent(namesOf(row)), ...properties }]);
  }
  const whole = <T>(row: T) => row;
  await inBatches(added, whole, async (batch) => {
    for (const [key, id] of await run(createNodes, { rows: batch })) ids.set(key, id);
    tick(batch.length);
  });
  await inBatches(changed, whole, (batch) => run(updateNodes, { rows: batch }));
  tick(rows.nodes.length - added.length);
  return ids;
}

/**
 * Removes nodes whose relationships of the data set are gone already.
 * @throws SignatoryError CONFLICT when relationships of others hang on them
 */
export async function removeLeftNodes(run: Run, left: Existing['nodes'], name: string): Promise<void> {
  await inBatches(
    left.values(),
    ({ id }) => id,
    async (ids) => {
      // Others may have attached something since the import began.
      await checkAttached(run, ids, name);
      await run(removeNodes, { ids });
    },
  );
}

const namesOf = ({ key }: NodeRow): readonly string[] =>
  nodePropertyNames[key.slice(0, key.indexOf('/')) as Namespace];
