import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPath, otherEnd } from '../../src/explorer/network/find-path.ts';

const edge = (source: string, target: string, weight = 1) => ({
  id: `${source}-${target}-${weight}`,
  source,
  target,
  kind: 'CO_SIGNED',
  weight,
});
const node = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const network = fc
  .array(fc.tuple(node, node, fc.integer({ min: 1, max: 3 })))
  .map((edges) =>
    edges.filter(([from, to]) => from !== to).map(([from, to, weight]) => edge(from, to, weight)),
  );

/** Lengths of shortest paths by Floyd and Warshall (CACM 5(6), 1962), the plain way. */
function distances(edges: ReturnType<typeof edge>[]): Map<string, number> {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const length = new Map<string, number>(names.map((name) => [name + name, 0] as const));
  for (const { source, target } of edges)
    for (const key of [source + target, target + source]) if (!length.get(key)) length.set(key, 1);
  for (const over of names)
    for (const from of names)
      for (const to of names) {
        const [first, second] = [length.get(from + over), length.get(over + to)];
        if (first === undefined || second === undefined) continue;
        length.set(from + to, Math.min(length.get(from + to) ?? Number.POSITIVE_INFINITY, first + second));
      }
  return length;
}

describe('the path between two nodes', () => {
  test('is as short as any, leads from one to the other, and is none where nothing joins them', () => {
    fc.assert(
      fc.property(network, node, node, (edges, from, to) => {
        const path = findPath(edges, from, to);
        expect(path?.length).toBe(distances(edges).get(from + to));
        if (path) expect(path.reduce<string>((at, step) => otherEnd(step, at), from)).toBe(to);
      }),
    );
  });

  test('takes the strongest of edges that lead equally far', () => {
    const [weak, strong] = [edge('a', 'b', 1), edge('a', 'b', 5)];
    expect(findPath([weak, strong], 'a', 'b')).toEqual([strong]);
  });
});
