import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { LimitedNetwork } from '../strongest.ts';

interface EdgeAttributes {
  weight: number;
}

/**
 * What measures run on: at most one edge between two nodes (a direction), weighing as much as the network's edges
 * between them together; no loops. Nodes and edges stand in order of id, as `strongest` gives them, so that results do not
 * depend on the order they came in.
 */
export type SimpleGraph =
  | DirectedGraph<{ x?: number; y?: number }, EdgeAttributes>
  | UndirectedGraph<{ x?: number; y?: number }, EdgeAttributes>;

export function simpleGraph(network: LimitedNetwork): SimpleGraph {
  const graph: SimpleGraph = network.directed ? new DirectedGraph() : new UndirectedGraph();
  for (const { id } of network.nodes) graph.addNode(id);
  for (const { source, target, weight } of network.edges) {
    if (source === target) continue;
    graph.updateEdge(source, target, (before) => ({ weight: (before.weight ?? 0) + weight }));
  }
  return graph;
}
