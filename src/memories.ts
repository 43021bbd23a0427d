import { LRUCache } from 'lru-cache';
import { createMemory } from './graph/memory.ts';
import type { Snapshot } from './graph/snapshot.ts';
import { loadGraphInfo } from './graph-info/queries.ts';
import { loadLedger } from './ledger/queries.ts';
import { loadNames } from './names/queries.ts';
import { loadLinks } from './networks/queries.ts';
import { loadSources } from './sources/queries.ts';

/** Things worked out from one revision for one set of arguments; the least recently used are given up. */
const workingBytes = 64 * 1024 * 1024;

/** What the API keeps in memory of the graph's current revision; one of each for a process. */
export function createMemories() {
  const names = createMemory(loadNames, (index) => index.bytes);
  return {
    info: createMemory(loadGraphInfo, () => 1_000),
    names,
    sources: createMemory(loadSources, (sources) => sources.size * 500),
    /** All signatures. */
    ledger: createMemory(
      async (snapshot: Snapshot) => loadLedger(snapshot, await names.at(snapshot)),
      (ledger) => ledger.bytes,
    ),
    /** Cross-references, and what addresses which themes. */
    links: createMemory(
      loadLinks,
      (links) => links.crossReferences.length * 200 + links.addressing.length * 150,
    ),
    /** What was worked out from the ledger, by arguments. */
    worked: createMemory(
      async () =>
        new LRUCache<string, { value: unknown; bytes: number }>({
          maxSize: workingBytes,
          sizeCalculation: ({ bytes }) => Math.max(1, bytes),
        }),
      () => workingBytes,
    ),
  };
}

export type Memories = ReturnType<typeof createMemories>;
