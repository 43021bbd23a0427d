import type { GraphRows } from '../rows.ts';
import type { Existing, Run } from './existing.ts';
import { removeLeftNodes, writeNodes } from './write-nodes.ts';
import { removeRelationships, writeRelationships } from './write-relationships.ts';

/** Hears how many rows of the data set are in place, of how many. */
export type WriteProgress = (done: number, total: number) => void;

/**
 * Writes what differs: nodes, then relationships between them, then takes away what is gone. `existing` is used up.
 * @throws SignatoryError CONFLICT when others' relationships hang on a node that is to go
 */
export async function writeRows(
  run: Run,
  rows: GraphRows,
  existing: Existing,
  onProgress?: WriteProgress,
): Promise<void> {
  const total = rows.nodes.length + rows.relationshipDigests.length;
  let done = 0;
  const tick = (count: number) => {
    done += count;
    onProgress?.(done, total);
  };
  tick(0);
  const ids = await writeNodes(run, rows, existing, tick);
  await writeRelationships(run, rows, existing, ids, tick);
  await removeRelationships(run, [...existing.stale.values(), ...existing.surplus]);
  await removeLeftNodes(run, existing.nodes, rows.name);
}
