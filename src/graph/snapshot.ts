import type { Parameters, Query } from './query.ts';
import type { Reader, Revision } from './reader.ts';
import type { Revisions } from './revision.ts';

/** Thrown when the graph changed between two reads of one request; the request starts over. */
export class RevisionChanged extends Error {
  constructor() {
    super('The graph changed while the request was being answered');
    this.name = 'RevisionChanged';
  }
}

/** The reads of one request. All of them see one revision, or the request learns that they did not. */
export interface Snapshot {
  read<P extends Parameters, Row extends readonly unknown[]>(query: Query<P, Row>, params: P): Promise<Row[]>;
  /** The request's revision, confirmed to be current: for answers out of memory, which need no other read. */
  revision(): Promise<Revision>;
  /** The revision all reads so far belong to; undefined before the first, and in a lenient snapshot that met a change. */
  readonly settled: Revision | undefined;
  /** Statements sent so far. */
  readonly statements: number;
}

export interface SnapshotOptions {
  signal?: AbortSignal | undefined;
  timeout?: number | undefined;
  /** Accepts reads of different revisions, and then has no revision: for the last try of a request that was overtaken again and again. */
  lenient?: boolean | undefined;
}

/** Tries of a first read before anything of the request depends on it. */
const firstReadTries = 3;

/**
 * Neo4j isolates at read-committed, so that a statement alone can see two states. Its rows are of one revision for
 * certain when the bookmark known before it was sent, which the server is told to wait for, is also the one after it.
 */
export function openSnapshot(reader: Reader, revisions: Revisions, options: SnapshotOptions = {}): Snapshot {
  let revision: Revision | undefined;
  let mixed = false;
  let reads = 0;
  let statements = 0;

  async function read<P extends Parameters, Row extends readonly unknown[]>(
    query: Query<P, Row>,
    params: P,
  ): Promise<Row[]> {
    revision ??= revisions.latest ?? (await revisions.confirm());
    const first = reads++ === 0;
    for (let attempt = 1; ; attempt++) {
      const expected: Revision = revision;
      statements++;
      const result = await reader.read(query, params, {
        atLeast: expected,
        signal: options.signal,
        timeout: options.timeout,
      });
      if (result.revision === expected) return result.rows;
      revisions.observe(result.revision);
      if (options.lenient) {
        mixed = true;
        return result.rows;
      }
      // Nothing else has been read, so the new revision can still become the request's own.
      if (!first || reads > 1 || attempt === firstReadTries) throw new RevisionChanged();
      revision = result.revision;
    }
  }

  return {
    read,
    async revision() {
      reads++;
      const confirmed = await revisions.confirm();
      if (revision !== undefined && revision !== confirmed) throw new RevisionChanged();
      revision = confirmed;
      return confirmed;
    },
    get settled() {
      return mixed ? undefined : revision;
    },
    get statements() {
      return statements;
    },
  };
}
