import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitting, shortened, widthOf } from '../../src/explorer/format/shortened.ts';

describe('names in pictures', () => {
  test('are never longer than there is room, and stay as they are where they fit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 5, max: 50 }), (name, most) => {
        expect(shortened(name, most).length).toBeLessThanOrEqual(most);
        if (name.length <= most) expect(shortened(name, most)).toBe(name);
      }),
    );
  });

  test('take no more room than there is, whatever their letters, and stay as they are where they fit', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 60, unit: 'grapheme' }),
        fc.integer({ min: 20, max: 300 }),
        (name, room) => {
          expect(widthOf(fitting(name, room))).toBeLessThanOrEqual(room);
          if (widthOf(name) <= room) expect(fitting(name, room)).toBe(name);
        },
      ),
    );
  });

  test.for([
    ['Paris Call for Trust and Security in Cyberspace', 'Paris Call for Trust and…'],
    ['Declaration of the Summit for Democracy', 'Declaration of the Summit…'],
    ['Bundesbeauftragtenkonferenzen der Länder', 'Bundesbeauftragtenkonferenze…'],
    ['International IDEA, Stockholm, and others', 'International IDEA…'],
  ] as const)('%s is cut after a word: %s', ([name, cut]) => {
    expect(shortened(name, 29).length).toBeLessThanOrEqual(29);
    expect(shortened(name, 29)).toBe(cut);
  });
});
