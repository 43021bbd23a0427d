import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansOfRecord } from '../../../src/documents/block-spans.ts';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { locateQuote, type QuoteLocation, quoteLocator } from '../../../src/documents/quotes/locate-quote.ts';
import { resolvePointer } from '../../../src/documents/resolve-pointer.ts';
import { quoteOf } from '../../../src/documents/text/spans.ts';
import { blocksOf, charlevoixText, flatten, recordOf, tableText } from '../sources.ts';

const found = (location: QuoteLocation): Extract<QuoteLocation, { found: true }> => {
  if (!location.found) throw new Error(location.message);
  return location;
};
const inTable = (quote: string) => found(locateQuote(tableText, quote));

describe('a quote that stands in the source', () => {
  test('has the offsets of its words', () => {
    const quote = 'Transatlantic Commission on Election Integrity (a transatlantic';
    const { spans, line } = inTable(quote);
    expect(spans.map(({ start, end }) => tableText.slice(start, end))).toEqual([quote]);
    expect(line).toBe(73);
  });

  test('may have other white space', () => {
    expect(inTable('  undermines the\n  right of\tcitizens ').text).toBe('undermines the right of citizens');
  });

  test('goes on over a page header in its pieces', () => {
    const { spans, text, line } = inTable('undermines the right of citizens to select their governments');
    expect(spans.map(({ start, end }) => tableText.slice(start, end))).toEqual([
      'undermines the right of citizens to',
      'select their governments',
    ]);
    expect(text).toBe('undermines the right of citizens to select their governments');
    expect(line).toBe(39);
  });

  test('goes on over tags between blocks of a cell', () => {
    expect(inTable('Human and Technical Capacity: Effectively countering').spans).toHaveLength(2);
  });

  test('may stand in the header row, which belongs to no record', () => {
    expect(inTable('Partners or co-signers').line).toBe(5);
  });

  test('is a word of its own rather than a part of one', () => {
    const text = 'Rights\n\nThe rights of all. A right to vote.\n';
    const { spans } = found(locateQuote(text, 'right'));
    expect(spans).toEqual([{ start: text.indexOf('right to'), end: text.indexOf('right to') + 5 }]);
  });

  test('may be cut in two by tags within a word', () => {
    const text = 'Title\tSummary\nOne\tOur demo<b>cracy</b>.\n';
    expect(found(locateQuote(text, 'Our democracy.')).spans.map((s) => text.slice(s.start, s.end))).toEqual([
      'Our demo',
      'cracy',
      '.',
    ]);
  });

  test('any stretch of words of any block is found where it stands', () => {
    for (const text of [tableText, charlevoixText]) {
      const blocks = parseDocument(text).records.flatMap(({ cells }) =>
        Object.values(cells).flatMap((cell) => flatten(cell.blocks)),
      );
      fc.assert(
        fc.property(fc.constantFrom(...blocks), fc.nat(), fc.nat(), (block, from, length) => {
          const words = block.text.split(' ');
          const start = from % words.length;
          const quote = words.slice(start, start + 1 + (length % 30)).join(' ');
          const { text: located, spans } = found(
            locateQuote(text, quote, { within: block.spans }).found
              ? locateQuote(text, quote, { within: block.spans })
              : { found: true, ...repeated(text, quote, block.spans) },
          );
          expect(located).toBe(quote);
          expect(quoteOf(text, spans)).toBe(quote);
        }),
      );
    }
  });
});

/** The first of several places inside a block: words may repeat within it. */
const repeated = (text: string, quote: string, within: readonly { start: number; end: number }[]) => {
  const location = locateQuote(text, quote, { within });
  if (location.found || location.reason !== 'AMBIGUOUS') throw new Error(`“${quote}” was not found`);
  const [place] = location.places;
  if (!place) throw new Error('an ambiguous quote has places');
  return place;
};

