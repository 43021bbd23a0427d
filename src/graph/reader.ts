import neo4j, { type Driver, type Result } from 'neo4j-driver';
import { invariant, SignatoryError } from '../errors.ts';
import { fromDriverError, isRetryable } from './driver-errors.ts';
import type { Parameters, Query } from './query.ts';
import { Unreachable } from './unreachable.ts';
import { toWire } from './wire.ts';

/**
 * Neo4j's bookmark after a read. As long as the server lives, equal strings mean that nobody committed in between. Not every
 * string is one: a Revision is written with it, and Neo4j would refuse that.
 */
export type Bookmark = string & { readonly isBookmark: true };

export interface ReadOptions {
  /** The server waits until it has applied this state, so that the rows are never older. */
  atLeast?: Bookmark | undefined;
  /** Milliseconds after which the server ends the statement; 10,000 by default. */
  timeout?: number | undefined;
  /** Ends the statement on the server when it fires. */
  signal?: AbortSignal | undefined;
}

/** Rows, and the bookmark of the state that was current when the last of them had been read. */
export interface ReadResult<Row> {
  rows: Row[];
  bookmark: Bookmark;
}

/** Reads for the API: auto-commit, READ access, one session a statement. The server refuses writes in such a session. */
export interface Reader {
  read<P extends Parameters, Row extends readonly unknown[]>(
    query: Query<P, Row>,
    params: P,
    options?: ReadOptions,
  ): Promise<ReadResult<Row>>;
}

const attempts = 3;

/** Milliseconds past a statement's own time limit after which the network counts as broken: the server would have answered. */
const networkGrace = 2_000;

/** Hears of every statement: called when it begins, and what it returned when it has ended. */
export type StatementObserver = (name: string) => (error?: unknown) => void;

/** A Reader on a driver. A retryable error is tried again twice, since a read leaves nothing behind. */
export function createReader(driver: Driver, database?: string, observe?: StatementObserver): Reader {
  const reader: Reader = {
    async read(query, params, options = {}) {
      for (let attempt = 1; ; attempt++) {
        try {
          return await readOnce(driver, database, query, params, options);
        } catch (error) {
          if (options.signal?.aborted) throw cancelled(error);
          if (attempt === attempts || !isRetryable(error)) throw fromDriverError(error);
        }
      }
    },
  };
  return observe ? observed(reader, observe) : reader;
}

const observed = (reader: Reader, observe: StatementObserver): Reader => ({
  async read(query, params, options) {
    const ended = observe(query.name);
    try {
      const result = await reader.read(query, params, options);
      ended();
      return result;
    } catch (error) {
      ended(error);
      throw error;
    }
  },
});

const cancelled = (cause: unknown) =>
  new SignatoryError('TIMEOUT', 'The request was given up or took longer than it may.', { cause });

async function readOnce<P extends Parameters, Row extends readonly unknown[]>(
  driver: Driver,
  database: string | undefined,
  query: Query<P, Row>,
  params: P,
  { atLeast, timeout = 10_000, signal }: ReadOptions,
): Promise<ReadResult<Row>> {
  const session = driver.session({
    defaultAccessMode: neo4j.session.READ,
    ...(database && { database }),
    ...(atLeast && { bookmarks: [atLeast] }),
  });
  // Closing a session with a running statement resets the connection, which ends the statement on the server.
  const cancel = () => void session.close().catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  let silent = false;
  try {
    signal?.throwIfAborted();
    const result = withoutStack(() =>
      session.run(query.text, toWire(params), { timeout, metadata: { query: query.name } }),
    );
    const rows = await readAll<Row>(result, timeout + networkGrace, () => {
      silent = true;
    });
    const [bookmark] = session.lastBookmarks();
    invariant(bookmark, 'Neo4j gives a bookmark with every read; freshness rests on it');
    return { rows, bookmark: bookmark as Bookmark };
  } finally {
    signal?.removeEventListener('abort', cancel);
    // Nobody knows how long a connection that says nothing takes to close.
    if (silent) cancel();
    else await session.close();
  }
}

/**
 * The driver notes for each statement where it was called from, which takes longer than sending it; all of ours are called
 * from here.
 */
function withoutStack<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/**
 * All rows of a statement, values by position: Record.get by name would look every key up.
 *
 * @param patience milliseconds after which the server counts as silent
 * @throws Unreachable for a server that is, once `onSilence` has been called
 */
export function readAll<Row extends readonly unknown[]>(
  result: Result,
  patience?: number,
  onSilence?: () => void,
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const timer =
      patience === undefined
        ? undefined
        : setTimeout(() => {
            onSilence?.();
            reject(new Unreachable('The graph database does not answer at the moment.', undefined));
          }, patience);
    // A closed driver never calls back; the timer must not keep the process alive.
    timer?.unref();
    const rows: Row[] = [];
    result.subscribe({
      onNext(record) {
        const row: unknown[] = [];
        for (let column = 0; column < record.length; column++) row.push(record.get(column));
        rows.push(row as unknown as Row);
      },
      onCompleted() {
        clearTimeout(timer);
        resolve(rows);
      },
      onError(error) {
        clearTimeout(timer);
        reject(error);
      },
    });
  });
}
