import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { MeasuredNode } from '../../../src/analytics/measure-network.ts';
import type { NodeMeasures } from '../../../src/analytics/measures/measure.ts';
import { type MeasureName, measureNames, measures } from '../../../src/analytics/measures/registry.ts';
import type { Network } from '../../../src/analytics/network.ts';
import { measureStrongest } from '../measure-strongest.ts';
import { karateClub, krackhardtKite, networkOf } from '../networks.ts';

function valuesOf(network: Network, measure: MeasureName, key: keyof NodeMeasures): Record<string, number> {
  const measured = measureStrongest(network, { measures: [measure] });
  return Object.fromEntries(measured.nodes.map((node: MeasuredNode) => [node.id, node[key] ?? Number.NaN]));
}

describe('degree', () => {
  test('of Krackhardt’s kite is highest for Diane, as he shows it', () => {
    const degree = valuesOf(krackhardtKite(), 'DEGREE', 'degree');
    expect(degree).toEqual({
      andre: 4,
      beverly: 4,
      carol: 3,
      diane: 6,
      ed: 3,
      fernando: 5,
      garth: 5,
      heather: 3,
      ike: 2,
      jane: 1,
    });
  });

  test('counts a neighbour once, whatever the number of edges and their directions', () => {
    const network = networkOf(
      [
        ['a', 'b'],
        ['b', 'a'],
        ['a', 'b'],
        ['c', 'a'],
      ],
      { directed: true, alone: ['d'] },
    );
    expect(valuesOf(network, 'DEGREE', 'degree')).toEqual({ a: 2, b: 1, c: 1, d: 0 });
    expect(valuesOf(network, 'IN_OUT_DEGREE', 'inDegree')).toEqual({ a: 2, b: 1, c: 0, d: 0 });
    expect(valuesOf(network, 'IN_OUT_DEGREE', 'outDegree')).toEqual({ a: 1, b: 1, c: 1, d: 0 });
  });

  test('weighted, adds the weights of all edges', () => {
    const network = networkOf(
      [
        ['a', 'b', 2],
        ['b', 'a', 3],
        ['b', 'c', 5],
      ],
      { directed: true },
    );
    expect(valuesOf(network, 'WEIGHTED_DEGREE', 'weightedDegree')).toEqual({ a: 5, b: 10, c: 5 });
  });
});

describe('betweenness', () => {
  test('of Krackhardt’s kite is what his figure’s graph gives: 14 of 36 pairs need Heather', () => {
    const betweenness = valuesOf(krackhardtKite(), 'BETWEENNESS', 'betweenness');
    // Values as V. Krebs prints them in “Social Network Analysis: A Brief Introduction”, three decimals.
    const printed = {
      heather: 0.389,
      fernando: 0.231,
      garth: 0.231,
      ike: 0.222,
      diane: 0.102,
      andre: 0.023,
      beverly: 0.023,
      carol: 0,
      ed: 0,
      jane: 0,
    };
    for (const [name, value] of Object.entries(printed)) expect(betweenness[name]).toBeCloseTo(value, 3);
    expect(betweenness.heather).toBeCloseTo(14 / 36, 8);
  });

  test('of the karate club is highest for the instructor, 0.438, then the administrator, 0.304', () => {
    // The values NetworkX documents and computes for nx.karate_club_graph(), nodes 0, 33 and 32.
    const betweenness = valuesOf(karateClub(), 'BETWEENNESS', 'betweenness');
    expect(betweenness.m1).toBeCloseTo(0.437635, 6);
    expect(betweenness.m34).toBeCloseTo(0.304075, 6);
    expect(betweenness.m33).toBeCloseTo(0.145247, 6);
  });

  test('follows directions: only a → b → c passes b', () => {
    const network = networkOf(
      [
        ['a', 'b'],
        ['b', 'c'],
      ],
      { directed: true },
    );
    // One of the (3 − 1)(3 − 2) ordered pairs of others.
    expect(valuesOf(network, 'BETWEENNESS', 'betweenness')).toEqual({ a: 0, b: 1 / 2, c: 0 });
  });

  test('says so where it would take too long', () => {
    // A chain of 15,000 nodes: 15,000 · 14,999 steps, twice that for both directions.
    const pairs = Array.from({ length: 14_999 }, (_, i): [string, string] => [`n${i}`, `n${i + 1}`]);
    const { notMeasured } = measureStrongest(networkOf(pairs), { measures: ['BETWEENNESS'] });
    expect(notMeasured[0]?.reason).toMatch(/ask for fewer nodes or edges/);
  });

  test('takes weights for strengths, not distances', () => {
    const heavy = networkOf([
      ['a', 'b', 100],
      ['b', 'c', 100],
      ['a', 'c', 1],
    ]);
    expect(valuesOf(heavy, 'BETWEENNESS', 'betweenness')).toEqual({ a: 0, b: 0, c: 0 });
  });
});

