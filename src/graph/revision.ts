import { defineQuery } from './query.ts';
import type { Reader, Revision } from './reader.ts';

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
  /** How often the revision that was seen differed from the one before it. */
  readonly changes: number;
  /** How many probes were sent. */
  readonly probes: number;
  /** When the last probe that succeeded was sent, and what it found (performance.now() milliseconds). */
  readonly lastConfirmed: { at: number; revision: Revision } | undefined;
}

const probe = defineQuery<Record<string, never>, [number]>('graph/probe');

/**
 * Revisions by Neo4j's read bookmark: opaque, equal as long as nobody commits, new after every commit
 * (docs/decisions.md, "A response cache that is never stale").
 */
export function createRevisions(reader: Reader, probeTimeout = 2_000): Revisions {
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

  async function send(): Promise<Revision> {
    probes++;
    const at = performance.now();
    sentAt = at;
    const { revision } = await reader.read(probe, {}, { timeout: probeTimeout });
    see(revision);
    lastConfirmed = { at, revision };
    return revision;
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
