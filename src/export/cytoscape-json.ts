import type { MeasuredNetwork } from '../analytics/measure-network.ts';
import { nodeColor, nodeSizes } from './appearance.ts';
import { edgeColumns, nodeColumns, valuesOf } from './columns.ts';
import { type ExportMeta, statements } from './export-meta.ts';

/** Cytoscape.js JSON (https://js.cytoscape.org/#notation/elements-json), as Cytoscape's desktop also reads it (.cyjs). */
export function toCytoscapeJson(network: MeasuredNetwork, meta: ExportMeta): string {
  const nodes = nodeColumns(network);
  const edges = edgeColumns(network);
  const sizes = nodeSizes(network);
  return JSON.stringify({
    format_version: '1.0',
    generated_by: 'Signatory',
    target_cytoscapejs_version: '~3',
    data: { name: meta.title, directed: network.directed, ...Object.fromEntries(statements(network, meta)) },
    // Else Cytoscape.js lays the nodes out in a grid, wherever they are.
    ...(network.nodes[0]?.x !== undefined && { layout: { name: 'preset' } }),
    elements: {
      nodes: network.nodes.map((node) => ({
        data: {
          id: node.id,
          name: node.label,
          label: node.label,
          ...valuesOf(nodes, node),
          size: sizes.get(node.id),
          color: nodeColor(node),
        },
        ...(node.x === undefined ? {} : { position: { x: node.x, y: node.y } }),
      })),
      edges: network.edges.map((edge) => ({
        data: {
          id: edge.id,
          source: edge.source,
          target: edge.target,
          interaction: edge.kind,
          weight: edge.weight,
          ...valuesOf(edges, edge),
        },
      })),
    },
  });
}
