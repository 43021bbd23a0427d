import { expect, test } from 'vitest';
import { formatRecords } from '../../src/documents/format-records.ts';
import { parseDocument } from '../../src/documents/parse-document.ts';
import { tableText } from './sources.ts';

const table = (details: string, width = 60): string =>
  formatRecords(parseDocument(`A list\n\nYear\tTitle\tDetails\n2001\tOne\t${details}\n`), width);

test('records stand with their lines, blocks with their pointers, long ones wrapped below their first word', () => {
  expect(
    table(
      '<p>They will:</p><ul><li>Promote peace, law and the freedom of all people in every land.</li></ul>',
    ),
  ).toBe(`A list

Record 1 (line 4)
  year/1  2001
  title/1  One
  details/1  They will:
    details/1/1  • Promote peace, law and the freedom of all
                   people in every land.

Headers and page furniture, part of no record:
  “Year Title Details”: line 3

1 record, everything placed
`);
});

test('an empty cell and a text cut short are said', () => {
  expect(table('')).toContain('  details: empty\n');
  expect(table('It is done. They will work with the', 100)).toContain(
    'work with the [the source stops here in mid-sentence]\n',
  );
});

test('inherited cells say from where', () => {
  expect(formatRecords(parseDocument(tableText))).toContain('  year: from record 9. ');
});

test('lines left out as page furniture are listed once, with where they stand', () => {
  const pages = [2, 3, 4].map((page) => `\n\nRivers\n\n${page}\n\nWe meet.\n\nWe eat.\n\nWe drink.`).join('');
  const printed = formatRecords(parseDocument(`Rivers\n\nWe agree.${pages}\n`));
  expect(printed).toContain('  “Rivers”: lines 5, 15, 25\n  page numbers: lines 7, 17, 27\n');
});

test('problems end the print with their lines', () => {
  expect(formatRecords(parseDocument('A list\n\nYear\tTitle\n2001\tOne\n\nThe end\n'))).toContain(
    '1 record, 1 not placed:\n  line 6: ',
  );
});
