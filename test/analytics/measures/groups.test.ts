import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberedGroups } from '../../../src/analytics/measures/numbered-groups.ts';
import type { Network } from '../../../src/analytics/network.ts';
import { measureStrongest } from '../measure-strongest.ts';
import { karateClub, networkOf } from '../networks.ts';

function communitiesOf(network: Network) {
  const { nodes, summary } = measureStrongest(network, { measures: ['COMMUNITIES'] });
  return { groups: new Map(nodes.map((n) => [n.id, n.community])), ...summary };
}

/** Newman’s Q for an undirected network, term by term: the share of weight inside groups less what strengths let expect. */
function modularity(network: Network, groups: ReadonlyMap<string, number | undefined>): number {
  let total = 0;
  let inside = 0;
  const strength = new Map<number | undefined, number>();
  for (const { source, target, weight } of network.edges) {
    total += weight;
    if (groups.get(source) === groups.get(target)) inside += weight;
    for (const end of [source, target]) {
      strength.set(groups.get(end), (strength.get(groups.get(end)) ?? 0) + weight);
    }
  }
  const expected = [...strength.values()].reduce((sum, s) => sum + (s / (2 * total)) ** 2, 0);
  return inside / total - expected;
}

describe('communities', () => {
  const triangles = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a'],
    ['x', 'y'],
    ['y', 'z'],
    ['z', 'x'],
    ['c', 'x'],
  ] as const;

  test('two triangles joined by an edge fall apart with Q = 2 (3/7 − (7/14)²) = 5/14', () => {
    const { groups, communities, modularity: q } = communitiesOf(networkOf(triangles));
    expect(Object.fromEntries(groups)).toEqual({ a: 0, b: 0, c: 0, x: 1, y: 1, z: 1 });
    expect(communities).toBe(2);
    expect(q).toBeCloseTo(5 / 14, 8);
  });

  test('directed, strengths are out times in: Q = 2 (3/7 − 4 · 3 / 49) = 18/49', () => {
    const { communities, modularity: q } = communitiesOf(networkOf(triangles, { directed: true }));
    expect(communities).toBe(2);
    expect(q).toBeCloseTo(18 / 49, 8);
  });

  test('of the karate club come within 0.01 of the best modularity there is', () => {
    // 0.4198: U. Brandes et al., On modularity clustering, IEEE TKDE 20 (2008), 172–188, section 7.
    const network = karateClub();
    const { groups, modularity: q } = communitiesOf(network);
    expect(q).toBeCloseTo(modularity(network, groups), 8);
    expect(q).toBeLessThan(0.4199);
    expect(q).toBeGreaterThan(0.41);
  });

  test('a network without edges is a group a node, with modularity 0', () => {
    const { groups, communities, modularity: q } = communitiesOf(networkOf([], { alone: ['b', 'a'] }));
    expect(Object.fromEntries(groups)).toEqual({ a: 0, b: 1 });
    expect({ communities, q }).toEqual({ communities: 2, q: 0 });
  });
});

describe('components', () => {
  test('join along either direction and are numbered from the largest', () => {
    const network = networkOf(
      [
        ['z', 'y'],
        ['x', 'y'],
        ['a', 'b'],
      ],
      { directed: true, alone: ['m'] },
    );
    const { nodes, summary } = measureStrongest(network, { measures: ['COMPONENTS'] });
    expect(Object.fromEntries(nodes.map((n) => [n.id, n.component]))).toEqual({
      x: 0,
      y: 0,
      z: 0,
      a: 1,
      b: 1,
      m: 2,
    });
    expect(summary.components).toBe(3);
  });
});

test('numbers of groups do not depend on the numbers they came with', () => {
  const partition = fc.array(fc.nat(4), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(partition, fc.nat(), (groups, shift) => {
      const named = (rename: (g: number) => number) =>
        Object.fromEntries(groups.map((g, i) => [`n${i}`, rename(g)]));
      expect(numberedGroups(named((g) => (g * 7 + shift) % 1_000_003))).toEqual(
        numberedGroups(named((g) => g)),
      );
    }),
  );
});
