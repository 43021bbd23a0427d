import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { locateQuote } from '../../../src/documents/quotes/locate-quote.ts';
import { rowLines } from '../../../src/documents/tables/table-cells.ts';

test('a quote as a spreadsheet shows it is found where its file has quotation marks twice', () => {
  const text = 'Year\tTitle\tSummary\n2001\tPact of Lima\t"We call for ""open"" votes,\nand for peace."\n';
  const found = locateQuote(text, 'call for "open" votes');
  expect(found).toMatchObject({ found: true, line: 2 });
  expect(found.found && found.spans.map(({ start, end }) => text.slice(start, end))).toEqual([
    'call for ""open"" votes',
  ]);
});

test('a heading of Markdown above a table is its title without the mark', () => {
  const parsed = parseDocument('# Register\n\n| Year | Title |\n|---|---|\n| 2001 | Pact of Lima |\n');
  expect(parsed.title.text).toBe('Register');
  expect(parsed.problems).toEqual([]);
});

test('lines without a tab are told in no square time', () => {
  expect(rowLines(`${'我\n'.repeat(60_000)}${'们'.repeat(2_000_000)}`)).toHaveLength(60_001);
});
