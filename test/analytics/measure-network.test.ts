import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Network } from '../../src/analytics/network.ts';
import { strongest } from '../../src/analytics/strongest.ts';
import { measureStrongest } from './measure-strongest.ts';
import { karateClub, networkOf } from './networks.ts';

const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);

describe('strongest', () => {
  // Strengths: a 9, b 7, c 6, d 2, e 0.
  const network = networkOf(
    [
      ['a', 'b', 5],
      ['a', 'c', 4],
      ['b', 'c', 1],
      ['c', 'd', 1],
      ['b', 'd', 1],
    ],
    { alone: ['e'] },
  );

  test('leaves everything in place without limits', () => {
    const all = strongest(network, {});
    expect(ids(all.nodes)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(all.edges).toHaveLength(5);
    expect([all.totals, all.truncated]).toEqual([{ nodes: 5, edges: 5 }, false]);
  });

  test('minWeight is a filter: totals count what passes it, and nothing is truncated', () => {
    const heavy = strongest(network, { minWeight: 4 });
    expect(heavy.edges.map((e) => e.weight)).toEqual([5, 4]);
    expect([heavy.totals, heavy.truncated]).toEqual([{ nodes: 5, edges: 2 }, false]);
  });

  test('maxNodes keeps the strongest nodes and the edges among them', () => {
    const three = strongest(network, { maxNodes: 3 });
    expect(ids(three.nodes)).toEqual(['a', 'b', 'c']);
    expect(three.edges).toHaveLength(3);
    expect([three.totals, three.truncated]).toEqual([{ nodes: 5, edges: 5 }, true]);
  });

  test('maxEdges keeps the heaviest, ties by id', () => {
    const three = strongest(network, { maxEdges: 3 });
    expect(three.edges.map((e) => `${e.source}${e.target}`)).toEqual(['ab', 'ac', 'bc']);
    expect([ids(three.nodes), three.truncated]).toEqual([['a', 'b', 'c', 'd', 'e'], true]);
  });

  test('refuses limits below 1 and edges to nowhere', () => {
    expect(() => strongest(network, { maxNodes: 0 })).toThrow('maxNodes must be at least 1; got 0.');
    expect(() => strongest(network, { minWeight: Number.NaN })).toThrow(
      'minWeight must be at least 1; got NaN.',
    );
    expect(() => strongest({ ...network, nodes: network.nodes.slice(1) }, {})).toThrow(
      /must join nodes of the network; got a/,
    );
  });
});

describe('measureStrongest', () => {
  test('does not depend on the order of nodes, edges or measures asked for', () => {
    const network = karateClub();
    const expected = JSON.stringify(measureStrongest(network));
    const shuffled = fc.record({
      nodes: fc.shuffledSubarray([...network.nodes], { minLength: network.nodes.length }),
      edges: fc.shuffledSubarray([...network.edges], { minLength: network.edges.length }),
    });
    fc.assert(
      fc.property(shuffled, (order) => {
        expect(JSON.stringify(measureStrongest({ ...network, ...order }))).toBe(expected);
      }),
      { numRuns: 10 },
    );
    expect(JSON.stringify(measureStrongest(network, { measures: ['LAYOUT', 'DEGREE'] }))).toBe(
      JSON.stringify(measureStrongest(network, { measures: ['DEGREE', 'LAYOUT'] })),
    );
  });

  test('measures the part it returns, not the whole', () => {
    const star = networkOf([
      ['m', 'a', 3],
      ['m', 'b', 2],
      ['m', 'c', 1],
    ]);
    const part = measureStrongest(star, { measures: ['DEGREE'], maxNodes: 2 });
    expect(part.nodes.map((n) => [n.id, n.degree])).toEqual([
      ['a', 1],
      ['m', 1],
    ]);
  });

  test('by default takes every measure that makes sense for the direction', () => {
    const keys = (directed: boolean) => {
      const { nodes, notMeasured } = measureStrongest(networkOf([['a', 'b']], { directed }));
      expect(notMeasured).toEqual([]);
      return Object.keys(nodes[0] ?? {});
    };
    expect(keys(true)).toContain('inDegree');
    expect(keys(true)).not.toContain('eigenvector');
    expect(keys(false)).toContain('eigenvector');
    expect(keys(false)).not.toContain('inDegree');
  });

  test('an empty network, a single node and loops are no trouble', () => {
    const empty: Network = { projection: 'THEMES', directed: false, nodes: [], edges: [] };
    expect(measureStrongest(empty)).toMatchObject({ nodes: [], edges: [], truncated: false });
    expect(measureStrongest(networkOf([], { alone: ['a'] })).nodes[0]).toMatchObject({
      degree: 0,
      component: 0,
      betweenness: 0,
      pageRank: 1,
    });
    expect(
      measureStrongest(
        networkOf([
          ['a', 'a'],
          ['a', 'b'],
        ]),
      ).nodes[0],
    ).toMatchObject({ id: 'a', degree: 1 });
  });

  test('places all nodes apart, in finite numbers, nearer to their friends than to others', () => {
    const { nodes, edges } = measureStrongest(karateClub(), { measures: ['LAYOUT'] });
    const place = new Map(nodes.map((n) => [n.id, { x: n.x ?? Number.NaN, y: n.y ?? Number.NaN }]));
    expect(new Set([...place.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(nodes.length);
    const distance = (a: string, b: string) => {
      const [p, q] = [place.get(a), place.get(b)];
      return Math.hypot(
        (p?.x ?? Number.NaN) - (q?.x ?? Number.NaN),
        (p?.y ?? Number.NaN) - (q?.y ?? Number.NaN),
      );
    };
    const mean = (numbers: number[]) => numbers.reduce((a, b) => a + b) / numbers.length;
    const joined = mean(edges.map((e) => distance(e.source, e.target)));
    const all = mean(nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => distance(a.id, b.id))));
    expect(joined).toBeGreaterThan(0);
    expect(joined).toBeLessThan(0.8 * all);
  });
});
