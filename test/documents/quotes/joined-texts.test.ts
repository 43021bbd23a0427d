import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinedTexts } from '../../../src/documents/quotes/joined-texts.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 6 });

test('finds what a look at each text finds', () => {
  fc.assert(
    fc.property(fc.array(words), words.filter(Boolean), (texts, wanted) => {
      const joined = joinedTexts(texts);
      expect(joined.having(wanted)).toEqual([...texts.keys()].filter((i) => texts[i]?.includes(wanted)));
      expect(texts.map((_, i) => joined.textOf(i))).toEqual(texts);
    }),
  );
});
