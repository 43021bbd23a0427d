import { defineQuery } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { type NamedKind, NameIndex } from './name-index.ts';

const all = defineQuery<
  Record<string, never>,
  [kind: NamedKind, slug: string, name: string, codes: string[], aliases: string[], type: string]
>('names/all');

/** All names of the graph. */
export async function loadNames(snapshot: Snapshot): Promise<NameIndex> {
  const rows = await snapshot.read(all, {});
  return new NameIndex(
    rows.map(([kind, slug, name, codes, aliases, type]) => ({ kind, slug, name, codes, aliases, type })),
  );
}
