import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeMarks } from '../../src/explorer/declarations/place-marks.ts';
import { widthOf } from '../../src/explorer/format/shortened.ts';

const dated = fc
  .array(
    fc.record({
      at: fc.double({ min: 1948, max: 2024, noNaN: true }),
      lasts: fc.constantFrom(0, 1 / 12, 1),
      size: fc.nat(100),
      label: fc.string({ maxLength: 200 }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((list) =>
    list.map(({ at, lasts, size, label }, i) => ({ slug: `d${i}`, at, until: at + lasts, size, label })),
  );

test('marks and their labels stay inside the picture and keep the order of time, and circles never lie on each other', () => {
  fc.assert(
    fc.property(dated, (entries) => {
      const { marks, height } = placeMarks(entries, 760);
      expect(marks).toHaveLength(entries.length);
      for (const { x, y, end, radius, labelAt, shown } of marks) {
        expect(x - radius).toBeGreaterThanOrEqual(0);
        expect(x + radius).toBeLessThanOrEqual(760);
        const right = Math.max(x + radius, end);
        if (labelAt === 'after') expect(right + widthOf(shown)).toBeLessThanOrEqual(760);
        else expect(x - radius - widthOf(shown)).toBeGreaterThanOrEqual(0);
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
