import type DataLoader from 'dataloader';
import type { Snapshot } from './graph/snapshot.ts';
import type { Memories } from './memories.ts';

/** What resolvers get: one for every execution of an operation. */
export interface Context {
  readonly snapshot: Snapshot;
  /** Loads of this execution waiting to be sent together. */
  readonly batches: Map<string, DataLoader<string, unknown>>;
  /** What is kept of the graph's current revision. */
  readonly memories: Memories;
}
