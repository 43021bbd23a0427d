import { createHash } from 'node:crypto';
import { crossReferenceKinds } from '../../cross-references/kinds.ts';
import type { Manifest } from '../read/file-kinds.ts';
import {
  type GraphRows,
  type NodeRow,
  nodeDigest,
  nodeKey,
  properties,
  type RelationshipRow,
  relationshipDigest,
  stable,
} from '../rows.ts';
import { schemaVersion } from '../schema-version.ts';

/** Adds the node of the data set itself, with its counts and the digest of all its rows. */
export function withDataSetNode(
  manifest: Manifest,
  nodes: readonly NodeRow[],
  relationships: Iterable<RelationshipRow>,
  coverage?: unknown,
): GraphRows {
  const labels = countBy(nodes, (row) => row.labels.find((label) => label !== 'Party') ?? '');
  const nodeDigests = nodes.map(nodeDigest);
  const relationshipDigests: string[] = [];
  const types = new Map<string, number>();
  for (const row of relationships) {
    relationshipDigests.push(relationshipDigest(row));
    types.set(row.type, (types.get(row.type) ?? 0) + 1);
  }
  const digest = createHash('sha256');
  for (const rowDigest of [nodeDigests, relationshipDigests].flat()) digest.update(rowDigest);
  const declarations = labels.get('Declaration') ?? 0;
  const catalogued = nodes.filter((row) => row.properties.catalogued === true).length;
  const { name, version, title, description, licence } = manifest;
  const self: NodeRow = {
    key: nodeKey('DataSet', name),
    labels: ['DataSet'],
    properties: properties({
      name,
      version,
      title,
      description,
      licence,
      schemaVersion,
      contentDigest: digest.digest('hex'),
      declarations,
      catalogued,
      instruments: declarations - catalogued,
      commitments: labels.get('Commitment') ?? 0,
      states: labels.get('State') ?? 0,
      organizations: labels.get('Organization') ?? 0,
      themes: labels.get('Theme') ?? 0,
      signatures: types.get('SIGNED') ?? 0,
      crossReferences: Object.keys(crossReferenceKinds).reduce(
        (sum, kind) => sum + (types.get(kind) ?? 0),
        0,
      ),
      coverage: coverage === undefined ? undefined : stable(coverage),
    }),
  };
  return {
    name,
    nodes: [self, ...nodes],
    nodeDigests: [nodeDigest(self), ...nodeDigests],
    relationships,
    relationshipDigests,
  };
}

function countBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return counts;
}
