import type { NetworkNode, NetworkVariables, Projection } from './network-query.ts';

export const projections = [
  'CO_SIGNATORIES',
  'SIGNATURES',
  'CROSS_REFERENCES',
  'THEMES',
] as const satisfies readonly Projection[];
export const sizeMeasures = [
  'degree',
  'weightedDegree',
  'betweenness',
  'eigenvector',
  'pageRank',
] as const satisfies readonly (keyof NetworkNode)[];
export const colourGroups = [
  'community',
  'type',
  'component',
] as const satisfies readonly (keyof NetworkNode)[];
export type SizeMeasure = (typeof sizeMeasures)[number];
export type ColourGroup = (typeof colourGroups)[number];

/** The camera: where its centre is and how much it shows, in the units of sigma's framed graph. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
}

/** What the address of a network page says. */
export interface NetworkState {
  readonly projection: Projection;
  readonly theme: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly basis: '' | 'NAMED' | 'MEMBERSHIP';
  readonly min: number;
  readonly size: SizeMeasure;
  readonly colour: ColourGroup;
  readonly node: string;
  readonly edge: string;
  readonly pathFrom: string;
  readonly pathTo: string;
  /** Whether nodes that nothing joins are drawn as well. */
  readonly lone: boolean;
  readonly camera: Camera | undefined;
}

/** A projection as addresses spell it: co-signatories. */
export const projectionPath = (projection: Projection) => projection.toLowerCase().replaceAll('_', '-');

/** One shared declaration joins nearly everybody with everybody; two tell something. */
export const leastWeight = (projection: Projection) => (projection === 'CO_SIGNATORIES' ? 2 : 1);

/** Whether conditions on signatures mean anything. */
export const hasSignatures = (projection: Projection) =>
  projection === 'CO_SIGNATORIES' || projection === 'SIGNATURES';

export function readState(parameters: URLSearchParams): NetworkState {
  const text = (name: string) => parameters.get(name) ?? '';
  const oneOf = <Name extends string>(names: readonly Name[], value: string): Name =>
    names.find((name) => name === value) ?? (names[0] as Name);
  const projection =
    projections.find((name) => projectionPath(name) === text('projection')) ?? 'CO_SIGNATORIES';
  const year = (name: string) => (/^\d{4}$/.test(text(name)) ? text(name) : '');
  const [x, y, ratio] = text('camera').split(',').map(Number);
  const camera =
    x !== undefined &&
    y !== undefined &&
    ratio !== undefined &&
    [x, y, ratio].every(Number.isFinite) &&
    ratio > 0
      ? { x, y, ratio }
      : undefined;
  const min = Number(text('min'));
  return {
    projection,
    theme: text('theme'),
    kind: text('kind'),
    from: year('from'),
    to: year('to'),
    basis: oneOf(['', 'NAMED', 'MEMBERSHIP'] as const, text('basis')),
    min: Number.isInteger(min) && min >= 1 ? min : leastWeight(projection),
    size: oneOf(sizeMeasures, text('size')),
    colour: oneOf(colourGroups, text('colour')),
    node: text('node'),
    edge: text('edge'),
    pathFrom: text('path-from'),
    pathTo: text('path-to'),
    lone: parameters.has('lone'),
    camera,
  };
}

/** Nodes and edges that are drawn at most: what a browser without a GPU still moves. */
const most = { maxNodes: 500, maxEdges: 20_000 };

type Filter = NonNullable<NetworkVariables['filter']>;

/** What the API is asked for a state. Conditions that the projection does not know are left out. */
export function networkVariables({
  projection,
  theme,
  kind,
  from,
  to,
  basis,
  min,
}: NetworkState): NetworkVariables {
  const filter: Filter = {};
  if (theme) filter.themes = [theme];
  if (kind) filter.kinds = [kind as NonNullable<Filter['kinds']>[number]];
  if (from) filter.from = from;
  if (to) filter.to = to;
  if (basis && hasSignatures(projection)) filter.basis = [basis];
  return { projection, filter, minWeight: min, ...most };
}

/** The address of the same network as a file. */
export function exportAddress(
  { projection, filter, minWeight, maxNodes, maxEdges }: NetworkVariables,
  format: string,
) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, minWeight, maxNodes, maxEdges }))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== null && item !== undefined) parameters.append(name, String(item));
  return `/networks/${projectionPath(projection)}.${format}?${parameters}`;
}
