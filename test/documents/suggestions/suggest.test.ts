import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { locateQuote } from '../../../src/documents/quotes/locate-quote.ts';
import { formatSuggestions } from '../../../src/documents/suggestions/format-suggestions.ts';
import { suggest } from '../../../src/documents/suggestions/suggest.ts';
import { tableText } from '../sources.ts';

const names = [
  { slug: 'united-nations', names: ['United Nations', 'UN'] },
  { slug: 'un-charter', names: ['UN Charter'] },
  { slug: 'iccpr', names: ['International Covenant on Civil and Political Rights', 'ICCPR'] },
  { slug: 'information-integrity', names: ['Global Declaration on Information Integrity Online'] },
  { slug: 'uncac', names: ['United Nations Convention against Corruption', 'UNCAC'] },
];
const themes = [
  { slug: 'ai', names: ['AI', 'artificial intelligence'] },
  { slug: 'elections', names: ['elections', 'electoral'] },
];
const parsed = parseDocument(tableText);
const suggestions = suggest(tableText, parsed, names, themes);

describe('cross-references', () => {
  test('come with the kind whose cue stands before the name, the sentence and its line', () => {
    const complements = suggestions.crossReferences.find(
      ({ to, row }) => to === 'information-integrity' && row === 11,
    );
    expect(complements).toMatchObject({ pointer: 'summary/1', line: 74, cue: 'complements' });
    expect(complements?.kinds[0]).toBe('COMPLEMENTS');
    expect(complements?.quote).toMatch(/^The framework complements the .* information integrity\.$/);
    const consistent = suggestions.crossReferences.find(({ to, row }) => to === 'uncac' && row === 9);
    expect(consistent?.kinds[0]).toBe('CONSISTENT_WITH');
  });

  test('the longest name wins a stretch of words', () => {
    const inIdea = suggestions.crossReferences.filter(({ row }) => row === 2).map(({ to }) => to);
    expect(inIdea).toContain('un-charter');
    expect(inIdea).not.toContain('united-nations');
  });

  test('every quote is found in the source where the suggestion says', () => {
    for (const { quote, spans } of suggestions.crossReferences)
      expect(locateQuote(tableText, quote, { within: spans })).toMatchObject({ found: true, spans });
  });

  test('a document that calls itself by its title refers to nothing', () => {
    const { crossReferences } = suggest(
      tableText,
      parsed,
      [{ slug: 'gdc', names: ['Global Digital Compact'] }],
      [],
    );
    expect(
      crossReferences.filter(({ to, name }) => to === 'gdc' || name === 'Global Digital Compact'),
    ).toEqual([]);
  });

  test.each([
    ['The Ministers reaffirmed their commitment to the ICCPR.', 'REAFFIRMS'],
    ['Leaders welcomed the UNCAC.', 'ACKNOWLEDGES'],
    ['The Council takes note of the ICCPR.', 'ACKNOWLEDGES'],
    ['Recalls the ICCPR;', 'CITES'],
  ])('the cue may be in the past, or of one body: %s', (sentence, kind) => {
    const text = `A TITLE IN CAPITALS\n\n${sentence}\n`;
    const [reference] = suggest(text, parseDocument(text), names, []).crossReferences;
    expect(reference?.kinds[0]).toBe(kind);
    expect(reference?.cue).not.toBeNull();
  });

  test('a name without a cue only cites', () => {
    const text = 'A list\n\nTitle\tSummary\nOne\tThe ICCPR is old.\n';
    const [reference] = suggest(text, parseDocument(text), names, []).crossReferences;
    expect(reference).toMatchObject({ kinds: ['CITES'], cue: null, to: 'iccpr', name: 'ICCPR' });
  });
});

describe('themes', () => {
  test('come once for each block, with the word', () => {
    const ai = suggestions.themes.filter(({ theme, row }) => theme === 'ai' && row === 6);
    expect(new Set(ai.map(({ pointer }) => pointer)).size).toBe(ai.length);
    expect(ai.map(({ pointer }) => pointer)).toContain('details/1');
  });

  test('acronyms count in capitals only, and only as words', () => {
    const text = 'A list\n\nTitle\tSummary\nOne\tJ’ai la MAINTAINED air.\n';
    expect(suggest(text, parseDocument(text), [], themes).themes).toEqual([]);
  });
});

