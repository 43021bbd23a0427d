import type { Context } from '../context.ts';
import { SignatoryError } from '../errors.ts';
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
      const value = await unlessAborted(work({ snapshot, memories, batches: new Map() }, isLast), signal);
      const revision = isWhole(value) ? await snapshot.settle() : undefined;
      return { value, revision, statements: statements + snapshot.statements, restarts: attempt - 1 };
    } catch (error) {
      if (!(error instanceof RevisionChanged)) throw error;
      if (isLast) throw overtaken(error);
      statements += snapshot.statements;
    }
  }
}

/** For who was overtaken again and again by writers, and cannot be answered from what was read so far. */
export const overtaken = (cause: unknown): SignatoryError =>
  new SignatoryError('UNAVAILABLE', 'The graph changes faster than this can be read from it; try again.', {
    cause,
    retryAfter: 1,
  });

/** Work that others share goes on; who gave up or ran out of time does not wait for it. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const give = () =>
      reject(
        new SignatoryError(
          'TIMEOUT',
          `The request was given up, or took longer than ${limits.requestMs} ms.`,
        ),
      );
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}
