import { createMemory } from './graph/memory.ts';
import { loadGraphInfo } from './graph-info/queries.ts';
import { loadNames } from './names/queries.ts';
import { loadSources } from './sources/queries.ts';

/** What the API keeps in memory of the graph's current revision; one of each for a process. */
export function createMemories() {
  return {
    info: createMemory(loadGraphInfo, () => 1_000),
    names: createMemory(loadNames, (names) => names.bytes),
    sources: createMemory(loadSources, (sources) => sources.size * 500),
  };
}

export type Memories = ReturnType<typeof createMemories>;
