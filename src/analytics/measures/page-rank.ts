import * as pageRankModule from 'graphology-metrics/centrality/pagerank.js';
import { commonJsDefault } from '../common-js.ts';
import { type Measure, rounded } from './measure.ts';

const pagerank = commonJsDefault(pageRankModule.default);

export const pageRank: Measure = {
  values: { pageRank: 'double' },
  definition:
    'The share of time a random walk spends at the node: with probability 0.85 it follows an edge (along its direction, in proportion to weight), otherwise, or where no edge leads on, it jumps to any node. The shares of all nodes add up to 1.',
  source:
    'S. Brin and L. Page, The anatomy of a large-scale hypertextual Web search engine, Computer Networks and ISDN Systems 30 (1998), 107–117.',
  appliesTo: 'BOTH',
  compute: (graph) => ({
    // Each iteration shrinks the error by 0.85 at least, so 200 always reach the tolerance.
    nodes: {
      pageRank: rounded(
        pagerank(graph, { getEdgeWeight: 'weight', alpha: 0.85, maxIterations: 200, tolerance: 1e-12 }),
      ),
    },
  }),
};
