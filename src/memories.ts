import { LRUCache } from 'lru-cache';
import { createMemory } from './graph/memory.ts';
import type { Snapshot } from './graph/snapshot.ts';
import { loadGraphInfo } from './graph-info/queries.ts';
import { loadLedger } from './ledger/queries.ts';
import { loadNames } from './names/queries.ts';
import { loadPathGraph } from './networks/path-graph.ts';
import { loadLinks } from './networks/queries.ts';
import { loadRelatedness } from './related/queries.ts';
import { loadSources } from './sources/queries.ts';
import { loadThemes } from './themes/hierarchy.ts';

/** Things worked out from one revision for one set of arguments; the least recently used are given up. */
const workingBytes = 64 * 1024 * 1024;

/** What the API keeps in memory of the graph's current revision; one of each for a process. */
export function createMemories() {
  const names = createMemory(loadNames, (index) => index.bytes);
  /** Which themes stand above which. */
  const themes = createMemory(loadThemes, ({ themes }) => themes.length * 300);
  /** All signatures. */
  const ledger = createMemory(
    async (snapshot: Snapshot) => loadLedger(snapshot, await names.at(snapshot)),
    (loaded) => loaded.bytes,
  );
  /** Cross-references, and what addresses which themes. */
  const links = createMemory(
    loadLinks,
    (loaded) => loaded.crossReferences.length * 200 + loaded.addressing.length * 150,
  );
  return {
    info: createMemory(loadGraphInfo, () => 1_000),
    names,
    sources: createMemory(loadSources, (sources) => sources.size * 500),
    themes,
    ledger,
    links,
    /** What paths can follow. */
    paths: createMemory(
      async (snapshot: Snapshot) =>
        loadPathGraph(
          snapshot,
          ...(await Promise.all([names.at(snapshot), ledger.at(snapshot), links.at(snapshot)])),
        ),
      ({ edges, nodes }) => edges.length * 60 + nodes.length * 100,
    ),
    /** What is related to what. */
    related: createMemory(
      async (snapshot: Snapshot) =>
        loadRelatedness(snapshot, ...(await Promise.all([ledger.at(snapshot), themes.at(snapshot)]))),
      ({ bytes }) => bytes,
    ),
    /** What was worked out from the ledger, by arguments. */
    worked: createMemory(
      async () =>
        new LRUCache<string, { value: unknown; bytes: number }>({
          maxSize: workingBytes,
          sizeCalculation: ({ bytes }) => Math.max(1, bytes),
        }),
      ({ calculatedSize }) => calculatedSize,
    ),
  };
}

export type Memories = ReturnType<typeof createMemories>;

/** Bytes of all of them, by their estimates. */
export const bytesOf = (memories: Memories): number =>
  Object.values(memories).reduce((sum, { bytes }) => sum + bytes, 0);
