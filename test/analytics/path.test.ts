import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PathEdge, pathGraph, shortestPath } from '../../src/analytics/path.ts';

/** Nodes named a, b, c …; edges as [source, target, kind]. */
function graphOf(count: number, edges: readonly (readonly [number, number, string?])[]) {
  const nodes = Array.from({ length: count }, (_, i) => {
    const slug = String.fromCharCode(97 + i);
    return { id: `N:${slug}`, slug };
  });
  return pathGraph(
    nodes,
    edges.map(([source, target, kind = 'CITES']): PathEdge => ({ kind, source, target })),
  );
}

/** All shortest paths as strings of slugs, by walking every simple path. */
function bruteForce(
  count: number,
  edges: readonly (readonly [number, number])[],
  from: number,
  to: number,
): string[] {
  let paths: number[][] = [];
  const walk = (path: number[]): void => {
    const node = path[path.length - 1] as number;
    if (node === to) {
      const shortest = paths[0]?.length ?? Infinity;
      if (path.length < shortest) paths = [path];
      else if (path.length === shortest) paths.push(path);
      return;
    }
    for (let next = 0; next < count; next++) {
      const joined = edges.some(([a, b]) => (a === node && b === next) || (b === node && a === next));
      if (joined && !path.includes(next)) walk([...path, next]);
    }
  };
  walk([from]);
  return [...new Set(paths.map((path) => path.map((i) => String.fromCharCode(97 + i)).join('')))].sort();
}

describe('shortestPath', () => {
  test('is the alphabetically first of the shortest', () => {
    const graph = fc.integer({ min: 2, max: 6 }).chain((count) =>
      fc.record({
        count: fc.constant(count),
        edges: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 12 }),
        from: fc.nat(count - 1),
        to: fc.nat(count - 1),
      }),
    );
    fc.assert(
      fc.property(graph, ({ count, edges, from, to }) => {
        const prepared = graphOf(count, edges);
        const ids = prepared.nodes.map((node) => node.id) as [string, ...string[]];
        const result = shortestPath(prepared, ids[from] ?? '', ids[to] ?? '', 10);
        const [expected] = bruteForce(count, edges, from, to);
        const walked =
          result && [ids[from], ...result.map((step) => step.to)].map((id) => id?.slice(2)).join('');
        expect(walked).toBe(expected ?? null);
        for (const step of result ?? []) {
          const ends = [step.from, step.to].map((id) => ids.indexOf(id));
          const [source, target] = step.forward ? ends : ends.reverse();
          expect(edges).toContainEqual([source, target]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('takes, of parallel edges, the one whose kind comes first, then the one whose source does', () => {
    const graph = graphOf(2, [
      [0, 1, 'SIGNED'],
      [1, 0, 'ENDORSES'],
      [0, 1, 'ENDORSES'],
    ]);
    expect(shortestPath(graph, 'N:a', 'N:b', 3)).toEqual([
      { kind: 'ENDORSES', from: 'N:a', to: 'N:b', forward: true },
    ]);
    expect(shortestPath(graph, 'N:b', 'N:a', 3)).toEqual([
      { kind: 'ENDORSES', from: 'N:b', to: 'N:a', forward: false },
    ]);
  });

  test('has at most as many steps as it may', () => {
    const chain = graphOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]);
    expect(shortestPath(chain, 'N:a', 'N:d', 3)).toHaveLength(3);
    expect(shortestPath(chain, 'N:a', 'N:d', 2)).toBeNull();
    expect(shortestPath(chain, 'N:a', 'N:e', 10)).toBeNull();
  });

  test('from a node to itself takes no step', () => {
    expect(shortestPath(graphOf(1, [[0, 0]]), 'N:a', 'N:a', 1)).toEqual([]);
  });

  test('names what it does not know', () => {
    expect(() => shortestPath(graphOf(1, []), 'N:a', 'N:z', 1)).toThrow(
      'A path must join known nodes; got "N:z".',
    );
    expect(() => graphOf(2, [[0, 2]])).toThrow('The edge CITES must join two of 2 nodes; got 0 and 2.');
  });
});
