import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapping } from '../../../src/documents/quotes/overlapping.ts';

const extent = fc.tuple(fc.nat(40), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));

test('finds what a look at everything finds', () => {
  fc.assert(
    fc.property(fc.array(extent), extent, (all, { start, end }) => {
      const expected = all
        .filter((one) => one.start < end && start < one.end)
        .sort((a, b) => a.start - b.start);
      expect(overlapping(all)(start, end)).toEqual(expected);
    }),
  );
});

test('looks at what is near alone: a table of thousands of rows has a hundred thousand cells, and as many quotes', () => {
  let looks = 0;
  const cells = Array.from({ length: 10_000 }, (_, i) => ({
    start: i * 10,
    get end() {
      looks++;
      return i * 10 + 9;
    },
  }));
  const near = overlapping(cells);
  looks = 0;
  for (let i = 0; i < 1_000; i++) expect(near(i * 100, i * 100 + 5)).toHaveLength(1);
  expect(looks).toBeLessThan(10_000);
});
