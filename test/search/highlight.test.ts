import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWords } from '../../src/search/highlight.ts';
import { searchWords } from '../../src/search/lucene.ts';

/** Words of a search among others, which are as long as needed for some windows to hold few and some many. */
const text = fc
  .array(fc.constantFrom('peace', 'trust', 'order', 'x'.repeat(20), 'y'.repeat(70)), {
    minLength: 1,
    maxLength: 60,
  })
  .map((words) => words.join(' '));
const words = ['peace', 'trust', 'order'];

/** The most different words of the search that stand within 160 characters, by looking at each beginning. */
function richest(all: string): number {
  const places = [...all.matchAll(/peace|trust|order/g)];
  const varieties = places.map(
    ({ index }) =>
      new Set(
        places
          .filter((other) => other.index >= index && other.index + 5 - index <= 160)
          .map(([word]) => word),
      ).size,
  );
  return Math.max(0, ...varieties);
}

test('the passage shown holds as many different words of the search as any', () => {
  fc.assert(
    fc.property(text, (all) => {
      const [highlight] = findWords([['text', all]], words).highlights;
      const { fragment, spans } = highlight ?? { fragment: '', spans: [] };
      const marked = new Set<string>();
      for (let i = 0; i < spans.length; i += 2) marked.add(fragment.slice(spans[i], spans[i + 1]));
      expect([...marked].every((word) => words.includes(word))).toBe(true);
      expect(marked.size).toBeGreaterThanOrEqual(richest(all));
    }),
    { numRuns: 300 },
  );
});

test.each(['x,', '，。', '🕊️'])('the passage is short in a text without spaces, of “%s”', (filling) => {
  const [highlight] = findWords(
    [['text', `${filling.repeat(3_000)},peace,${filling.repeat(3_000)}`]],
    words,
  ).highlights;
  const { fragment, spans } = highlight ?? { fragment: '', spans: [] };
  expect(fragment.length).toBeLessThan(300);
  expect(fragment.slice(spans[0], spans[1])).toBe('peace');
  // No character is cut in two.
  expect(Buffer.from(fragment).toString()).toBe(fragment);
});

test('letters without an accent to take off are shown where the index finds them by plain ones', () => {
  for (const [name, word] of [
    ['Øre AS', 'ore'],
    ['Straße', 'strasse'],
    ['Łukasiewicz', 'luk'],
  ] as const)
    expect(findWords([['name', name]], searchWords(word)).highlights).toHaveLength(1);
  expect(searchWords('Łuk Ørsted')).toEqual(['luk', 'orsted']);
});

test('in writing without blanks the words of a search are shown wherever they stand', () => {
  expect(findWords([['text', '我们承诺说真话。']], searchWords('真话 承诺'))).toEqual({
    highlights: [{ field: 'text', fragment: '我们承诺说真话。', spans: [2, 4, 5, 7] }],
    count: 2,
  });
});
