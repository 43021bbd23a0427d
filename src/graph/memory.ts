import type { Revision } from './revision.ts';
import { RevisionChanged, type Snapshot } from './snapshot.ts';

/** Something worked out from the whole graph and kept until the graph changes. */
export interface Memory<T> {
  /** The value at the snapshot's revision; worked out once for all requests of that revision. */
  at(snapshot: Snapshot): Promise<T>;
  /** The value at the snapshot's revision where it has been worked out before; nobody waits for it. */
  atHand(snapshot: Snapshot): T | undefined;
  /** Bytes of what is kept, by the estimate given. */
  readonly bytes: number;
}

/**
 * Keeps the value of the newest revision only. A revision that is overtaken while the value is worked out fails for
 * everybody who waits for it, and everybody starts over.
 */
export function createMemory<T>(
  load: (snapshot: Snapshot) => Promise<T>,
  sizeOf: (value: T) => number,
): Memory<T> {
  let kept: { revision: Revision; value: Promise<T>; ready?: { value: T } } | undefined;
  return {
    async at(snapshot) {
      const revision = await snapshot.revision();
      if (kept?.revision === revision) return kept.value;
      // What it would read is gone, and must not take the place of what those who came later use.
      if (snapshot.isOvertaken) throw new RevisionChanged();
      // Not with the snapshot of who happened to come first: its request may end before the others'.
      const value = load(snapshot.shared(revision));
      const entry: typeof kept = { revision, value };
      kept = entry;
      try {
        entry.ready = { value: await value };
      } catch (error) {
        if (kept === entry) kept = undefined;
        throw error;
      }
      return value;
    },
    atHand: (snapshot) => (kept?.ready && snapshot.isOf(kept.revision) ? kept.ready.value : undefined),
    get bytes() {
      return kept?.ready ? sizeOf(kept.ready.value) : 0;
    },
  };
}