describe('a text it has never seen', () => {
  const text = `HARARE COMMITMENT ON ELECTIONS

Recalling the ICCPR, and pursuant to Resolution 79/1,

Noting with appreciation the work of the United Nations, we commit to:

1. Give effect to the United Nations Convention against Corruption.
2. Join the Declaration for the Future of the Internet, in line with the Bamako Declaration of 2000.
3. Honour this Declaration and the Harare Commitment on Elections.
`;
  const { crossReferences } = suggest(text, parseDocument(text), names, themes);

  test('has the phrases of such texts as cues', () => {
    expect(crossReferences.filter(({ to }) => to !== null).map(({ to, kinds }) => [to, kinds[0]])).toEqual([
      ['iccpr', 'CONSISTENT_WITH'],
      ['united-nations', 'ACKNOWLEDGES'],
      ['uncac', 'IMPLEMENTS'],
    ]);
  });

  test('names instruments that the data set does not have, but neither itself nor a bare word', () => {
    expect(
      crossReferences.filter(({ to }) => to === null).map(({ name, kinds, line }) => [name, kinds[0], line]),
    ).toEqual([
      ['Resolution 79/1', 'CONSISTENT_WITH', 3],
      ['Declaration for the Future of the Internet', 'CONSISTENT_WITH', 8],
      ['Bamako Declaration of 2000', 'CONSISTENT_WITH', 8],
    ]);
  });
});

test('a text in another language has its own cues, and names that the data set knows in it', () => {
  const text =
    'Pacte de Lima\n\nRéaffirmant la Charte des Nations Unies et conformément à la Déclaration de Bamako, nous agissons.\n';
  const known = [{ slug: 'un-charter', names: ['UN Charter', 'Charte des Nations Unies'] }];
  const { crossReferences } = suggest(text, parseDocument(text), known, []);
  expect(crossReferences.map(({ to, name, kinds }) => [to, name, kinds[0]])).toEqual([
    ['un-charter', 'Charte des Nations Unies', 'REAFFIRMS'],
    [null, 'Déclaration de Bamako', 'CONSISTENT_WITH'],
  ]);
});

test('the name of a body begins that of a text, which is what is referred to', () => {
  const text =
    'Pact of Lima\n\nThe United Nations adopted the United Nations Convention on the Law of the Sea.\n';
  const bodies = [{ slug: 'united-nations', names: ['United Nations', 'UN'] }];
  const { crossReferences } = suggest(text, parseDocument(text), bodies, [], bodies);
  expect(crossReferences.map(({ to, name }) => [to, name])).toEqual([
    ['united-nations', 'United Nations'],
    [null, 'United Nations Convention on the Law of the Sea'],
  ]);
});

test.each([
  ['Global Compact for Safe, Orderly and Regular Migration', 'and others'],
  ['Convention against Torture and Other Cruel, Inhuman, or Degrading Treatment or Punishment', 'in force'],
  ['Protocol to Prevent, Suppress and Punish Trafficking in Persons', ', adopted in 2000'],
  ['Compact for Peace', ', the Pact of Bogota and others'],
  ['Compact for Peace', ', Canada and Kenya say'],
])('the name of a text may list words: %s', (name, behind) => {
  const text = `Pact of Lima\n\nBuilding on the ${name}${behind.startsWith(',') ? '' : ' '}${behind}, we agree.\n`;
  const found = suggest(text, parseDocument(text), [], []).crossReferences.map((reference) => reference.name);
  expect(found[0]).toBe(name);
});

test('a long text in capitals takes no square time', () => {
  const text = `TITLE\n\n${'THE PARTIES AGREE ON THIS '.repeat(20_000)}.\n`;
  expect(suggest(text, parseDocument(text), names, themes).crossReferences).toEqual([]);
});

test('suggestions in tens of thousands of rows are printed in no square time', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => i + 1);
  const place = { pointer: 'body/1', quote: 'AI', spans: [], line: 1 };
  const printed = formatSuggestions(
    { ...parsed, records: rows.map((row) => ({ row, lines: [row, row], cells: {} })) },
    {
      crossReferences: [],
      parties: [],
      commitments: [],
      themes: rows.map((row) => ({ ...place, row, theme: 'ai', word: 'AI' })),
    },
  );
  expect(printed).toContain('Record 100000: \n  theme ai: body/1 “AI” (line 1)\n');
});
