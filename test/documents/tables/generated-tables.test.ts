import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DocumentError } from '../../../src/documents/document-error.ts';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf, tableText, textsOf } from '../sources.ts';
import { type Column, type GeneratedRow, rowArbitrary, writeTable } from './table-generator.ts';

const expectRows = (text: string, rows: readonly GeneratedRow[]): void => {
  const parsed = parseDocument(text);
  expect(parsed.problems).toEqual([]);
  expect(parsed.records).toHaveLength(rows.length);
  rows.forEach((row, i) => {
    const record = recordOf(parsed, i + 1);
    expect(textsOf(record, 'year')).toEqual([row.year]);
    expect(textsOf(record, 'title')).toEqual([row.title]);
    expect(textsOf(record, 'partners')).toEqual([row.partners]);
    // A paragraph cut exactly between two sentences reads as two; its words are the same.
    expect(textsOf(record, 'summary').join(' ')).toBe(row.summary);
    const blocks = flatten(blocksOf(record, 'details'));
    if (row.listStyle === null)
      expect(blocks.map((block) => block.text).join(' ')).toBe(row.details.join(' '));
    else expect(blocks.map((block) => block.text)).toEqual(row.details);
    expect(blocks.filter((block) => block.truncated)).toEqual([]);
  });
};

const shapes: [string, [string, Column][]][] = [
  [
    'five columns',
    [
      ['Date', 'year'],
      ['Instrument', 'title'],
      ['Signatories', 'partners'],
      ['Summary', 'summary'],
      ['Detailed provisions', 'details'],
    ],
  ],
  [
    'title first, details before the summary',
    [
      ['Name of the document', 'title'],
      ['Year of adoption', 'year'],
      ['Parties', 'partners'],
      ['List of obligations', 'details'],
      ['Description', 'summary'],
    ],
  ],
  [
    'seven columns, two of them unknown',
    [
      ['Year', 'year'],
      ['Declaration', 'title'],
      ['Remarks', 'other'],
      ['Countries', 'partners'],
      ['Ref.', 'other'],
      ['What was made or signed', 'summary'],
      ['Details', 'details'],
    ],
  ],
];

describe('tables of other shapes', () => {
  test.each(shapes)('%s: rows cut by pages are put together again', (title, columns) => {
    fc.assert(
      fc.property(fc.array(rowArbitrary, { minLength: 1, maxLength: 6 }), (rows) => {
        expectRows(writeTable(`Register with ${title}`, columns, rows), rows);
      }),
      // What a cut row means is judged by its words; a fixed seed keeps the judgement repeatable.
      { seed: 2018, numRuns: 50 },
    );
  });

  test('unknown headers get the number of their column', () => {
    const text = 'List\n\nYear\tTitle\tRemarks\tRef.\n2001\tTreaty on rivers\tnone\tA 4\n';
    const record = recordOf(parseDocument(text), 1);
    expect(Object.keys(record.cells)).toEqual(['year', 'title', 'column-3', 'column-4']);
  });

  test('a table of two columns without any title line', () => {
    const parsed = parseDocument(
      'Pledge\tWho\nOpen data pledge\tCity of Ghent\nFair vote pledge\tCity of Porto\n',
    );
    expect(parsed.title).toEqual({ text: '', spans: [] });
    expect(parsed.records.map((record) => [textsOf(record, 'title'), textsOf(record, 'partners')])).toEqual([
      [['Open data pledge'], ['City of Ghent']],
      [['Fair vote pledge'], ['City of Porto']],
    ]);
  });

  test('a header repeated on each page is no row', () => {
    const text =
      'A list\n\nYear\tTitle\tSummary\n2001\tOne\tIt binds all who\n\nA list\n\nYear\tTitle\tSummary\n\t\tsigned it.\n2002\tTwo\tIt is new.\n';
    const parsed = parseDocument(text);
    expect(parsed.records.map((record) => textsOf(record, 'summary'))).toEqual([
      ['It binds all who signed it.'],
      ['It is new.'],
    ]);
  });

  test('a title cut by a page goes on', () => {
    const text =
      'A list\n\nYear\tTitle\tSummary\n2001\tDeclaration on the\tIt binds all who\n\nA list\n\n\tFreedom of Rivers\tsigned it.\n2002\tTwo\tIt is new.\n';
    expect(parseDocument(text).records.map((record) => textsOf(record, 'title'))).toEqual([
      ['Declaration on the Freedom of Rivers'],
      ['Two'],
    ]);
  });

  test('a row without a year keeps its columns when the line leaves the cell out', () => {
    const text =
      'A list\n\nYear\tTitle\tPartners\tSummary\n2001\tOne\tAll\tIt is old.\nTwo\tSome\tIt is new.\n';
    const record = recordOf(parseDocument(text), 2);
    expect(textsOf(record, 'title')).toEqual(['Two']);
    expect(record.cells.year?.inherited?.fromRow).toBe(1);
    expect(textsOf(record, 'summary')).toEqual(['It is new.']);
  });

  test('nested lists that are closed as they should be', () => {
    const text =
      'Title\tDetails\nOne\t<p>They will:</p><ul><li>Open data: <ul><li>soon</li><li>for all</li></ul></li><li><p>Keep it open</p></li></ul><p>The end.</p>\n';
    const blocks = blocksOf(recordOf(parseDocument(text), 1), 'details');
    expect(flatten(blocks).map(({ pointer, text: words }) => [pointer, words])).toEqual([
      ['details/1', 'They will:'],
      ['details/1/1', 'Open data:'],
      ['details/1/1/1', 'soon'],
      ['details/1/1/2', 'for all'],
      ['details/1/2', 'Keep it open'],
      ['details/2', 'The end.'],
    ]);
  });
});

