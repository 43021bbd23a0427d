import type { Context } from '../context.ts';
import type { Reader, Revision } from '../graph/reader.ts';
import type { Revisions } from '../graph/revision.ts';
import { openSnapshot, RevisionChanged } from '../graph/snapshot.ts';
import type { Memories } from '../memories.ts';
import { limits } from './limits.ts';

export interface GraphParts {
  reader: Reader;
  revisions: Revisions;
  memories: Memories;
}

/** What was found, and where it stands. */
export interface Settled<T> {
  value: T;
  /** The one revision all of it belongs to; undefined where that could not be had. */
  revision: Revision | undefined;
  statements: number;
  /** How often the work started over. */
  restarts: number;
}

/** Times that work may find the graph changed under it before it takes what it gets. */
const tries = 5;

/**
 * Does work that reads the graph so that it never mixes two revisions: when the graph changes under it, it starts over.
 * Work that is overtaken `tries` times in a row keeps what its last try read, without a revision; so does a value that
 * is not whole.
 */
export async function inOneRevision<T>(
  { reader, revisions, memories }: GraphParts,
  signal: AbortSignal | undefined,
  work: (context: Context, isLast: boolean) => Promise<T>,
  isWhole: (value: T) => boolean = () => true,
): Promise<Settled<T>> {
  let statements = 0;
  for (let attempt = 1; ; attempt++) {
    const isLast = attempt === tries;
    const snapshot = openSnapshot(reader, revisions, { signal, timeout: limits.requestMs, lenient: isLast });
    try {
      const value = await work({ snapshot, memories, batches: new Map() }, isLast);
      const revision = isWhole(value) ? await snapshot.settle() : undefined;
      return { value, revision, statements: statements + snapshot.statements, restarts: attempt - 1 };
    } catch (error) {
      if (!(error instanceof RevisionChanged) || isLast) throw error;
      statements += snapshot.statements;
    }
  }
}
