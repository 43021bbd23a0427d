import type { MeasuredNetwork } from '../analytics/measure-network.ts';
import { nodeColor, nodeSizes } from './appearance.ts';
import { edgeColumns, nodeColumns, valuesOf } from './columns.ts';
import { type ExportMeta, statements } from './export-meta.ts';

/**
 * graphology's serialization (https://graphology.github.io/serialization.html): `Graph.from(JSON.parse(text))` reads it.
 * Nodes carry `x`, `y`, `size` and `color` where Sigma looks for them.
 */
export function toGraphologyJson(network: MeasuredNetwork, meta: ExportMeta): string {
  const nodes = nodeColumns(network);
  const edges = edgeColumns(network);
  const sizes = nodeSizes(network);
  const direction = network.directed ? {} : { undirected: true };
  return JSON.stringify({
    attributes: Object.fromEntries(statements(network, meta)),
    options: { type: network.directed ? 'directed' : 'undirected', multi: true, allowSelfLoops: true },
    nodes: network.nodes.map((node) => ({
      key: node.id,
      attributes: {
        label: node.label,
        ...valuesOf(nodes, node),
        ...(node.x === undefined ? {} : { x: node.x, y: node.y }),
        size: sizes.get(node.id),
        color: nodeColor(node),
      },
    })),
    edges: network.edges.map((edge) => ({
      key: edge.id,
      source: edge.source,
      target: edge.target,
      attributes: { weight: edge.weight, ...valuesOf(edges, edge) },
      ...direction,
    })),
  });
}
