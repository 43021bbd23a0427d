import type { Context } from '../../context.ts';
import { SignatoryError } from '../../errors.ts';
import type { Reader } from '../../graph/reader.ts';
import type { Revision, Revisions } from '../../graph/revision.ts';
import { openSnapshot, RevisionChanged, type Snapshot } from '../../graph/snapshot.ts';
import type { Memories } from '../../memories.ts';
import { orAborted } from '../../or-aborted.ts';
import { limits } from '../limits/limits.ts';

export interface GraphParts {
  reader: Reader;
  revisions: Revisions;
  memories: Memories;
  /** Statements of one request at the same time; 4 by default. */
  statementsAtOnce?: number;
  /** Hears whenever work starts over. */
  startedOver?: () => void;
}

/** What was found, and where it stands. */
export interface Settled<T> {
  value: T;
  /** The one revision all of it belongs to; undefined for a value that is not whole. */
  revision: Revision | undefined;
  statements: number;
}

/** Times that work may find the graph changed under it before it is given up. */
const tries = 20;

/**
 * Does work that reads the graph so that it never mixes two revisions: when the graph changes under it, it starts over.
 * A value that is not whole, because some of it failed, is of one revision too, but comes without it.
 *
 * @throws SignatoryError UNAVAILABLE for work that was overtaken by writers time and again
 */
export async function inOneRevision<T>(
  { reader, revisions, memories, statementsAtOnce, startedOver }: GraphParts,
  signal: AbortSignal | undefined,
  work: (context: Context) => Promise<T>,
  isWhole: (value: T) => boolean = () => true,
): Promise<Settled<T>> {
  let statements = 0;
  for (let attempt = 1; ; attempt++) {
    const snapshot = openSnapshot(reader, revisions, { signal, timeout: limits.requestMs, statementsAtOnce });
    try {
      // Work that others share goes on; who gave up or ran out of time does not wait for it.
      const value = await orAborted(work({ snapshot, memories, batches: new Map() }), signal);
      const revision = isWhole(value) ? await snapshot.settle() : await settledAnyway(snapshot);
      return { value, revision, statements: statements + snapshot.statements };
    } catch (error) {
      if (!(error instanceof RevisionChanged)) throw error;
      if (attempt === tries) throw overtaken(error);
      startedOver?.();
      statements += snapshot.statements;
    }
  }
}

/** What could be read stands beside errors, and must not be old either; when even that cannot be known, the errors say why. */
async function settledAnyway(snapshot: Snapshot): Promise<undefined> {
  if (!snapshot.used) return undefined;
  try {
    await snapshot.settle();
  } catch (error) {
    if (error instanceof RevisionChanged) throw error;
  }
  return undefined;
}

/** For who was overtaken again and again by writers, and cannot be answered from what was read so far. */
const overtaken = (cause: unknown): SignatoryError =>
  new SignatoryError('UNAVAILABLE', 'The graph changes faster than this can be read from it; try again.', {
    cause,
    retryAfter: 1,
  });
