import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../src/documents/document-error.ts';
import { placedSpans, uncoveredSpans } from '../../src/documents/leftovers.ts';
import { parseDocument } from '../../src/documents/parse-document.ts';
import { quoteOf } from '../../src/documents/text/spans.ts';
import { charlevoixText, flatten, tableText } from './sources.ts';

/** Blocks have words whole that line ends cut. */
const joined = (words: string): string => words.replace(/[-\u2010\u00ad] ?/g, '');

/** Nothing of a document is dropped: each character is in a block, the title or the furniture, or a problem shows it. */
const expectConserved = (text: string): void => {
  const parsed = parseDocument(text);
  const placed = placedSpans(parsed);
  expect(placed.filter(({ start, end }) => start > end || end > text.length)).toEqual([]);
  for (const gap of uncoveredSpans(text, placed)) {
    const words = text.slice(gap.start, gap.end).trim().replace(/\s+/g, ' ');
    expect(parsed.problems.some((problem) => problem.text.includes(words))).toBe(true);
  }
  for (const { cells } of parsed.records)
    for (const block of Object.values(cells).flatMap((cell) => flatten(cell.blocks))) {
      expect(joined(block.text)).toBe(joined(quoteOf(text, block.spans)));
      expect(block.text).not.toBe('');
      expect(block.text).toBe(block.text.trim());
    }
};

/** Characters of two blocks never overlap, unless one cell inherits the other; and mark-up and page headers are in none. */
const expectNoOverlap = (text: string): void => {
  const { records, furniture } = parseDocument(text);
  const spans = records
    .flatMap(({ cells }) => Object.values(cells))
    .filter((cell) => cell.inherited === null)
    .flatMap((cell) => flatten(cell.blocks).flatMap((block) => block.spans))
    .sort((a, b) => a.start - b.start);
  spans.forEach((span, i) => {
    expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
  });
  const isWord = new Uint8Array(text.length);
  for (const { start, end } of spans) isWord.fill(1, start, end);
  expect(furniture.filter(({ start, end }) => isWord.subarray(start, end).includes(1))).toEqual([]);
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
    '<ul><li><ul><li>',
    '<!--',
    '<script>',
    '</script>',
    '<xyz>',
    '&#32;',
    '&NewLine;',
    '&ZeroWidthSpace;',
    '&lt;b&gt;',
    '\u00ad',
    '\u200b',
    '\u200f',
    '\ud83c',
    'حقوق الإنسان؟',
    '民主。',
    '\f',
    '\nPage 4\n',
    '\nA title 2\n',
    '| Year | Title |\n|---|---|\n',
    '\t"a\n- ""b"" c"\t',
    'We commit to:\n',
    '(a) ',
    'ARTICLE 6\n',
    '# ',
    '> ',
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('Promote peace', 'and the rule of law', 'States should act', 'of the'),
);
const disorder = fc
  .array(fragment, { minLength: 1, maxLength: 60 })
  .chain((list) => fc.constantFrom(' ', '').map((between) => list.join(between)));
const table = disorder.map((text) => `A title\n\nYear\tTitle\tSummary\n2001\tOne\t${text}`);

describe('nothing is dropped', () => {
  test('of the two source documents', () => {
    for (const text of [tableText, charlevoixText]) {
      expectConserved(text);
      expectNoOverlap(text);
      expect(parseDocument(text).problems).toEqual([]);
    }
  });

  test.each([
    ['rules only', '\n --\t--'],
    ['a page number only', '\nPage 4'],
    ['a quotation mark before white space that is written as a reference', '> &#32;'],
    ['a bullet before such white space', '• &NewLine;'],
    ['a reference of which HTML knows the beginning only', '&nbspn;'],
    ['a title with a tag, below an empty line', '\n主<p>'],
    ['a comment that is only begun', '<br><!'],
    ['a comment that is only begun, in a table', 'a\tb\nc\td\ne\tf <!'],
  ])('of %s', (_, text) => {
    expectConserved(text);
    expectNoOverlap(text);
  });

  test.each(['\u200b', '&nbsp;', '&#32;\n&NewLine;\t'])('%j has nothing to drop', (text) => {
    expect(() => parseDocument(text)).toThrow(DocumentError);
  });

  test.each([
    ['a cell of marks', `A title\n\nYear\tTitle\tSummary\n2001\tOne\t${';'.repeat(200_000)}`],
    ['a line of marks that is no rule', `A title\n\n${'='.repeat(200_000)}x`],
    ['front matter with a wide space in it', `---\ntitle: a${' '.repeat(400_000)}b\n---\nOne`],
    ['names below a colon', `A title\n\nSigned by:\n${'Peru\nChile\n'.repeat(20_000)}`],
    ['programs without end', `A title\n\n<p>One</p>${'<svg><script>'.repeat(100_000)}`],
    ['a word without end', `A title\n\n${'a'.repeat(200_000)}`],
    ['lines that return', `A title\n\n<p>One</p>${'\n- '.repeat(100_000)}`],
  ])('of %s, in no square time', (_, text) => {
    expect(uncoveredSpans(text, placedSpans(parseDocument(text)))).toEqual([]);
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
      { numRuns: 400 },
    );
  });
});
