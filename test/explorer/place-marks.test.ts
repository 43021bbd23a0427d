import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeMarks } from '../../src/explorer/declarations/place-marks.ts';

const dated = fc
  .array(
    fc.record({
      at: fc.double({ min: 1948, max: 2024, noNaN: true }),
      lasts: fc.constantFrom(0, 1 / 12, 1),
      size: fc.nat(100),
      label: fc.string({ maxLength: 30 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list) =>
    list.map(({ at, lasts, size, label }, i) => ({ slug: `d${i}`, at, until: at + lasts, size, label })),
  );

test('marks stay inside the picture and keep the order of time, and circles never lie on each other', () => {
  fc.assert(
    fc.property(dated, (entries) => {
      const { marks, height } = placeMarks(entries, 760);
      expect(marks).toHaveLength(entries.length);
      for (const { x, y, radius } of marks) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(760);
        expect(y + radius).toBeLessThan(height);
      }
      for (const [i, mark] of marks.entries())
        for (const other of marks.slice(i + 1)) {
          expect(mark.x).toBeLessThanOrEqual(other.x);
          if (mark.y === other.y)
            expect(Math.abs(mark.x - other.x)).toBeGreaterThan(mark.radius + other.radius - 1e-9);
        }
    }),
  );
});
