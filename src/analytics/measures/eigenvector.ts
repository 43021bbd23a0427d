import * as eigenvectorModule from 'graphology-metrics/centrality/eigenvector.js';
import { commonJsDefault } from '../common-js.ts';
import { type Measure, rounded } from './measure.ts';

const eigenvectorCentrality = commonJsDefault(eigenvectorModule.default);

const maxIterations = 2_000;

export const eigenvector: Measure = {
  values: { eigenvector: 'double' },
  definition:
    'The node’s entry in the leading eigenvector of the matrix of weights, scaled to length 1: a node counts as much as the nodes it is joined to, by weight. Nodes outside the component with the largest eigenvalue come out as 0 or nearly so.',
  source:
    'P. Bonacich, Power and centrality: a family of measures, American Journal of Sociology 92 (1987), 1170–1182.',
  // In a directed network without cycles, as references usually are, every entry would be 0.
  appliesTo: 'UNDIRECTED',
  compute: (graph) => {
    if (graph.size === 0) return 'A network without edges has no leading eigenvector.';
    try {
      const values = eigenvectorCentrality(graph, { maxIterations, tolerance: 1e-10 });
      return { nodes: { eigenvector: rounded(values) } };
    } catch (error) {
      if (!(error instanceof Error) || !error.message.includes('failed to converge')) throw error;
      return `The two largest eigenvalues are too close: no convergence in ${maxIterations} iterations.`;
    }
  },
};
