import { defineQuery, type Parameters, type Query } from '../graph/query.ts';
import { type Namespace, namespaces, nodeKey } from './rows.ts';

/** Runs a statement: in a read session for a dry run, in the transaction of an import. */
export type Run = <P extends Parameters, Row extends readonly unknown[]>(
  query: Query<P, Row>,
  params: P,
) => Promise<Row[]>;

/** What the data set owns in the graph: ids of the server and digests, by key. */
export interface Existing {
  /** The digest is null for a node that only holds the place of one to come. */
  nodes: Map<string, { id: string; digest: string | null }>;
  relationships: Map<string, { id: string; digest: string | null }>;
  /** Keys under our labels that nodes of others hold, and whose they are. */
  foreign: Map<string, string>;
}

const allNodes = defineQuery<
  Parameters,
  [id: string, labels: string[], slug: string | null, ownedBy: string | null, digest: string | null]
>('dataset/nodes');
const ownedRelationships = defineQuery<{ name: string }, [id: string, key: string, digest: string]>(
  'dataset/relationships',
);

export async function readExisting(run: Run, name: string): Promise<Existing> {
  const existing: Existing = { nodes: new Map(), relationships: new Map(), foreign: new Map() };
  for (const [id, labels, slug, ownedBy, digest] of await run(allNodes, {})) {
    const namespace = namespaceOf(labels);
    if (slug === null || !namespace) continue;
    const key = nodeKey(namespace, slug);
    if (ownedBy === name) existing.nodes.set(key, { id, digest });
    else existing.foreign.set(key, ownedBy === null ? 'nobody’s data set' : `the data set "${ownedBy}"`);
  }
  for (const [id, key, digest] of await run(ownedRelationships, { name }))
    existing.relationships.set(key, { id, digest });
  return existing;
}

function namespaceOf(labels: readonly string[]): Namespace | undefined {
  if (labels.includes('State') || labels.includes('Organization')) return 'Party';
  return namespaces.find((namespace) => labels.includes(namespace));
}
