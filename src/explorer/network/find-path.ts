import type { NetworkEdge } from './network-query.ts';

/**
 * The shortest path between two nodes over the edges that are drawn, whichever way they point: breadth-first search,
 * O(nodes + edges). Among paths of equal length, the one whose edges are strongest step by step from its end.
 *
 * @returns its edges from `from` to `to`; null where nothing joins them; empty where they are the same node
 */
export function findPath(edges: readonly NetworkEdge[], from: string, to: string): NetworkEdge[] | null {
  const at = new Map<string, NetworkEdge[]>();
  for (const edge of edges)
    for (const end of [edge.source, edge.target]) {
      const list = at.get(end);
      if (list) list.push(edge);
      else at.set(end, [edge]);
    }
  const distance = new Map([[from, 0]]);
  const queue = [from];
  for (const node of queue) {
    if (node === to) break;
    for (const edge of at.get(node) ?? []) {
      const other = otherEnd(edge, node);
      if (distance.has(other)) continue;
      distance.set(other, (distance.get(node) ?? 0) + 1);
      queue.push(other);
    }
  }
  if (!distance.has(to)) return null;
  const path: NetworkEdge[] = [];
  for (let node = to; node !== from; ) {
    const steps = (distance.get(node) ?? 0) - 1;
    const back = (at.get(node) ?? [])
      .filter((edge) => distance.get(otherEnd(edge, node)) === steps)
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))[0];
    if (!back) return null;
    path.unshift(back);
    node = otherEnd(back, node);
  }
  return path;
}

export const otherEnd = ({ source, target }: NetworkEdge, end: string): string =>
  source === end ? target : source;
