import * as louvainModule from 'graphology-communities-louvain';
import { commonJsDefault } from '../common-js.ts';
import { seededRandom } from '../random.ts';
import type { Measure } from './measure.ts';
import { numberedGroups } from './numbered-groups.ts';

const louvain = commonJsDefault(louvainModule.default);

export const communities: Measure = {
  values: { community: 'integer' },
  definition:
    'Groups of nodes joined more strongly among themselves than their weighted degrees let one expect; 0 is the largest group. Modularity says by how much, between −1/2 and 1 (resolution 1; for directed networks the directed form).',
  source:
    'V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, Fast unfolding of communities in large networks, Journal of Statistical Mechanics (2008), P10008; modularity after M. E. J. Newman, Physical Review E 70 (2004), 056131, directed after E. A. Leicht and M. E. J. Newman, Physical Review Letters 100 (2008), 118703.',
  appliesTo: 'BOTH',
  compute: (graph) => {
    if (graph.size === 0) {
      // Louvain divides by the total weight; without edges every node is a group of its own.
      const alone = numberedGroups(Object.fromEntries(graph.nodes().map((id, i) => [id, i])));
      return { nodes: { community: alone.groupOf }, network: { communities: alone.count, modularity: 0 } };
    }
    // The seed only decides the order in which nodes are visited; a fixed one makes the answer repeatable.
    const { communities: groups, modularity } = louvain.detailed(graph, { rng: seededRandom(1) });
    const { groupOf, count } = numberedGroups(groups);
    return {
      nodes: { community: groupOf },
      network: { communities: count, modularity: Number(modularity.toPrecision(9)) },
    };
  },
};
