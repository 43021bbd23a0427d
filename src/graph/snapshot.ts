import { SignatoryError } from '../errors.ts';
import { waitedInVain } from './driver-errors.ts';
import { fewAtOnce } from './few-at-once.ts';
import type { Parameters, Query } from './query.ts';
import type { Bookmark, Reader } from './reader.ts';
import { bookmarkOf, type Revision, type Revisions, revisionOf } from './revision.ts';

/** Thrown when the graph changed between two reads of one request; the request starts over. */
export class RevisionChanged extends Error {
  constructor() {
    super('The graph changed while the request was being answered');
    this.name = 'RevisionChanged';
  }
}

/** The reads of one request. All of them see one revision, or the request learns that they did not. */
export interface Snapshot {
  /** Rows of the snapshot's revision. Throws RevisionChanged when another has taken its place. */
  read<P extends Parameters, Row extends readonly unknown[]>(query: Query<P, Row>, params: P): Promise<Row[]>;
  /** The revision to look up in memory; what was found there counts only once `settle` has returned. */
  revision(): Promise<Revision>;
  /** What clients know the revision by; the same in every process. */
  bookmark(): Promise<Bookmark>;
  /** Whether it is of this revision. If so it stays so or fails: something may have been taken from memory. */
  isOf(revision: Revision): boolean;
  /** Whether a newer revision than its own has been seen. */
  readonly isOvertaken: boolean;
  /**
   * The one revision that everything seen so far belongs to and that was current after the snapshot was opened.
   * Throws RevisionChanged.
   */
  settle(): Promise<Revision>;
  /** Whether anything was asked of it. */
  readonly used: boolean;
  /**
   * A snapshot of the same revision for work that others wait for as well: it does not end with this request, and it
   * fails rather than take another revision.
   */
  shared(revision: Revision): Snapshot;
  /** Statements sent so far. */
  readonly statements: number;
}

export interface SnapshotOptions {
  signal?: AbortSignal | undefined;
  /** Milliseconds a statement may take. */
  timeout?: number | undefined;
  /** The only revision that will do. */
  at?: Revision | undefined;
  /** Statements at the same time, of all snapshots with one signal; 4 by default, as a hundred aliases would take every connection there is. */
  statementsAtOnce?: number | undefined;
}

/** Milliseconds for a statement that several requests wait for; each of them gives up at its own limit. */
const sharedTimeout = 60_000;

/** Tries of a first read, before anything else of the request depends on its revision. */
const firstReadTries = 3;

const lanes = new WeakMap<AbortSignal, ReturnType<typeof fewAtOnce>>();

/** A request may read through several snapshots, the operations of a batch say; its signal is what they have in common. */
function laneOf({ signal, statementsAtOnce = 4 }: SnapshotOptions): ReturnType<typeof fewAtOnce> {
  const lane = (signal && lanes.get(signal)) ?? fewAtOnce(statementsAtOnce);
  if (signal) lanes.set(signal, lane);
  return lane;
}

/**
 * Neo4j isolates at read-committed, so that a statement alone can see two states. Its rows are of one revision for
 * certain when the bookmark known before it was sent, which the server is told to wait for, is also the one after it.
 */
export function openSnapshot(reader: Reader, revisions: Revisions, options: SnapshotOptions = {}): Snapshot {
  let revision = options.at;
  let confirmed = false;
  // What has been asked that rests on the revision. A first read may find another than was assumed, and go on with that; once
  // there is more, or the revision was given, none may.
  let dependents = options.at === undefined ? 0 : 1;
  let statements = 0;
  const lane = laneOf(options);

  async function assume(): Promise<Revision> {
    if (revision !== undefined) return revision;
    const known = revisions.latest;
    const found = known ?? (await revisions.confirm());
    revision ??= found;
    return revision;
  }

  /**
   * A graph that was put back to an older state never reaches the one that is waited for, and somebody has to notice.
   * Throws RevisionChanged where the graph is in another one and there is time left to read that: Neo4j's patience may have
   * ended before ours.
   */
  async function lookAgain(error: unknown, expected: Revision): Promise<never> {
    if (!(error instanceof SignatoryError)) throw error;
    const isEarly = waitedInVain(error.cause);
    if (!isEarly && error.code !== 'TIMEOUT') throw error;
    // What it finds is the newest revision for whoever comes next.
    await revisions.confirm().catch(() => undefined);
    throw isEarly && revisions.latest !== expected ? new RevisionChanged() : error;
  }

  return {
    async read(query, params) {
      dependents++;
      for (let attempt = 1; ; attempt++) {
        const expected = await assume();
        const { life } = revisions;
        statements++;
        const { signal, timeout } = options;
        const result = await lane(() =>
          reader.read(query, params, { atLeast: bookmarkOf(expected), signal, timeout }),
        ).catch((error: unknown) => lookAgain(error, expected));
        // It may have come over a new connection, from a server that has been put in the place of the other: a probe tells.
        if (revisions.isInDoubt) await revisions.confirm();
        const found = revisionOf(life, result.bookmark);
        if (life === revisions.life) {
          if (found === expected) {
            confirmed = true;
            return result.rows;
          }
          revisions.observe(found);
        }
        if (dependents > 1 || attempt === firstReadTries) throw new RevisionChanged();
        revision = revisions.latest;
      }
    },
    async revision() {
      dependents++;
      return assume();
    },
    async bookmark() {
      dependents++;
      return bookmarkOf(await assume());
    },
    isOf(candidate) {
      if ((revision ?? revisions.latest) !== candidate) return false;
      revision = candidate;
      dependents++;
      return true;
    },
    get isOvertaken() {
      return revision !== undefined && revision !== revisions.latest;
    },
    async settle() {
      if (confirmed && revision !== undefined) return revision;
      const current = await revisions.confirm();
      if (revision !== undefined && revision !== current) throw new RevisionChanged();
      confirmed = true;
      revision = current;
      return revision;
    },
    shared: (at) => openSnapshot(reader, revisions, { at, timeout: sharedTimeout }),
    get used() {
      return dependents > 0;
    },
    get statements() {
      return statements;
    },
  };
}