describe('a quote written in other characters than the source', () => {
  test.each([
    ['soft hyphens', 'Our demo\u00adcratic order.', 'democratic order'],
    ['zero-width spaces', 'Our demo\u200bcratic\u200b order.', 'democratic order'],
    ['accents written apart', 'La liberte\u0301 publique.', 'liberté publique'],
    ['accents written together', 'La liberté publique.', 'liberte\u0301 publique'],
    ['ligatures', 'The \ufb01nancial \ufb02ow.', 'financial flow'],
    ['hyphens at line ends', 'Our demo-\ncratic order.', 'democratic order'],
    ['a compound cut at its hyphen', 'Our well-\nknown order.', 'well-known order'],
  ])('is found: %s', (_, line, quote) => {
    const text = `Rivers\n\n${line}\n`;
    const { spans } = found(locateQuote(text, quote));
    const [first, last] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
    expect(line.endsWith(`${text.slice(first, last)}.`) || text.slice(last).startsWith('.')).toBe(true);
    expect(text.slice(first - 1, first)).toMatch(/\s/);
  });

  test('has the nearest passage told by whole words, accents written apart included', () => {
    const location = locateQuote('Rivers\n\nLa liberte\u0301 publique demeure.\n', 'liberté privée demeure');
    expect(location).toMatchObject({ nearest: { text: 'liberte\u0301 publique demeure' } });
  });
});

describe('a quote that says nothing by itself', () => {
  const text = 'Rivers\n\nPublish sources of funding of parties.\n\n12. Act.\n';

  test.each(['.', '–', '…'])('without letter or digit is refused: %s', (quote) => {
    expect(locateQuote(text, quote)).toMatchObject({ found: false, nearest: null });
  });

  test.each(['urces of fund', 'e', 'ources of funding', 'sources of fundin'])(
    'that cuts a word is refused: %s',
    (quote) => {
      expect(locateQuote(text, quote)).toMatchObject({
        found: false,
        message: expect.stringMatching(/inside a word of line/),
      });
    },
  );

  test('may stand beside a note mark, and anywhere in a script without spaces', () => {
    expect(locateQuote('Rivers\n\nOur democracy¹ lives.\n', 'Our democracy').found).toBe(true);
    const noted = '<h1>Rivers</h1><p>Our democracy<sup>a</sup> lives.</p>';
    const within = spansOfRecord(recordOf(parseDocument(noted), 1));
    expect(locateQuote(noted, 'Our democracy', { within }).found).toBe(true);
    expect(locateQuote('宣言\n\n各国は自由な選挙を支持する。\n', '自由な選挙').found).toBe(true);
  });
});

describe('a quote does not run', () => {
  const text = 'RIVERS\n\nWe will:\n\n- keep water clean.\n- publish results.\n\nPage 2\n\nWe act.\n';

  test.each([
    ['from one item into the next', 'keep water clean. publish'],
    ['from the title into the body', 'RIVERS We will'],
  ])('%s, unless an ellipsis says so', (_, quote) => {
    expect(locateQuote(text, quote)).toMatchObject({
      found: false,
      message: expect.stringMatching(/from one item or column into the next/),
    });
    expect(locateQuote(text, 'keep water … results.').found).toBe(true);
  });

  test('over a page header', () => {
    expect(locateQuote(text, 'publish results. Page 2 We act.').found).toBe(false);
  });

  test('over the end of a row into the next', () => {
    const table = 'Year\tTitle\n2001\tOne pact\n2002\tTwo\n';
    expect(locateQuote(table, 'One pact 2002').found).toBe(false);
  });

  test('yet a paragraph and the items it leads in are one', () => {
    expect(locateQuote(text, 'We will: keep water').found).toBe(true);
  });
});

describe('first and last words with an ellipsis', () => {
  test('mean everything between them', () => {
    const { text } = inTable('Second, commit to … duties and responsibilities.');
    expect(text).toBe(blocksOf(recordOf(parseDocument(tableText), 9), 'details')[1]?.text);
  });

  test('do not reach into another record', () => {
    const location = locateQuote(tableText, 'Prevent and recover … with digital literacy');
    expect(location).toMatchObject({ found: false, reason: 'NOT_FOUND' });
  });

  test('say which part is missing', () => {
    const location = locateQuote(tableText, 'Second, comit to … duties and responsibilities.');
    expect(location).toMatchObject({ found: false, nearest: { text: 'Second, commit to', line: 39 } });
  });

  test('need words on both sides', () => {
    expect(locateQuote(tableText, ' … responsibilities.')).toMatchObject({ found: false, nearest: null });
  });
});

