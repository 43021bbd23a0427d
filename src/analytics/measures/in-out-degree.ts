import type { Measure } from './measure.ts';

export const inOutDegree: Measure = {
  values: { inDegree: 'integer', outDegree: 'integer' },
  definition: 'The number of nodes that point at it (inDegree), and that it points at (outDegree).',
  source:
    'S. Wasserman and K. Faust, Social Network Analysis (Cambridge University Press, 1994), section 4.3.',
  appliesTo: 'DIRECTED',
  compute: (graph) => ({
    nodes: {
      inDegree: Object.fromEntries(graph.mapNodes((id) => [id, graph.inDegree(id)])),
      outDegree: Object.fromEntries(graph.mapNodes((id) => [id, graph.outDegree(id)])),
    },
  }),
};
