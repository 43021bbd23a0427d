import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAt, placeToText, readPlace } from '../../src/explorer/evidence/spans.ts';

const text = fc.string({ maxLength: 60 });
const spans = fc.array(
  fc.tuple(fc.nat(70), fc.nat(20)).map(([start, length]): [number, number] => [start, start + length + 1]),
  { maxLength: 4 },
);

describe('highlighted words', () => {
  test('lose no letter of the text and add none', () => {
    fc.assert(
      fc.property(text, spans, (whole, at) => {
        expect(
          cutAt(whole, at)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole);
      }),
    );
  });

  test('are exactly the letters inside a span', () => {
    fc.assert(
      fc.property(text, spans, (whole, at) => {
        const marked = cutAt(whole, at).flatMap((piece) =>
          Array.from({ length: piece.text.length }, () => piece.marked),
        );
        const expected = Array.from({ length: whole.length }, (_, i) =>
          at.some(([start, end]) => start <= i && i < end),
        );
        expect(marked).toEqual(expected);
      }),
    );
  });
});

describe('places in an address', () => {
  test('read back as what they were written from', () => {
    const place = placeToText('commitments-table', [12, 40, 60, 61]);
    expect(place).toBe('commitments-table:12-40,60-61');
    expect(readPlace(place)).toEqual({
      source: 'commitments-table',
      spans: [
        [12, 40],
        [60, 61],
      ],
    });
  });

  test.for(['', 'table', 'table:', 'table:5-5', 'table:9-3', 'table:1-2;3-4', '../x:1-2', null])(
    '%j is none',
    (written) => {
      expect(readPlace(written)).toBeNull();
    },
  );
});
