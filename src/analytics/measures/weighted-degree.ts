import type { Measure } from './measure.ts';

export const weightedDegree: Measure = {
  values: { weightedDegree: 'double' },
  definition: 'The sum of the weights of the edges at the node, in either direction.',
  source:
    'A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, The architecture of complex weighted networks, PNAS 101 (2004), 3747–3752 (there: strength).',
  appliesTo: 'BOTH',
  compute: (graph) => {
    const strength = Object.fromEntries(graph.mapNodes((id) => [id, 0]));
    graph.forEachEdge((_, { weight }, source, target) => {
      strength[source] = (strength[source] as number) + weight;
      strength[target] = (strength[target] as number) + weight;
    });
    return { nodes: { weightedDegree: strength } };
  },
};
