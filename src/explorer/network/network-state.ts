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

/** The camera that shows all. */
export const wholeView: Camera = { x: 0.5, y: 0.5, ratio: 1 };

/** A camera as addresses spell it; nothing for the one that shows all. */
export function cameraToText(camera: Camera | undefined): string {
  const spelled = ({ x, y, ratio }: Camera) => [x, y, ratio].map((part) => part.toFixed(3)).join(',');
  return camera === undefined || spelled(camera) === spelled(wholeView) ? '' : spelled(camera);
}

/** What the address of a network page says. */
export interface NetworkState {
  readonly projection: Projection;
  readonly theme: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly basis: '' | 'NAMED' | 'MEMBERSHIP';
  /** Whether withdrawn signatures are left out. */
  readonly standing: boolean;
  readonly min: number;
  readonly size: SizeMeasure;
  readonly colour: ColourGroup;
  readonly node: string;
  readonly edge: string;
  readonly pathFrom: string;
  readonly pathTo: string;
  /** Whether nodes that nothing joins are drawn as well. */
  readonly lone: boolean;
  /** Whether as many edges are drawn as can be moved, instead of as many as can be told apart. */
  readonly many: boolean;
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
    standing: parameters.has('standing'),
    min: Number.isInteger(min) && min >= 1 ? min : leastWeight(projection),
    size: oneOf(sizeMeasures, text('size')),
    colour: oneOf(colourGroups, text('colour')),
    node: text('node'),
    edge: text('edge'),
    pathFrom: text('path-from'),
    pathTo: text('path-to'),
    lone: parameters.has('lone'),
    many: parameters.has('many'),
    camera,
  };
}

/** Nodes that are drawn at most. */
const maxNodes = 500;
/** Edges that are drawn at most: where one can still be told from another, and where a browser without a GPU still moves. */
const maxEdges = { few: 2_000, many: 20_000 };

type Filter = NonNullable<NetworkVariables['filter']>;

/** What the API is asked for a state. Conditions that the projection does not know are left out. */
export function networkVariables({
  projection,
  theme,
  kind,
  from,
  to,
  basis,
  standing,
  min,
  many,
}: NetworkState): NetworkVariables {
  const filter: Filter = {};
  if (theme) filter.themes = [theme];
  if (kind) filter.kinds = [kind as NonNullable<Filter['kinds']>[number]];
  if (from) filter.from = from;
  if (to) filter.to = to;
  if (basis && hasSignatures(projection)) filter.basis = [basis];
  if (standing && hasSignatures(projection)) filter.withdrawn = false;
  return { projection, filter, minWeight: min, maxNodes, maxEdges: many ? maxEdges.many : maxEdges.few };
}
