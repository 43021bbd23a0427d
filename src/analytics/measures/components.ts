import type { Measure } from './measure.ts';
import { numberedGroups } from './numbered-groups.ts';

export const components: Measure = {
  values: { component: 'integer' },
  definition:
    'The part of the network that can be reached from the node along edges in either direction; 0 is the largest part.',
  source:
    'J. Hopcroft and R. Tarjan, Efficient algorithms for graph manipulation, Communications of the ACM 16 (1973), 372–378.',
  appliesTo: 'BOTH',
  compute: (graph) => {
    const component: Record<string, number> = {};
    let next = 0;
    graph.forEachNode((start) => {
      if (start in component) return;
      const waiting = [start];
      component[start] = next;
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        graph.forEachNeighbor(id, (neighbor) => {
          if (neighbor in component) return;
          component[neighbor] = next;
          waiting.push(neighbor);
        });
      }
      next++;
    });
    const { groupOf, count } = numberedGroups(component);
    return { nodes: { component: groupOf }, network: { components: count } };
  },
};
