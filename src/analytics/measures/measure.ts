import type { SimpleGraph } from './simple-graph.ts';

/** What a measure says of each node; present where the measure was asked for and applies. */
export interface NodeMeasures {
  degree?: number;
  inDegree?: number;
  outDegree?: number;
  weightedDegree?: number;
  betweenness?: number;
  eigenvector?: number;
  pageRank?: number;
  community?: number;
  component?: number;
  x?: number;
  y?: number;
}

/** What a measure says of the whole network. */
export interface NetworkMeasures {
  modularity?: number;
  communities?: number;
  components?: number;
}

interface MeasureResult {
  /** By measure, then by node id; every node has a value. */
  nodes: { [K in keyof NodeMeasures]?: Readonly<Record<string, number>> };
  network?: NetworkMeasures;
}

export interface Measure {
  /** What it adds to each node: whole numbers or others. */
  values: Readonly<Partial<Record<keyof NodeMeasures, 'integer' | 'double'>>>;
  /** What the number means: formula, direction, weights and normalization. */
  definition: string;
  /** The paper that introduced it. */
  source: string;
  /** Whether it makes sense for directed networks, undirected ones, or both. */
  appliesTo: 'DIRECTED' | 'UNDIRECTED' | 'BOTH';
  /** Why there is no value, as a sentence, or the values. Never called on a graph without nodes. */
  compute(graph: SimpleGraph): MeasureResult | string;
}

/** Nine significant digits: more than the measures mean, fewer than rounding errors of different engines disturb. */
export function rounded(values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, Number(value.toPrecision(9))]));
}
