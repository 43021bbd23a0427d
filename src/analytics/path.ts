import { compareText } from './compare-text.ts';

/** Something a path can pass. `slug` decides among equally short paths; `id` where slugs are alike. */
export interface PathNode {
  id: string;
  slug: string;
}

/** A typed edge, by indexes into the nodes; a path may follow it either way. */
export interface PathEdge {
  kind: string;
  source: number;
  target: number;
}

/** Nodes and edges prepared for finding paths: built once for a state of the graph. */
export interface PathGraph {
  readonly nodes: readonly PathNode[];
  readonly edges: readonly PathEdge[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Edges at node i: `incident[starts[i]] … incident[starts[i + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly incident: Int32Array;
}

export interface PathStep {
  kind: string;
  /** Ids of the nodes, in the order of the path. */
  from: string;
  to: string;
  /** Whether the step follows the edge’s own direction. */
  forward: boolean;
}

/** Time and memory linear in nodes and edges. Throws for an edge that joins no nodes, or two nodes of one id. */
export function pathGraph(nodes: readonly PathNode[], edges: readonly PathEdge[]): PathGraph {
  const indexOf = new Map(nodes.map((node, i) => [node.id, i]));
  if (indexOf.size !== nodes.length) {
    throw new Error(
      `Nodes of a path graph must have ids of their own; got ${nodes.length} with ${indexOf.size} ids.`,
    );
  }
  const starts = new Int32Array(nodes.length + 1);
  for (const { kind, source, target } of edges) {
    if (!(source in nodes && target in nodes)) {
      throw new Error(
        `The edge ${kind} must join two of ${nodes.length} nodes; got ${source} and ${target}.`,
      );
    }
    starts[source + 1] = (starts[source + 1] as number) + 1;
    starts[target + 1] = (starts[target + 1] as number) + 1;
  }
  for (let i = 0; i < nodes.length; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number);
  const next = starts.slice();
  const incident = new Int32Array(2 * edges.length);
  for (const [edge, { source, target }] of edges.entries()) {
    for (const end of [source, target]) {
      incident[next[end] as number] = edge;
      next[end] = (next[end] as number) + 1;
    }
  }
  return { nodes, edges, indexOf, starts, incident };
}

/**
 * A shortest path between two nodes, whatever the directions of its edges. Of all shortest ones it is the first in
 * alphabetical order of the slugs along it, and between two nodes the edge whose kind comes first, of one kind the edge whose source does.
 * Null where none has at most `maxLength` steps. From a node to itself there are none. Throws for an unknown id.
 */
export function shortestPath(
  graph: PathGraph,
  from: string,
  to: string,
  maxLength: number,
): PathStep[] | null {
  const [start, goal] = [from, to].map((id) => {
    const index = graph.indexOf.get(id);
    if (index === undefined) throw new Error(`A path must join known nodes; got "${id}".`);
    return index;
  }) as [number, number];
  const distances = distancesTo(graph, goal, start, maxLength);
  if (!distances) return null;
  const steps: PathStep[] = [];
  for (let node = start; node !== goal; ) {
    const best = firstStep(
      graph,
      node,
      (neighbor) => distances[neighbor] === (distances[node] as number) - 1,
    );
    steps.push(best.step);
    node = best.node;
  }
  return steps;
}

/** Breadth first from the goal until the start is met: steps to the goal, -1 where it was not reached. Null for a start too far away. */
function distancesTo(graph: PathGraph, goal: number, start: number, maxLength: number): Int32Array | null {
  const distances = new Int32Array(graph.nodes.length).fill(-1);
  distances[goal] = 0;
  let front = [goal];
  for (let distance = 1; distances[start] === -1; distance++) {
    if (front.length === 0 || distance > maxLength) return null;
    const next: number[] = [];
    for (const node of front) {
      for (let i = graph.starts[node] as number; i < (graph.starts[node + 1] as number); i++) {
        const other = otherEnd(graph, graph.incident[i] as number, node);
        if (distances[other] !== -1) continue;
        distances[other] = distance;
        next.push(other);
      }
    }
    front = next;
  }
  return distances;
}

/** The first of the steps from a node that lead nearer. */
function firstStep(
  graph: PathGraph,
  node: number,
  isNearer: (neighbor: number) => boolean,
): { node: number; step: PathStep } {
  let best: { node: number; edge: PathEdge } | undefined;
  for (let i = graph.starts[node] as number; i < (graph.starts[node + 1] as number); i++) {
    const edge = graph.edges[graph.incident[i] as number] as PathEdge;
    const other = otherEnd(graph, graph.incident[i] as number, node);
    if (!isNearer(other)) continue;
    if (best === undefined || isBefore(graph, { node: other, edge }, best)) best = { node: other, edge };
  }
  if (best === undefined)
    throw new Error(`Invariant: node ${graph.nodes[node]?.id} was reached and has no way back.`);
  const { kind, source } = best.edge;
  return {
    node: best.node,
    step: {
      kind,
      from: (graph.nodes[node] as PathNode).id,
      to: (graph.nodes[best.node] as PathNode).id,
      forward: source === node,
    },
  };
}

function isBefore(
  graph: PathGraph,
  a: { node: number; edge: PathEdge },
  b: { node: number; edge: PathEdge },
): boolean {
  const slugOf = (node: number) => (graph.nodes[node] as PathNode).slug;
  const [one, other] = [graph.nodes[a.node] as PathNode, graph.nodes[b.node] as PathNode];
  return (
    (compareText(one.slug, other.slug) ||
      compareText(one.id, other.id) ||
      compareText(a.edge.kind, b.edge.kind) ||
      compareText(slugOf(a.edge.source), slugOf(b.edge.source))) < 0
  );
}

function otherEnd(graph: PathGraph, edge: number, node: number): number {
  const { source, target } = graph.edges[edge] as PathEdge;
  return source === node ? target : source;
}
