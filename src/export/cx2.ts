import type { MeasuredNetwork, MeasuredNode } from '../analytics/measure-network.ts';
import type { NetworkEdge } from '../analytics/network.ts';
import { type Column, edgeColumns, nodeColumns, valuesOf } from './columns.ts';
import { type ExportMeta, statements } from './export-meta.ts';

/**
 * CX2, Cytoscape Exchange format 2.0 (https://cytoscape.org/cx/cx2/specification/): every attribute is declared with its
 * type. CX2 numbers nodes and edges; the ids of the network stay as the attribute `key`.
 */
export function toCx2(network: MeasuredNetwork, meta: ExportMeta): string {
  const nodes: Column<MeasuredNode>[] = [
    { name: 'key', type: 'string', value: (node) => node.id },
    { name: 'name', type: 'string', value: (node) => node.label },
    ...nodeColumns(network),
  ];
  const edges: Column<NetworkEdge>[] = [
    { name: 'key', type: 'string', value: (edge) => edge.id },
    { name: 'interaction', type: 'string', value: (edge) => edge.kind },
    { name: 'weight', type: 'double', value: (edge) => edge.weight },
    ...edgeColumns(network),
  ];
  const about = statements(network, meta);
  const number = new Map(network.nodes.map((node, i) => [node.id, i]));
  const aspects = {
    attributeDeclarations: [
      {
        networkAttributes: {
          name: { d: 'string' },
          directed: { d: 'boolean' },
          ...Object.fromEntries(about.map(([key]) => [key, { d: 'string' }])),
        },
        nodes: declared(nodes),
        edges: declared(edges),
      },
    ],
    networkAttributes: [{ name: meta.title, directed: network.directed, ...Object.fromEntries(about) }],
    nodes: network.nodes.map((node, id) => ({
      id,
      ...(node.x === undefined ? {} : { x: node.x, y: node.y }),
      v: valuesOf(nodes, node),
    })),
    edges: network.edges.map((edge, id) => ({
      id,
      s: number.get(edge.source),
      t: number.get(edge.target),
      v: valuesOf(edges, edge),
    })),
  };
  return JSON.stringify([
    { CXVersion: '2.0', hasFragments: false },
    { metaData: Object.entries(aspects).map(([name, aspect]) => ({ name, elementCount: aspect.length })) },
    ...Object.entries(aspects).map(([name, aspect]) => ({ [name]: aspect })),
    { status: [{ success: true, error: '' }] },
  ]);
}

function declared<T>(columns: readonly Column<T>[]): Record<string, { d: string }> {
  return Object.fromEntries(columns.map(({ name, type }) => [name, { d: type }]));
}
