import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, placeLabels } from '../../src/explorer/network/place-labels.ts';

const picture = { width: 800, lineHeight: 12 };
const node = fc.record({
  x: fc.integer({ min: 0, max: 800 }),
  y: fc.integer({ min: 0, max: 500 }),
  size: fc.integer({ min: 3, max: 12 }),
  width: fc.integer({ min: 10, max: 200 }),
  forced: fc.constant(false),
});
const nodes = fc.array(node, { maxLength: 40 });
const circles = (drawn: readonly { x: number; y: number; size: number }[]) =>
  drawn.map(({ x, y, size }) => ({ x, y, radius: size }));

test('no name leaves the picture, lies on another, or covers the middle of a node that is not much smaller', () => {
  fc.assert(
    fc.property(nodes, (drawn) => {
      const placed = placeLabels(drawn, { ...picture, obstacles: circles(drawn) });
      placed.forEach(({ node: { width, size }, left, y }, i) => {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(picture.width);
        for (const other of placed.slice(i + 1))
          expect(
            left + width <= other.left ||
              other.left + other.node.width <= left ||
              Math.abs(y - other.y) >= picture.lineHeight,
          ).toBe(true);
        for (const { x, y: middle } of drawn.filter((other) => other.size >= size / 2))
          expect(x >= left && x <= left + width && Math.abs(middle - y) < picture.lineHeight / 2).toBe(false);
      });
    }),
  );
});

test('the larger of two nodes that lie together has its name, in whichever order they come', () => {
  // No other place than the one on the right is inside the picture, or free.
  const small = { x: 2, y: 6, size: 4, width: 300, forced: false };
  const large = { ...small, y: 10, size: 9 };
  for (const drawn of [
    [small, large],
    [large, small],
  ]) {
    const placed = placeLabels(drawn, { ...picture, width: 320, obstacles: [] });
    expect(placed[0]?.node).toBe(large);
  }
});

test('the names of two ends leave the line between them to be seen', () => {
  const ends = [
    { x: 400, y: 100, size: 6, width: 90, forced: true },
    { x: 440, y: 100, size: 6, width: 90, forced: true },
  ] as const;
  const line = lineOf(...ends);
  const placed = placeLabels(ends, { ...picture, obstacles: [...circles(ends), ...line] });
  expect(placed).toHaveLength(2);
  for (const { node: named, left, y } of placed)
    expect(line.some(({ x, y: at }) => x >= left && x <= left + named.width && Math.abs(at - y) < 6)).toBe(
      false,
    );
});
