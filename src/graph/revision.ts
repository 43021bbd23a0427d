import { SignatoryError } from '../errors.ts';
import { defineQuery } from './query.ts';
import type { Bookmark, Reader } from './reader.ts';

/**
 * The state of the graph, and everything that is kept is kept by it: Neo4j's bookmark, after the number of the server's life
 * as far as this process knows. A bookmark alone counts commits, so that an older copy of the data in the place of Neo4j's,
 * and as many commits, have the bookmark that others had before.
 */
export type Revision = string;

export const revisionOf = (life: number, bookmark: Bookmark): Revision => `${life} ${bookmark}`;

/** What other processes, clients and Neo4j know the state by. */
export const bookmarkOf = (revision: Revision): Bookmark =>
  revision.slice(revision.indexOf(' ') + 1) as Bookmark;

/** How many connections have been opened so far. */
interface Opened {
  readonly reads: number;
  readonly probes: number;
}

/** Knows which state the graph is in; what it confirms was current at a moment after it was asked. */
export interface Revisions {
  /**
   * The revision at some moment after this call, or up to `staleness` milliseconds (0 by default) before it. One probe on its
   * way serves every call made before it was sent, and those whose staleness allows it.
   */
  confirm(staleness?: number): Promise<Revision>;
  /** The newest revision seen so far, by a probe or by a read; undefined before the first. */
  readonly latest: Revision | undefined;
  /** Takes note of the revision that a read returned. */
  observe(revision: Revision): void;
  /**
   * The server that answers has one life at least as long as this number stays: it is new with every connection that probes
   * have to open, since data are replaced only while the server is down, and its connections end with it.
   */
  readonly life: number;
  /** Whether reads have opened a connection since the last probe, so that they may be of another life already. */
  readonly isInDoubt: boolean;
  /** How often the revision that was seen differed from the one before it. */
  readonly changes: number;
  /** How many probes were sent. */
  readonly probes: number;
  /** When the last probe that succeeded was sent, and what it found (performance.now() milliseconds). */
  readonly lastConfirmed: { at: number; revision: Revision } | undefined;
}

/** Probes until one finds a connection that was there before. */
const attempts = 3;

const probe = defineQuery<Record<string, never>, [number]>('graph/probe');

/**
 * Revisions by Neo4j's read bookmark: opaque, equal as long as nobody commits, new after every commit
 * (docs/decisions.md, "A response cache that is never stale").
 *
 * @param opened where it is not given, the server is taken to be the same for ever: for work of one answer
 */
export function createRevisions(
  reader: Reader,
  { opened = { reads: 0, probes: 0 }, probeTimeout = 2_000 }: { opened?: Opened; probeTimeout?: number } = {},
): Revisions {
  let life = 0;
  let readsKnown = 0;
  let latest: Revision | undefined;
  let lastConfirmed: { at: number; revision: Revision } | undefined;
  let probes = 0;
  let changes = 0;
  let sent: Promise<Revision> | undefined;
  let sentAt = 0;
  let waiting: Promise<Revision> | undefined;

  function see(revision: Revision): void {
    if (revision !== latest) changes++;
    latest = revision;
  }

  /** A probe that had to connect says nothing of the time before; the next one, on the same connection, does from then on. */
  async function send(): Promise<Revision> {
    for (let attempt = 1; attempt <= attempts; attempt++) {
      probes++;
      const at = performance.now();
      sentAt = at;
      const { reads, probes: connections } = { ...opened };
      const { bookmark } = await reader.read(probe, {}, { timeout: probeTimeout });
      if (connections !== opened.probes) continue;
      readsKnown = reads;
      life = connections;
      const revision = revisionOf(life, bookmark);
      see(revision);
      lastConfirmed = { at, revision };
      return revision;
    }
    throw new SignatoryError(
      'UNAVAILABLE',
      `Connections to the graph database do not last: ${attempts} probes each needed a new one.`,
      { retryAfter: 1 },
    );
  }

  /** A probe already under way may have been answered by the server before this call: only the next one counts. */
  function next(staleness = 0): Promise<Revision> {
    if (sent && performance.now() - sentAt < staleness) return sent;
    if (!sent) {
      sent = send().finally(() => {
        sent = undefined;
      });
      return sent;
    }
    waiting ??= sent
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return next();
      });
    return waiting;
  }

  return {
    confirm: next,
    get latest() {
      return latest;
    },
    observe: see,
    get life() {
      return life;
    },
    get isInDoubt() {
      return readsKnown !== opened.reads;
    },
    get changes() {
      return changes;
    },
    get probes() {
      return probes;
    },
    get lastConfirmed() {
      return lastConfirmed;
    },
  };
}