test('words that every page repeats have the place of the first of them', () => {
  const heading = 'Commitments Canada has signed or made for protecting democracy / elections.';
  expect(found(locateQuote(tableText, heading)).line).toBe(3);
});

describe('a quote with several places', () => {
  test('is ambiguous and lists them with their lines', () => {
    const location = locateQuote(
      tableText,
      'Article 19 of the International Covenant on Civil and Political Rights',
    );
    if (location.found || location.reason !== 'AMBIGUOUS') throw new Error('expected two places');
    expect(location.places.map(({ line }) => line)).toEqual([13, 34]);
    expect(location.message).toContain('line 13, line 34');
  });

  test('is decided by `within`', () => {
    const record = recordOf(parseDocument(tableText), 8);
    const quote = 'Article 19 of the International Covenant on Civil and Political Rights';
    expect(found(locateQuote(tableText, quote, { within: spansOfRecord(record) })).line).toBe(34);
    const pointer = resolvePointer(record, 'details/1');
    if (!pointer.found) throw new Error(pointer.message);
    expect(locateQuote(tableText, quote, { within: pointer.spans })).toMatchObject({
      found: false,
      reason: 'NOT_FOUND',
      message: expect.stringContaining('line 13, line 34'),
    });
  });
});

describe('a quote that is not in the source', () => {
  test('is shown the nearest passage and where they part', () => {
    const location = locateQuote(tableText, 'undermines the rights of citizens to elect their governments');
    if (location.found || location.reason !== 'NOT_FOUND') throw new Error('expected no place');
    expect(location.nearest?.text).toBe('undermines the right of citizens to select their governments');
    expect(location.nearest?.line).toBe(39);
    expect(location.nearest?.similarity).toBeGreaterThan(0.9);
    expect(location.message).toContain('they part at “rights of citizens');
  });

  test('that differs by case or by a quotation mark is told so', () => {
    expect(locateQuote(tableText, 'democracy Is Necessary to ensure')).toMatchObject({
      nearest: { text: 'Democracy is necessary to ensure' },
    });
    // Nearer by letters would be the sentence that has most of its words in the same case.
    const text = 'CHARTER OF THE OPEN HARBOUR\n\nThe Charter of the coast, of the Open Sea, is recalled.\n';
    expect(locateQuote(text, 'Charter of the Open Harbour')).toMatchObject({
      nearest: { line: 1 },
      message: expect.stringMatching(/CHARTER OF THE OPEN HARBOUR”; they differ in capitals alone$/),
    });
    expect(locateQuote(charlevoixText, 'undermining our countries’ democratic systems')).toMatchObject({
      nearest: { line: 7 },
    });
  });

  test('has no nearest passage when it shares no word', () => {
    expect(locateQuote(tableText, 'xyzzy plugh')).toMatchObject({ found: false, nearest: null });
  });
});

test('that a program got wrong in every row of a table are all told with the row that was meant, in time', {
  timeout: 20_000,
}, () => {
  const titles = Array.from(
    { length: 600 },
    (_, i) => `Agreement number ${i} between A${i} and B${i} on pilots`,
  );
  const rows = titles.map(
    (title, i) =>
      `${1950 + (i % 70)}\t${title}\tA${i}; B${i}\tThe parties of ${i} wish to cooperate.\tThey shall train pilots.`,
  );
  const locate = quoteLocator(['Year\tTitle\tPartners\tSummary\tDetails', ...rows, ''].join('\n'));
  for (const [i, title] of titles.entries()) {
    const location = locate(title.replace('number', 'numbr'));
    expect(location).toMatchObject({ found: false, nearest: { line: i + 2, text: title } });
  }
});
