import type { Measure } from './measure.ts';

export const degree: Measure = {
  values: { degree: 'integer' },
  definition:
    'The number of nodes it shares an edge with; several edges between two nodes, or one each way, count once.',
  source:
    'L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1 (1979), 215–239.',
  appliesTo: 'BOTH',
  compute: (graph) => ({
    nodes: {
      degree: Object.fromEntries(graph.mapNodes((id) => [id, graph.neighbors(id).length])),
    },
  }),
};