describe('the table of commitments, disturbed', () => {
  const words = (text: string): unknown =>
    parseDocument(text).records.map(({ cells }) =>
      Object.values(cells).map((cell) => flatten(cell.blocks).map((block) => [block.pointer, block.text])),
    );
  const expected = words(tableText);
  const lines = tableText.split('\n');
  const changed = (number: number, change: (line: string) => string): string =>
    lines.map((line, i) => (i === number - 1 ? change(line) : line)).join('\n');

  // Lines that go on with both summary and details, or with the details alone, in mid-sentence.
  test.each([43, 48, 53, 58, 63])('line %i one column further left or right', (number) => {
    expect(words(changed(number, (line) => line.replace(/^\t/, '')))).toEqual(expected);
    expect(words(changed(number, (line) => `\t${line}`))).toEqual(expected);
    expect(words(changed(number, (line) => `${line}\t`))).toEqual(expected);
  });

  test('without its rule lines', () => {
    expect(words(lines.filter((line) => !line.startsWith('--')).join('\n'))).toEqual(expected);
  });

  test('with Windows line ends', () => {
    expect(words(lines.join('\r\n'))).toEqual(expected);
  });

  test('with page numbers and another title', () => {
    const title = 'Commitments Canada has signed or made for protecting democracy / elections.';
    let page = 0;
    const text = tableText.replaceAll(title, () => {
      page++;
      return `Page ${page} of 14\n\nAn inventory`;
    });
    expect(parseDocument(text).title.text).toBe('An inventory');
    expect(words(text)).toEqual(expected);
  });
});

test('partners are carried on only where the row speaks of them, or leaves out its year too', () => {
  const partners = (row: string): string[] =>
    textsOf(
      recordOf(
        parseDocument(
          `A list\n\nYear\tTitle\tPartners\tSummary\n2001\tOne\tRivers United Group (RUG)\tIt is old.\n${row}\n`,
        ),
        2,
      ),
      'partners',
    );
  expect(partners('2002\tTwo\t\tThe RUG promises more.')).toEqual(['Rivers United Group (RUG)']);
  expect(partners('\tTwo\t\tNobody says who.')).toEqual(['Rivers United Group (RUG)']);
  expect(partners('2002\tTwo\t\tNobody says who.')).toEqual([]);
  expect(partners('2002\tTwo\t\tIt follows the RUG Charter.')).toEqual([]);
});

test('a table without a header keeps its first row', () => {
  const parsed = parseDocument('A list\n\n2001\tOne\tIt is\n\nA list\n\n\t\tdone.\n2002\tTwo\tIt is new.\n');
  expect(parsed.records.map((record) => textsOf(record, 'column-3'))).toEqual([
    ['It is done.'],
    ['It is new.'],
  ]);
});

test('a line break inside the last cell of a row, and numbered page titles', () => {
  const parsed = parseDocument(
    'A list, page 1\n\nYear\tTitle\tSummary\n2001\tOne\tIt is\ndone by\n\nA list, page 2\n\n\t\tall of them.\n',
  );
  expect(parsed.problems).toEqual([]);
  expect(textsOf(recordOf(parsed, 1), 'summary')).toEqual(['It is done by all of them.']);
});

describe('what cannot be placed is reported with its line', () => {
  test('a row with more cells than the header', () => {
    const parsed = parseDocument('A list\n\nYear\tTitle\n2001\tOne\n2002\tTwo\tThree\tFour\n');
    expect(textsOf(recordOf(parsed, 2), 'title')).toEqual(['Two']);
    expect(parsed.problems).toEqual([
      {
        line: 5,
        text: '2002 Two Three Four',
        message: 'The row has 4 cells, and the table has 2 columns; 2 found no place.',
      },
    ]);
  });

  test('a line outside the table', () => {
    const { problems } = parseDocument(
      'A list\nCompiled in spring\n\nYear\tTitle\n2001\tOne\n\nEnd of list\n',
    );
    expect(problems.map(({ line, text }) => [line, text])).toEqual([
      [2, 'Compiled in spring'],
      [7, 'End of list'],
    ]);
  });

  test('a page that goes on in mid-sentence where nothing was left unfinished', () => {
    const { problems, records } = parseDocument(
      'A list\n\nYear\tTitle\tSummary\n2001\tOne\tIt is done.\n\nA list\n\n\t\tand all of them agreed.\n',
    );
    expect(problems.map(({ line }) => line)).toEqual([8]);
    expect(records).toHaveLength(1);
  });
});

test('a table with a header and no row is refused', () => {
  const error = (() => {
    try {
      parseDocument('A list\n\nYear\tTitle\tSummary\n\n--\t--\t--\n');
    } catch (thrown) {
      return thrown;
    }
    return null;
  })();
  expect(error).toBeInstanceOf(DocumentError);
  expect(error).toMatchObject({ code: 'NO_ROWS', line: 3 });
  expect(String(error)).toContain('line 3 is a header with 3 columns, and no row follows');
});
