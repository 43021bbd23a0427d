import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitting, shortened, widthOf } from '../../src/explorer/format/shortened.ts';
import { inLines } from '../../src/explorer/picture/in-lines.ts';

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

  test('keep their end where it tells one from another', () => {
    const name = 'A declaration with a name that is far too long for any picture, no. 12';
    expect(fitting(name, 200, ', no. 12')).toMatch(/^A declaration .*…, no\. 12$/);
    expect(widthOf(fitting(name, 200, ', no. 12'))).toBeLessThanOrEqual(200);
  });

  test('run over as many lines as it takes, and none of their letters is lost', () => {
    const text = fc.string({ maxLength: 200, unit: fc.constantFrom(...'abcMW &?/,字 ') });
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 400 }), (name, room) => {
        const lines = inLines(name, room, 12);
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(room);
        expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
      }),
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
