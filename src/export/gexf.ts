import type { MeasuredNetwork, MeasuredNode } from '../analytics/measure-network.ts';
import type { NetworkEdge } from '../analytics/network.ts';
import { nodeColor, nodeSizes } from './appearance.ts';
import { type Column, edgeColumns, nodeColumns } from './columns.ts';
import { type ExportMeta, statements } from './export-meta.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

/**
 * GEXF 1.3 (https://gexf.net): attributes, places, sizes and colours, the day each node and edge begins and that on which
 * an edge ends, by which Gephi's timeline shows the network grow and shrink. Edges carry their kind, so several may join two nodes.
 */
export function toGexf(network: MeasuredNetwork, meta: ExportMeta): string {
  const nodes = nodeColumns(network).filter(isAttribute);
  const edges = edgeColumns(network).filter(isAttribute);
  const sizes = nodeSizes(network);
  const dated = [...network.nodes, ...network.edges].some((item) => item.from !== undefined);
  const description = statements(network, meta).map(([key, value]) => `${key}: ${value}`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '<meta>',
    '<creator>Signatory</creator>',
    `<description>${escapeXml(description.join('\n'))}</description>`,
    '</meta>',
    `<graph${xmlAttributes({
      defaultedgetype: network.directed ? 'directed' : 'undirected',
      mode: dated ? 'dynamic' : 'static',
      timeformat: dated ? 'date' : undefined,
    })}>`,
    ...declared('node', nodes),
    ...declared('edge', edges),
    `<nodes count="${network.nodes.length}">`,
    ...network.nodes.map((node) => nodeElement(node, nodes, sizes.get(node.id))),
    '</nodes>',
    `<edges count="${network.edges.length}">`,
    ...network.edges.map((edge) => edgeElement(edge, edges)),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

/** What GEXF has an attribute of its own for. */
function isAttribute({ name }: { name: string }): boolean {
  return name !== 'from' && name !== 'to' && name !== 'kind';
}

function declared<T>(of: 'node' | 'edge', columns: readonly Column<T>[]): string[] {
  if (columns.length === 0) return [];
  return [
    `<attributes class="${of}" mode="static">`,
    ...columns.map(({ name, type }) => `<attribute${xmlAttributes({ id: name, title: name, type })}/>`),
    '</attributes>',
  ];
}

function attvalues<T>(columns: readonly Column<T>[], item: T): string {
  const values = columns.flatMap((column) => {
    const value = column.value(item);
    return value === undefined ? [] : [`<attvalue${xmlAttributes({ for: column.name, value })}/>`];
  });
  return values.length === 0 ? '' : `<attvalues>${values.join('')}</attvalues>`;
}

function nodeElement(node: MeasuredNode, columns: readonly Column<MeasuredNode>[], size = 1): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(nodeColor(node).slice(at, at + 2), 16));
  return [
    `<node${xmlAttributes({ id: node.id, label: node.label, start: node.from })}>`,
    attvalues(columns, node),
    `<viz:color${xmlAttributes({ r, g, b })}/>`,
    node.x === undefined ? '' : `<viz:position${xmlAttributes({ x: node.x, y: node.y, z: 0 })}/>`,
    `<viz:size${xmlAttributes({ value: size })}/>`,
    '</node>',
  ].join('');
}

function edgeElement(edge: NetworkEdge, columns: readonly Column<NetworkEdge>[]): string {
  const { id, source, target, kind, weight, from, to } = edge;
  const attributes = xmlAttributes({ id, source, target, kind, label: kind, weight, start: from, end: to });
  return `<edge${attributes}>${attvalues(columns, edge)}</edge>`;
}
