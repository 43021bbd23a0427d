import { compareText } from './compare-text.ts';
import type { Network, NetworkEdge } from './network.ts';

export interface NetworkLimits {
  /** Edges that weigh less are left out; 1 by default. */
  minWeight?: number;
  /** The nodes with the largest sums of weights stay; all by default. */
  maxNodes?: number;
  /** Of the edges between the nodes that stay, those of the largest weight stay; all by default. */
  maxEdges?: number;
}

export interface LimitedNetwork extends Network {
  /** Nodes and edges before `maxNodes` and `maxEdges` (after `minWeight`). */
  totals: { nodes: number; edges: number };
  /** Whether `maxNodes` or `maxEdges` left something out. */
  truncated: boolean;
}

/** Limits with their defaults. Throws a RangeError for one below 1. */
export function checkLimits(limits: NetworkLimits): Required<NetworkLimits> {
  const { minWeight = 1, maxNodes = Infinity, maxEdges = Infinity } = limits;
  for (const [name, value] of Object.entries({ minWeight, maxNodes, maxEdges })) {
    if (!(value >= 1)) throw new RangeError(`${name} must be at least 1; got ${value}.`);
  }
  return { minWeight, maxNodes, maxEdges };
}

/** Keeps the strongest part of a network, ties by id; the result is in order of id. Throws a RangeError for limits below 1. */
export function strongest(network: Network, limits: NetworkLimits): LimitedNetwork {
  const { minWeight, maxNodes, maxEdges } = checkLimits(limits);
  const heavy = network.edges.filter((edge) => edge.weight >= minWeight);
  const strength = new Map(network.nodes.map((node) => [node.id, 0]));
  for (const { id, source, target, weight } of heavy) {
    for (const end of [source, target]) {
      const before = strength.get(end);
      if (before === undefined) throw new Error(`Edge ${id} must join nodes of the network; got ${end}.`);
      strength.set(end, before + weight);
    }
  }
  const nodes = network.nodes
    .toSorted((a, b) => (strength.get(b.id) ?? 0) - (strength.get(a.id) ?? 0) || compareText(a.id, b.id))
    .slice(0, maxNodes);
  const kept = new Set(nodes.map((node) => node.id));
  const within = nodes.length < network.nodes.length ? heavy.filter(joins(kept)) : heavy;
  const edges =
    within.length > maxEdges
      ? within.toSorted((a, b) => b.weight - a.weight || compareText(a.id, b.id)).slice(0, maxEdges)
      : within;
  return {
    ...network,
    ...inOrder({ nodes, edges }),
    totals: { nodes: network.nodes.length, edges: heavy.length },
    truncated: nodes.length < network.nodes.length || edges.length < heavy.length,
  };
}

function joins(nodes: ReadonlySet<string>): (edge: NetworkEdge) => boolean {
  return ({ source, target }) => nodes.has(source) && nodes.has(target);
}

/** Nodes and edges in order of id. */
export const inOrder = ({ nodes, edges }: Pick<Network, 'nodes' | 'edges'>) => ({
  nodes: nodes.toSorted((a, b) => compareText(a.id, b.id)),
  edges: edges.toSorted((a, b) => compareText(a.id, b.id)),
});
