import * as betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import { commonJsDefault } from '../common-js.ts';
import { type Measure, rounded } from './measure.ts';

const betweennessCentrality = commonJsDefault(betweennessModule.default);

/** Steps of Brandes’ algorithm, nodes × edges: some two seconds. */
const mostSteps = 400_000_000;

export const betweenness: Measure = {
  values: { betweenness: 'double' },
  definition:
    'The share of shortest paths between two other nodes that pass through it, summed over all pairs and divided by their number, between 0 and 1. A path’s length is its number of edges: weights here are strengths, not distances, and are not used. Along the edges’ directions where the network is directed.',
  source:
    'L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40 (1977), 35–41; computed after U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25 (2001), 163–177.',
  appliesTo: 'BOTH',
  compute: (graph) => {
    const steps = graph.order * graph.size * (graph.type === 'undirected' ? 2 : 1);
    if (steps > mostSteps) {
      return `It takes nodes × edges steps, ${steps} here, and is worked out up to ${mostSteps}: ask for fewer nodes or edges.`;
    }
    const values = betweennessCentrality(graph, { getEdgeWeight: null, normalized: true });
    return { nodes: { betweenness: rounded(values) } };
  },
};
