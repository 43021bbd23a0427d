import type { MeasuredNetwork, MeasuredNode } from '../analytics/measure-network.ts';
import { keysOf, measureNames, measures } from '../analytics/measures/registry.ts';
import type { AttributeValue, NetworkEdge } from '../analytics/network.ts';

export type ColumnType = 'string' | 'integer' | 'double' | 'boolean';

/** One attribute that some nodes (or edges) of a network have. */
export interface Column<T> {
  name: string;
  type: ColumnType;
  value(item: T): AttributeValue | undefined;
}

/** Attributes of nodes apart from id, label and place, in a fixed order: identity, facts of the projection, measures. */
export function nodeColumns(network: MeasuredNetwork): Column<MeasuredNode>[] {
  const measured = measureNames
    .flatMap((name) => keysOf(name).map((key) => ({ key, type: measures[name].values[key] ?? 'double' })))
    .filter(({ key }) => key !== 'x' && key !== 'y' && network.nodes.some((node) => node[key] !== undefined));
  return [
    { name: 'slug', type: 'string', value: (node) => node.slug },
    { name: 'type', type: 'string', value: (node) => node.type },
    ...dateColumn(network.nodes),
    ...factColumns(network.nodes),
    ...measured.map(
      ({ key, type }): Column<MeasuredNode> => ({ name: key, type, value: (node) => node[key] }),
    ),
  ];
}

/** Where each node is drawn; no columns where the network has no layout. */
export const placeColumns = (network: MeasuredNetwork): Column<MeasuredNode>[] =>
  network.nodes[0]?.x === undefined
    ? []
    : (['x', 'y'] as const).map((axis) => ({ name: axis, type: 'double', value: (node) => node[axis] }));

/** Attributes of edges apart from id, ends and weight. */
export function edgeColumns(network: MeasuredNetwork): Column<NetworkEdge>[] {
  return [
    { name: 'kind', type: 'string', value: (edge) => edge.kind },
    ...dateColumn(network.edges),
    ...endColumn(network.edges),
    ...factColumns(network.edges),
  ];
}

/** The item's attributes that are known, by name. */
export function valuesOf<T>(columns: readonly Column<T>[], item: T): Record<string, AttributeValue> {
  const values: Record<string, AttributeValue> = {};
  for (const column of columns) {
    const value = column.value(item);
    if (value !== undefined) values[column.name] = value;
  }
  return values;
}

interface Dated {
  from?: string;
  attributes: Readonly<Record<string, AttributeValue>>;
}

function dateColumn<T extends Dated>(items: readonly T[]): Column<T>[] {
  return items.some((item) => item.from !== undefined)
    ? [{ name: 'from', type: 'string', value: (item) => item.from }]
    : [];
}

function endColumn(edges: readonly NetworkEdge[]): Column<NetworkEdge>[] {
  return edges.some(({ to }) => to !== undefined)
    ? [{ name: 'to', type: 'string', value: ({ to }) => to }]
    : [];
}

function factColumns<T extends Dated>(items: readonly T[]): Column<T>[] {
  const samples = new Map<string, AttributeValue>();
  for (const { attributes } of items) {
    for (const [name, value] of Object.entries(attributes)) if (!samples.has(name)) samples.set(name, value);
  }
  return [...samples].map(([name, sample]) => ({
    name,
    type: typeof sample === 'number' ? numberType(name) : (typeof sample as 'string' | 'boolean'),
    value: (item) => item.attributes[name],
  }));
}

/** Facts that are counts; every other number is a double, even where all of a network's values happen to be whole. */
const integers = new Set(['signatures', 'declarations', 'commitments', 'named', 'derived']);

function numberType(name: string): ColumnType {
  return integers.has(name) ? 'integer' : 'double';
}
