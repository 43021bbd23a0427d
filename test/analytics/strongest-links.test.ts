import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edgeId, type Network } from '../../src/analytics/network.ts';
import { inOrder, strongest } from '../../src/analytics/strongest.ts';
import { strongestLinks } from '../../src/analytics/strongest-links.ts';

/** Slugs of which some begin others, as words of a slug do, out of order. */
const slugs = ['b', 'a-b', 'a', 'a-b-c', 'ab', 'b-a', 'a1', 'c'];
const nodes = slugs.map((slug) => ({ id: `Theme:${slug}`, slug }));

const links = fc
  .uniqueArray(fc.tuple(fc.nat(slugs.length - 1), fc.nat(slugs.length - 1)), {
    selector: ([source, target]) => `${source} ${target}`,
  })
  .chain((ends) =>
    fc.tuple(
      fc.constant(ends),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: ends.length, maxLength: ends.length }),
    ),
  );
const limits = fc.record(
  {
    minWeight: fc.integer({ min: 1, max: 3 }),
    maxNodes: fc.integer({ min: 1, max: 9 }),
    maxEdges: fc.integer({ min: 1, max: 9 }),
  },
  { requiredKeys: [] },
);

/** The same as nodes and edges; a threshold leaves out nodes without edges. */
function networkOf(
  ends: readonly (readonly [number, number])[],
  weights: readonly number[],
  minWeight: number,
): Network {
  const edges = ends.map(([source, target], i) => ({
    id: edgeId('ADDRESSED_TOGETHER', slugs[source] ?? '', slugs[target] ?? ''),
    source: nodes[source]?.id ?? '',
    target: nodes[target]?.id ?? '',
    kind: 'ADDRESSED_TOGETHER',
    weight: weights[i] ?? 0,
    attributes: {},
  }));
  const heavy = edges.filter(({ weight }) => weight >= minWeight);
  const isJoined = (id: string) => heavy.some(({ source, target }) => source === id || target === id);
  return {
    projection: 'THEMES',
    directed: false,
    nodes: nodes
      .filter(({ id }) => minWeight === 1 || isJoined(id))
      .map(({ id, slug }) => ({ id, slug, label: slug, type: 'Theme', attributes: {} })),
    edges,
  };
}

test('keeps of columns what is kept of nodes and edges', () => {
  fc.assert(
    fc.property(links, limits, ([ends, weights], limits) => {
      const network = networkOf(ends, weights, limits.minWeight ?? 1);
      const whole = new Map(network.nodes.map((node) => [node.id, node]));
      const kept = strongestLinks(
        nodes,
        {
          source: Int32Array.from(ends, ([source]) => source),
          target: Int32Array.from(ends, ([, target]) => target),
          weight: Int32Array.from(weights),
        },
        limits,
      );
      const { totals, truncated } = kept;
      expect({
        projection: 'THEMES',
        directed: false,
        ...inOrder({
          nodes: kept.nodes.map((i) => whole.get(nodes[i]?.id ?? '') as Network['nodes'][number]),
          edges: Array.from(kept.links, (i) => network.edges[i] as Network['edges'][number]),
        }),
        totals,
        truncated,
      }).toEqual(strongest(network, limits));
    }),
    { numRuns: 500 },
  );
});

test('keeps of two kinds of nodes the strongest of each by turns, so that what stays is joined', () => {
  // Three that each point at the same five: stronger than any of the five.
  const ends = [0, 1, 2].flatMap((source) => [3, 4, 5, 6, 7].map((target) => [source, target] as const));
  const columns = {
    source: Int32Array.from(ends, ([source]) => source),
    target: Int32Array.from(ends, ([, target]) => target),
    weight: new Int32Array(ends.length).fill(1),
  };
  const kindsOf = (maxNodes: number, otherKind?: number) => {
    const kept = strongestLinks(nodes, { ...columns, ...(otherKind && { otherKind }) }, { maxNodes });
    return [
      kept.nodes.filter((node) => node < 3).length,
      kept.nodes.filter((node) => node >= 3).length,
      kept.links.length,
    ];
  };
  expect(kindsOf(3)).toEqual([3, 0, 0]);
  expect(kindsOf(3, 3)).toEqual([2, 1, 2]);
  expect(kindsOf(7, 3)).toEqual([3, 4, 12]);
});

test('refuses limits below 1', () => {
  const none = { source: new Int32Array(), target: new Int32Array(), weight: new Int32Array() };
  expect(() => strongestLinks(nodes, none, { maxEdges: 0 })).toThrow('maxEdges must be at least 1; got 0.');
});
