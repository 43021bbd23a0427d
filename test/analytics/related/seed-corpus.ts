import type { RelatedCorpus } from '../../../src/analytics/related/corpus.ts';
import type { NodeRow, RelationshipRow } from '../../../src/dataset/rows.ts';
import { seed } from '../../support/seed.ts';

/** The seed as relatedness sees it, read from its files without a database. */
export function seedCorpus(): RelatedCorpus {
  const { nodes } = seed().rows;
  const relationships = [...seed().rows.relationships];
  const ends = (type: string, from: string): string[] =>
    relationships.filter((r) => r.type === type && r.from === from).map((r) => slugOf(r.to));
  return {
    commitments: ofKind(nodes, 'Commitment').map((node) => ({
      slug: slugOf(node.key),
      declaration: String(node.properties.declaration),
      partOf: ends('PART_OF', node.key)[0] ?? null,
      heading: textOf(node, 'heading'),
      text: String(node.properties.text),
      themes: ends('ADDRESSES', node.key),
    })),
    declarations: ofKind(nodes, 'Declaration').map((node) => ({
      slug: slugOf(node.key),
      kind: String(node.properties.kind),
      earliest: textOf(node, 'earliest'),
      latest: textOf(node, 'latest'),
      title: String(node.properties.title),
      summary: textOf(node, 'summary'),
      themes: ends('ADDRESSES', node.key),
      signatories: relationships
        .filter((r) => r.type === 'SIGNED' && r.to === node.key)
        .map((r) => slugOf(r.from)),
    })),
    crossReferences: relationships.flatMap((r) => reference(r)),
    themes: ofKind(nodes, 'Theme').map((node) => ({
      slug: slugOf(node.key),
      broader: ends('BROADER', node.key),
    })),
  };
}

function reference({ key, type, from, to, properties }: RelationshipRow): RelatedCorpus['crossReferences'] {
  const { assertedBy, commitment } = properties;
  if (typeof assertedBy !== 'string') return [];
  return [
    {
      key,
      kind: type,
      from: slugOf(from),
      to: slugOf(to),
      assertedBy,
      commitment: typeof commitment === 'string' ? commitment : null,
    },
  ];
}

function ofKind(nodes: readonly NodeRow[], namespace: string): NodeRow[] {
  return nodes.filter((node) => node.key.startsWith(`${namespace}/`));
}

function slugOf(key: string): string {
  return key.slice(key.indexOf('/') + 1);
}

function textOf({ properties }: NodeRow, name: string): string | null {
  const value = properties[name];
  return typeof value === 'string' ? value : null;
}
