import { edgeId, type Network, type NetworkEdge, type NetworkNode, nodeId } from '../network.ts';
import { type DeclarationRow, declarationNode, earlier, type PartyRow } from './rows.ts';

/** One statement of a cross-reference; several places may state the same. */
export interface CrossReferenceRow {
  kind: string;
  /** Slug of a declaration. */
  from: string;
  /** Slug of a declaration or an organization. */
  to: string;
  /** Slug of the declaration whose words say so. */
  assertedBy: string;
}

/**
 * Declarations pointing at what they refer to, one edge for each pair and kind: weight = number of places that state it,
 * `assertedBy` lists the declarations whose words do, `from` = the earliest of their days.
 * Nodes are what edges join: not a third document that only says so, whose day counts. A reference to an unknown slug throws.
 */
export function crossReferencesNetwork(
  references: Iterable<CrossReferenceRow>,
  declarations: readonly DeclarationRow[],
  organizations: readonly Omit<PartyRow, 'type'>[],
): Network {
  const days = new Map(declarations.map((d) => [d.slug, d.earliest]));
  const things = new Map([
    ...organizations.map((row) => [row.slug, organizationNode(row)] as const),
    ...declarations.map((row) => [row.slug, declarationNode(row)] as const),
  ]);
  const nodes = new Set<NetworkNode>();
  const joined = (slug: string): string => {
    const node = things.get(slug);
    if (!node)
      throw new Error(`Cross-references must join known declarations and organizations; got "${slug}".`);
    nodes.add(node);
    return node.id;
  };
  const merged = new Map<string, CrossReferenceRow[]>();
  for (const row of references) {
    const id = edgeId(row.kind, row.from, row.to);
    const rows = merged.get(id);
    if (rows) rows.push(row);
    else merged.set(id, [row]);
  }
  const edges = [...merged].map(([id, rows]): NetworkEdge => {
    const [{ kind, from, to }] = rows as [CrossReferenceRow];
    const asserting = [...new Set(rows.map((row) => row.assertedBy))].sort();
    const since = asserting.map((slug) => days.get(slug)).reduce<string | undefined>(earlier, undefined);
    return {
      id,
      source: joined(from),
      target: joined(to),
      kind,
      weight: rows.length,
      ...(since === undefined ? {} : { from: since }),
      attributes: { assertedBy: asserting.join(' ') },
    };
  });
  return { projection: 'CROSS_REFERENCES', directed: true, nodes: [...nodes], edges };
}

function organizationNode(row: Omit<PartyRow, 'type'>): NetworkNode {
  return {
    id: nodeId('Organization', row.slug),
    slug: row.slug,
    label: row.name,
    type: 'Organization',
    attributes: {},
  };
}
