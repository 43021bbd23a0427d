import { crossReferenceKindNames } from '../cross-references/kinds.ts';
import { defineQuery } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';

/** The data set in the graph, and what it counts. */
export interface GraphInfo {
  name: string;
  version: string;
  title: string | null;
  description: string | null;
  licence: string;
  /** JSON, as `signatory validate --json` prints it. */
  coverage: string | null;
  counts: Record<
    | 'declarations'
    | 'catalogued'
    | 'commitments'
    | 'states'
    | 'organizations'
    | 'themes'
    | 'signatures'
    | 'crossReferences',
    number
  >;
}

const dataSet = defineQuery<
  Record<string, never>,
  [
    name: string,
    version: string,
    title: string | null,
    description: string | null,
    licence: string,
    coverage: string | null,
    declarations: number,
    catalogued: number,
    commitments: number,
    states: number,
    organizations: number,
    themes: number,
    signatures: number,
  ]
>('graph-info/data-set');
const crossReferenceCount = defineQuery<{ kinds: readonly string[] }, [count: number]>(
  'graph-info/cross-reference-count',
);

/** Null while the graph holds no data set. */
export async function loadGraphInfo(snapshot: Snapshot): Promise<GraphInfo | null> {
  const [rows, references] = await Promise.all([
    snapshot.read(dataSet, {}),
    snapshot.read(crossReferenceCount, { kinds: crossReferenceKindNames }),
  ]);
  const [row] = rows;
  if (!row) return null;
  const [
    name,
    version,
    title,
    description,
    licence,
    coverage,
    declarations,
    catalogued,
    commitments,
    states,
    organizations,
    themes,
    signatures,
  ] = row;
  const counts = {
    declarations,
    catalogued,
    commitments,
    states,
    organizations,
    themes,
    signatures,
    crossReferences: references[0]?.[0] ?? 0,
  };
  return { name, version, title, description, licence, coverage, counts };
}
