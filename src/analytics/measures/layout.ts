import * as forceAtlas2Module from 'graphology-layout-forceatlas2';
import { commonJsDefault } from '../common-js.ts';
import { seededRandom } from '../random.ts';
import type { Measure } from './measure.ts';

const forceAtlas2 = commonJsDefault(forceAtlas2Module.default);

/** Forces worked out in one layout: about 50 ms in the middle range, where iterations are neither capped nor topped up. */
const forceBudget = 4_000_000;
const fewestIterations = 30;
const mostIterations = 600;

export const layout: Measure = {
  values: { x: 'double', y: 'double' },
  definition:
    'A place in the plane (x, y): nodes push each other away, edges pull their ends together in proportion to weight / mean weight. Starts from seeded places and stops after a number of iterations that depends only on the size.',
  source:
    'M. Jacomy, T. Venturini, S. Heymann and M. Bastian, ForceAtlas2, a continuous graph layout algorithm for handy network visualization, PLoS ONE 9 (2014), e98679.',
  appliesTo: 'BOTH',
  compute: (graph) => {
    const random = seededRandom(1);
    const placed = graph.copy();
    placed.forEachNode((id) => placed.replaceNodeAttributes(id, { x: random(), y: random() }));
    const total = graph.reduceEdges((sum, _, { weight }) => sum + weight, 0);
    const mean = total / graph.size;
    const places = forceAtlas2(placed, {
      iterations: iterationsFor(graph.order, graph.size),
      settings: forceAtlas2.inferSettings(placed),
      getEdgeWeight: (_, { weight }) => weight / mean,
    });
    return {
      nodes: { x: coordinates(places, 'x'), y: coordinates(places, 'y') },
    };
  },
};

/** One iteration works out order² / 2 repulsions (fewer above 2,000 nodes, by Barnes and Hut) and one attraction an edge. */
function iterationsFor(order: number, size: number): number {
  const forces = Math.min(order ** 2 / 2, 2_000 * order) + size;
  return Math.round(Math.min(mostIterations, Math.max(fewestIterations, forceBudget / forces)));
}

/** Three decimals: finer than any screen shows, coarser than rounding errors of different engines. */
function coordinates(
  places: Record<string, { x: number; y: number }>,
  axis: 'x' | 'y',
): Record<string, number> {
  return Object.fromEntries(
    Object.entries(places).map(([id, place]) => [id, Math.round(place[axis] * 1_000) / 1_000 + 0]),
  );
}
