import { strToU8, zipSync } from 'fflate';
import type { MeasuredNetwork, MeasuredNode } from '../analytics/measure-network.ts';
import type { AttributeValue, NetworkEdge } from '../analytics/network.ts';
import { type Column, edgeColumns, nodeColumns, placeColumns } from './columns.ts';
import { type ExportMeta, statements } from './export-meta.ts';

/**
 * A zip of `nodes.csv`, `edges.csv` and `about.csv` (what the file says of itself), in UTF-8. The first columns are
 * named as Gephi's spreadsheet import expects them.
 */
export function toCsvZip(network: MeasuredNetwork, meta: ExportMeta): Uint8Array {
  const direction = network.directed ? 'Directed' : 'Undirected';
  const nodes: Column<MeasuredNode>[] = [
    { name: 'Id', type: 'string', value: (node) => node.id },
    { name: 'Label', type: 'string', value: (node) => node.label },
    ...nodeColumns(network),
    ...placeColumns(network),
  ];
  const edges: Column<NetworkEdge>[] = [
    { name: 'Id', type: 'string', value: (edge) => edge.id },
    { name: 'Source', type: 'string', value: (edge) => edge.source },
    { name: 'Target', type: 'string', value: (edge) => edge.target },
    { name: 'Type', type: 'string', value: () => direction },
    { name: 'Weight', type: 'double', value: (edge) => edge.weight },
    ...edgeColumns(network),
  ];
  const files = {
    'about.csv': strToU8(csv([['key', 'value'], ...statements(network, meta)])),
    'edges.csv': strToU8(table(edges, network.edges)),
    'nodes.csv': strToU8(table(nodes, network.nodes)),
  };
  // Zip keeps local time without a zone, and fflate reads the local fields: the first day of its calendar everywhere.
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}

function table<T>(columns: readonly Column<T>[], items: readonly T[]): string {
  return csv([
    columns.map((column) => column.name),
    ...items.map((item) => columns.map((column) => column.value(item))),
  ]);
}

/** RFC 4180: lines end in CR LF, a field with a quote, comma or line break is quoted; unknown values are empty fields. */
function csv(lines: readonly (readonly (AttributeValue | undefined)[])[]): string {
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('');
}

function field(value: AttributeValue | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
