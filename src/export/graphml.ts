import type { MeasuredNetwork, MeasuredNode } from '../analytics/measure-network.ts';
import type { NetworkEdge } from '../analytics/network.ts';
import { type Column, type ColumnType, edgeColumns, nodeColumns, placeColumns } from './columns.ts';
import { type ExportMeta, statements } from './export-meta.ts';
import { escapeXml, xmlAttributes } from './xml.ts';

const types: Record<ColumnType, string> = {
  string: 'string',
  integer: 'int',
  double: 'double',
  boolean: 'boolean',
};

/** GraphML 1.0 (http://graphml.graphdrawing.org/specification.html); what the file says of itself is data of the graph. */
export function toGraphml(network: MeasuredNetwork, meta: ExportMeta): string {
  const about = statements(network, meta);
  const nodes: Column<MeasuredNode>[] = [
    { name: 'label', type: 'string', value: (node) => node.label },
    ...nodeColumns(network),
    ...placeColumns(network),
  ];
  const edges: Column<NetworkEdge>[] = [
    { name: 'weight', type: 'double', value: (edge) => edge.weight },
    ...edgeColumns(network),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    `<desc>${escapeXml(meta.title)}</desc>`,
    ...about.map(([name]) => key('graph', { name, type: 'string' })),
    ...nodes.map((column) => key('node', column)),
    ...edges.map((column) => key('edge', column)),
    `<graph id="${network.projection}" edgedefault="${network.directed ? 'directed' : 'undirected'}">`,
    ...about.map(([name, value]) => data('graph', name, value)),
    ...network.nodes.map((node) => `<node id="${nameToken(node.id)}">${allData('node', nodes, node)}</node>`),
    ...network.edges.map((edge) => edgeElement(edge, edges)),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

type Owner = 'graph' | 'node' | 'edge';

function key(owner: Owner, { name, type }: { name: string; type: ColumnType }): string {
  const attributes = { id: `${owner}.${name}`, for: owner, 'attr.name': name, 'attr.type': types[type] };
  return `<key${xmlAttributes(attributes)}/>`;
}

function data(owner: Owner, name: string, value: string | number | boolean): string {
  return `<data key="${owner}.${name}">${escapeXml(value)}</data>`;
}

function allData<T>(owner: Owner, columns: readonly Column<T>[], item: T): string {
  return columns
    .map((column) => {
      const value = column.value(item);
      return value === undefined ? '' : data(owner, column.name, value);
    })
    .join('');
}

function edgeElement(edge: NetworkEdge, columns: readonly Column<NetworkEdge>[]): string {
  const ends = { source: nameToken(edge.source), target: nameToken(edge.target) };
  return `<edge${xmlAttributes({ id: nameToken(edge.id), ...ends })}>${allData('edge', columns, edge)}</edge>`;
}

/** The schema wants ids to be name tokens; ours are, others get `_x<code point>_` for what a token cannot hold. */
function nameToken(id: string): string {
  return id.replace(/[^\p{L}\p{N}.:_-]/gu, (character) => `_x${character.codePointAt(0)?.toString(16)}_`);
}