describe('eigenvector', () => {
  test('of a star: 1/√2 in the middle, 1/√(2n) at each of n ends', () => {
    const star = networkOf([
      ['m', 'a'],
      ['m', 'b'],
      ['m', 'c'],
      ['m', 'd'],
    ]);
    const values = valuesOf(star, 'EIGENVECTOR', 'eigenvector');
    expect(values.m).toBeCloseTo(1 / Math.SQRT2, 7);
    for (const end of ['a', 'b', 'c', 'd']) expect(values[end]).toBeCloseTo(1 / Math.sqrt(8), 7);
  });

  test('uses weights: on a path with weights 3 and 4 the ends stand as 3 to 4, the middle as 5', () => {
    // The matrix [[0,3,0],[3,0,4],[0,4,0]] has the largest eigenvalue 5, with the vector (3, 5, 4) / √50.
    const values = valuesOf(
      networkOf([
        ['a', 'm', 3],
        ['m', 'c', 4],
      ]),
      'EIGENVECTOR',
      'eigenvector',
    );
    expect(values.a).toBeCloseTo(3 / Math.sqrt(50), 7);
    expect(values.m).toBeCloseTo(5 / Math.sqrt(50), 7);
    expect(values.c).toBeCloseTo(4 / Math.sqrt(50), 7);
  });

  test('says why there is none: no edges, or directions', () => {
    const alone = measureStrongest(networkOf([], { alone: ['a'] }), { measures: ['EIGENVECTOR'] });
    expect(alone.nodes[0]).not.toHaveProperty('eigenvector');
    expect(alone.notMeasured).toEqual([
      { measure: 'EIGENVECTOR', reason: expect.stringContaining('without edges') },
    ]);
    const directed = measureStrongest(networkOf([['a', 'b']], { directed: true }), {
      measures: ['EIGENVECTOR'],
    });
    expect(directed.notMeasured[0]?.reason).toContain('undirected networks only');
  });
});

describe('pageRank', () => {
  test('solves the equations of a → b by hand: b leads nowhere and jumps', () => {
    // a = 0.075 + 0.85 b / 2, b = 0.075 + 0.85 b / 2 + 0.85 a, a + b = 1, so a = 20/57.
    const values = valuesOf(networkOf([['a', 'b']], { directed: true }), 'PAGE_RANK', 'pageRank');
    expect(values.a).toBeCloseTo(20 / 57, 8);
    expect(values.b).toBeCloseTo(37 / 57, 8);
  });

  test('shares out by weight: the middle of b —1— a —3— c', () => {
    // a = 0.05 + 0.85 (b + c), b = 0.05 + 0.85 a / 4, c = 0.05 + 0.85 · 3a / 4, so a = 18/37.
    const values = valuesOf(
      networkOf([
        ['b', 'a', 1],
        ['a', 'c', 3],
      ]),
      'PAGE_RANK',
      'pageRank',
    );
    expect(values.a).toBeCloseTo(18 / 37, 8);
    expect(values.b).toBeCloseTo(0.05 + (0.85 * 18) / 37 / 4, 8);
    expect(values.c).toBeCloseTo(0.05 + (0.85 * 18 * 3) / 37 / 4, 8);
  });

  test('adds up to 1 on any directed graph', () => {
    const edges = fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const network = networkOf(
          pairs.map(([a, b]) => [`n${a}`, `n${b}`]),
          { directed: true },
        );
        const sum = Object.values(valuesOf(network, 'PAGE_RANK', 'pageRank')).reduce((a, b) => a + b);
        expect(sum).toBeCloseTo(1, 6);
      }),
    );
  });
});

test('every measure says what it means, who introduced it, and gives the keys it names', () => {
  for (const name of measureNames) {
    const { definition, source, values, appliesTo } = measures[name];
    const keys = Object.keys(values);
    expect(definition).toMatch(/\w.*[.]$/);
    expect(source).toMatch(/\b(19|20)\d\d\b/);
    const measured = measureStrongest(networkOf([['a', 'b']], { directed: appliesTo === 'DIRECTED' }), {
      measures: [name],
    });
    const added = Object.keys(measured.nodes[0] ?? {}).filter((key) => keys.includes(key));
    expect(added).toEqual(keys);
  }
});
