import { defineQuery, type Parameters, type Query } from '../../graph/query.ts';
import {
  type GraphRows,
  type Namespace,
  namespaces,
  nodeKey,
  type Properties,
  type RelationshipType,
  relationshipKey,
} from '../rows.ts';
import { inBatches } from './batches.ts';

/** Runs a statement: in a read session for a dry run, in the transaction of an import. */
export type Run = <P extends Parameters, Row extends readonly unknown[]>(
  query: Query<P, Row>,
  params: P,
) => Promise<Row[]>;

/** What the data set owns in the graph, seen from the rows it is to have. */
export interface Existing {
  /** By key; the digest is null for a node that only holds the place of one to come. */
  nodes: Map<string, { id: string; digest: string | null }>;
  /** Digests of relationships that are as they should be. */
  unchanged: Set<string>;
  /** The server's ids of all other relationships, by key: they have changed or are gone. */
  stale: Map<string, string>;
  /** Relationships that say again what another one says. */
  surplus: string[];
  /** Keys under our labels that nodes of others hold, and whose they are. */
  foreign: Map<string, string>;
}

type NodeColumns = [
  id: string,
  labels: string[],
  slug: string | null,
  ownedBy: string | null,
  digest: string | null,
];

const allNodes = defineQuery<Parameters, NodeColumns>('dataset/nodes');
const ownedRelationships = defineQuery<{ name: string }, [digest: string, id: string]>(
  'dataset/relationships',
);
const staleRelationships = defineQuery<
  { ids: string[] },
  [
    id: string,
    type: RelationshipType,
    fromLabels: string[],
    from: string,
    toLabels: string[],
    to: string,
    properties: Properties,
  ]
>('dataset/stale-relationships');

/**
 * Reads keys and digests, not contents: of relationships that are as they should be, the digest is all that is needed.
 * @param owner the name that the data set has in the graph
 */
export async function readExisting(
  run: Run,
  { name, relationshipDigests }: GraphRows,
  owner: string = name,
): Promise<Existing> {
  const existing: Existing = {
    nodes: new Map(),
    unchanged: new Set(),
    stale: new Map(),
    surplus: [],
    foreign: new Map(),
  };
  for (const [id, labels, slug, ownedBy, digest] of await run(allNodes, {})) {
    const namespace = namespaceOf(labels);
    if (slug === null || !namespace) continue;
    const key = nodeKey(namespace, namespace === 'DataSet' && slug === owner ? name : slug);
    if (ownedBy === owner) existing.nodes.set(key, { id, digest });
    else existing.foreign.set(key, ownedBy === null ? 'no data set' : `the data set "${ownedBy}"`);
  }
  const wanted = new Set(relationshipDigests);
  const others: string[] = [];
  for (const [digest, id] of await run(ownedRelationships, { name: owner }))
    if (existing.unchanged.has(digest)) existing.surplus.push(id);
    else if (wanted.has(digest)) existing.unchanged.add(digest);
    else others.push(id);
  await inBatches(
    others,
    (id) => id,
    async (ids) => {
      for (const [id, type, fromLabels, from, toLabels, to, properties] of await run(staleRelationships, {
        ids,
      })) {
        const key = relationshipKey(type, endKey(fromLabels, from), endKey(toLabels, to), properties);
        if (existing.stale.has(key)) existing.surplus.push(id);
        else existing.stale.set(key, id);
      }
    },
  );
  return existing;
}

function endKey(labels: readonly string[], slug: string): string {
  const namespace = namespaceOf(labels);
  return namespace ? nodeKey(namespace, slug) : slug;
}

function namespaceOf(labels: readonly string[]): Namespace | undefined {
  if (labels.includes('State') || labels.includes('Organization')) return 'Party';
  return namespaces.find((namespace) => labels.includes(namespace));
}
