import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../src/documents/document-error.ts';
import { placedSpans, uncoveredSpans } from '../../src/documents/leftovers.ts';
import { parseDocument } from '../../src/documents/parse-document.ts';
import { quoteOf } from '../../src/documents/spans.ts';
import { charlevoixText, flatten, tableText } from './sources.ts';

/** Nothing of a document is dropped: each character is in a block, the title or the furniture, or a problem shows it. */
const expectConserved = (text: string): void => {
  const parsed = parseDocument(text);
  for (const gap of uncoveredSpans(text, placedSpans(parsed))) {
    const words = text.slice(gap.start, gap.end).trim().replace(/\s+/g, ' ');
    expect(parsed.problems.some((problem) => problem.text.includes(words))).toBe(true);
  }
  for (const { cells } of parsed.records)
    for (const block of Object.values(cells).flatMap((cell) => flatten(cell.blocks))) {
      expect(block.text).toBe(quoteOf(text, block.spans));
      expect(block.text).not.toBe('');
    }
};

/** Characters of two blocks never overlap, unless one cell inherits the other. */
const expectNoOverlap = (text: string): void => {
  const spans = parseDocument(text)
    .records.flatMap(({ cells }) => Object.values(cells))
    .filter((cell) => cell.inherited === null)
    .flatMap((cell) => flatten(cell.blocks).flatMap((block) => block.spans))
    .sort((a, b) => a.start - b.start);
  spans.forEach((span, i) => {
    expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
  });
};

/** Pieces that documents of this kind are made of, in any disorder. */
const fragment = fc.oneof(
  fc.constantFrom(
    '\t',
    '\n',
    '\n\n',
    'A title',
    '\nA title\n',
    '--\t--',
    '<ul>',
    '</ul>',
    '<ol type="a">',
    '<li>',
    '</li>',
    '<p>',
    '</p>',
    '<br>',
    '<b>',
    '</b>',
    '<https://x.example/>',
    '<b open',
    '<!-- x -->',
    '&amp;',
    '&nbsp;',
    '• ',
    '○ ',
    '; ',
    ', ',
    '. ',
    ': ',
    '2001',
    'Year',
    'Title',
    'Summary',
    'Source: x',
    '- ',
    '1. ',
    '\r\n',
    '🌍',
    '⁷',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('Promote peace', 'and the rule of law', 'States should act', 'of the'),
);
const disorder = fc.array(fragment, { minLength: 1, maxLength: 60 }).map((list) => list.join(' '));
const table = disorder.map((text) => `A title\n\nYear\tTitle\tSummary\n2001\tOne\t${text}`);

describe('nothing is dropped', () => {
  test('of the two source documents', () => {
    for (const text of [tableText, charlevoixText]) {
      expectConserved(text);
      expectNoOverlap(text);
      expect(parseDocument(text).problems).toEqual([]);
    }
  });

  test('of any text', () => {
    fc.assert(
      fc.property(fc.oneof(disorder, table), (text) => {
        try {
          expectConserved(text);
          expectNoOverlap(text);
        } catch (error) {
          if (!(error instanceof DocumentError)) throw error;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
