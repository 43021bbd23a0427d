import { invariant } from '../../errors.ts';
import { defineQuery } from '../../graph/query.ts';
import type { GraphRows, RelationshipType } from '../rows.ts';
import { batchSize, inBatches } from './batches.ts';
import type { Existing, Run } from './existing.ts';
import { absent, owned, type PropertyMap } from './owned-properties.ts';
import { relationshipPropertyNames } from './property-names.ts';

/** Its ends are positions in the batch's list of ids. */
type CreatedRelationship = [from: number, to: number, properties: PropertyMap];
type ChangedRelationship = [id: string, properties: PropertyMap];

interface Batch {
  /** The server's ids of the nodes at the ends, in the order of their positions. */
  ends: Map<string, number>;
  rows: CreatedRelationship[];
}

const createRelationships = defineQuery<{ type: string; ends: string[]; rows: CreatedRelationship[] }, []>(
  'dataset/create-relationships',
);
const updateRelationships = defineQuery<{ rows: ChangedRelationship[] }, []>('dataset/update-relationships');
const deleteRelationships = defineQuery<{ ids: string[] }, []>('dataset/remove-relationships');

/**
 * Creates and changes relationships between nodes that are there. Those that are left in `existing.stale`
 * afterwards are no longer in the data set.
 */
export async function writeRelationships(
  run: Run,
  rows: GraphRows,
  existing: Existing,
  ids: ReadonlyMap<string, string>,
  tick: (count: number) => void,
): Promise<void> {
  // One batch is on its way while the next is put together.
  let underWay: Promise<unknown> = Promise.resolve();
  const create = async (type: RelationshipType, { ends, rows: made }: Batch) => {
    await underWay;
    underWay = run(createRelationships, { type, ends: [...ends.keys()], rows: made }).then(() =>
      tick(made.length),
    );
    // A failure is thrown where it is awaited; until then it must not count as unhandled.
    underWay.catch(() => undefined);
  };
  const batches = new Map<RelationshipType, Batch>();
  const changed: ChangedRelationship[] = [];
  let position = 0;
  let unchanged = 0;
  for (const { key, type, from, to, properties } of rows.relationships) {
    const digest = rows.relationshipDigests[position++] ?? '';
    if (existing.unchanged.has(digest)) {
      unchanged++;
      continue;
    }
    const own = owned(properties, rows.name, digest);
    const stale = existing.stale.get(key);
    if (stale !== undefined) {
      existing.stale.delete(key);
      changed.push([stale, { ...absent(relationshipPropertyNames), ...own }]);
      continue;
    }
    const batch: Batch = batches.get(type) ?? { ends: new Map(), rows: [] };
    if (batch.rows.length === 0) batches.set(type, batch);
    batch.rows.push([endOf(batch, idOf(ids, from)), endOf(batch, idOf(ids, to)), own]);
    if (batch.rows.length < batchSize) continue;
    batches.delete(type);
    await create(type, batch);
  }
  for (const [type, batch] of batches) await create(type, batch);
  await underWay;
  await inBatches(
    changed,
    (row) => row,
    async (batch) => {
      await run(updateRelationships, { rows: batch });
      tick(batch.length);
    },
  );
  tick(unchanged);
}

/** Removes relationships by the server's ids. */
export async function removeRelationships(run: Run, ids: readonly string[]): Promise<void> {
  await inBatches(
    ids,
    (id) => id,
    (batch) => run(deleteRelationships, { ids: batch }),
  );
}

function endOf({ ends }: Batch, id: string): number {
  const position = ends.get(id) ?? ends.size;
  ends.set(id, position);
  return position;
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  invariant(id !== undefined, `a relationship ends at ${key}, of which there is no node`);
  return id;
}
