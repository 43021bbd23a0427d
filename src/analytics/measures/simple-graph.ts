import { DirectedGraph, UndirectedGraph } from 'graphology';
import { compareText, type Network } from '../network.ts';

interface EdgeAttributes {
  weight: number;
}

/**
 * What measures run on: at most one edge between two nodes (a direction), weighing as much as the network's edges
 * between them together; no loops. Nodes and edges are added in order of id, so results do not depend on the input's.
 */
export type SimpleGraph =
  | DirectedGraph<{ x?: number; y?: number }, EdgeAttributes>
  | UndirectedGraph<{ x?: number; y?: number }, EdgeAttributes>;

export function simpleGraph(network: Network): SimpleGraph {
  const graph: SimpleGraph = network.directed ? new DirectedGraph() : new UndirectedGraph();
  for (const id of network.nodes.map((node) => node.id).sort(compareText)) graph.addNode(id);
  for (const { source, target, weight } of [...network.edges].sort((a, b) => compareText(a.id, b.id))) {
    if (source === target) continue;
    graph.updateEdge(source, target, (before) => ({ weight: (before.weight ?? 0) + weight }));
  }
  return graph;
}
