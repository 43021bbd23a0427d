import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { locateQuote } from '../../../src/documents/quotes/locate-quote.ts';
import { suggest } from '../../../src/documents/suggestions/suggest.ts';
import { foldWhole, readingOf } from '../../../src/documents/text/cut-words.ts';
import { foldSpans } from '../../../src/documents/text/spans.ts';
import { recordOf, textsOf } from '../sources.ts';

const all = (text: string) => [{ start: 0, end: text.length }];
const read = (text: string): string => readingOf(text, all(text));

test.each([
  ['a syllable that is no word', 'the partici-\npation of all', 'the participation of all'],
  ['a word of a narrow column', 'the par-\ntici-\npation of all', 'the participation of all'],
  [
    'a word that the text has elsewhere',
    'partners, counter-\nparts; counterparts',
    'partners, counterparts; counterparts',
  ],
  [
    'a hyphen that the text has elsewhere',
    'gender-\nneutral; gender-neutral',
    'gender-neutral; gender-neutral',
  ],
  ['a first part that takes a hyphen', 'cross-\nborder', 'cross-border'],
  [
    'a syllable that other words begin with',
    're-\nquests, pro-\ntecting, inter-\nference',
    'requests, protecting, interference',
  ],
  ['a second part that takes a hyphen', 'evidence-\nbased', 'evidence-based'],
  ['two words of the text', 'a border fence at the fence-\nborder', 'a border fence at the fence-border'],
  ['a name or a number', 'Asia-\nPacific, COVID-\n19, 2019-\n2020', 'Asia-Pacific, COVID-19, 2019-2020'],
  ['capitals', 'INFORMA-\nTION', 'INFORMATION'],
  [
    'a word left out',
    'mis- and dis-\nand more, low-\nto middle-income',
    'mis- and dis- and more, low- to middle-income',
  ],
  ['soft hyphens', 'demo\u00adcracy, elec\u00ad\ntoral', 'democracy, electoral'],
  ['a dash', 'we agree -\nall of us', 'we agree - all of us'],
  ['a hyphen before a mere space', 'partici- pation', 'partici- pation'],
])('%s', (_, text, expected) => {
  expect(read(text)).toBe(expected);
});

describe('where nothing else tells, most cut words of the document do', () => {
  const known = 'state-\nowned';
  test('hyphenated, in one whose line ends keep the hyphens of words', () => {
    expect(read(`well-\nknown, cross-\nborder, ${known}`)).toContain('state-owned');
  });
  test('one word, in one that cuts its words', () => {
    expect(read(`informa-\ntion, govern-\nment, ${known}`)).toContain('stateowned');
  });
  test('but for those with the foot of a page behind them', () => {
    expect(read('of free-\ndom in elec-\n\nVienna Charter')).toContain('freedom');
  });
});

test('a compound of three words keeps its hyphens, and tells nothing of other words', () => {
  expect(read('up-to-\ndate, state-of-the-\nart, a pro-\ngramme, a multi-stake-\nholder pact')).toBe(
    'up-to-date, state-of-the-art, a programme, a multi-stakeholder pact',
  );
});

test.each([
  [
    'French',
    'Les Parties et la pro-\ntection des élec-\nteurs, un porte-\nparole et ceux-\nci dans le des-\nsein de',
    'Les Parties et la protection des électeurs, un porte-parole et ceux-ci dans le dessein de',
  ],
  [
    'Spanish',
    'Los Estados y las elec-\nciones de la re-\ngión, el ex-\npresidente y la desin-\nformación',
    'Los Estados y las elecciones de la región, el ex-presidente y la desinformación',
  ],
  [
    'German',
    'Die Menschen und die Rechte: Menschen-\nrechte und die Mit-\ngliedstaaten, EU-\nStaaten und die Aus- und Fort-\nbildung',
    'Die Menschen und die Rechte: Menschenrechte und die Mitgliedstaaten, EU-Staaten und die Aus- und Fortbildung',
  ],
])('a text in %s has the hyphens of its language', (_, text, expected) => {
  expect(read(text)).toBe(expected);
});

test('what a line end leaves of a word is no word of the text', () => {
  expect(read('We keep demo-\ncratic rule and ideas of plu-\nralism in demo.')).toBe(
    'We keep democratic rule and ideas of pluralism in demo.',
  );
});

describe('a word that the head of a page cuts', () => {
  const table = (above: string, below: string): string =>
    [
      'Register',
      'Year\tTitle\tSummary',
      '2001\tRome Call\tStates have jurisdiction, and the courts are able to act.',
      `2002\tOslo Call\tThey shall leave ${above}`,
      '',
      'Register',
      'Year\tTitle\tSummary',
      `\t\t${below} where it is.`,
    ].join('\n');
  const shown = (text: string): string | undefined => textsOf(recordOf(parseDocument(text), 2), 'summary')[0];

  test.each([
    ['is whole where the document has it elsewhere', 'jurisdictio', 'n', 'jurisdiction'],
    ['is whole where a half can be no word', 'the administra', 'tion', 'the administration'],
    ['is two where both are words', 'all who are', 'able', 'all who are able'],
    ['is two where a small word stands before', 'the', 'ability', 'the ability'],
  ])('%s', (_, above, below, expected) => {
    const text = table(above, below);
    expect(shown(text)).toBe(`They shall leave ${expected} where it is.`);
    expect(locateQuote(text, `leave ${expected} where`)).toMatchObject({ found: true, line: 4 });
  });
});

test('each character knows where in the source it stands', () => {
  const text = 'the partici-\npation & cross-\nborder demo\u00adcracy';
  const { text: words, at, ends } = foldWhole(text, all(text));
  expect([at.length, ends.length]).toEqual([words.length, words.length]);
  for (const [i, character] of [...words].entries())
    expect(text.slice(at[i], ends[i]).replace(/\s/, ' ')).toBe(character);
});

describe('a document that cuts words', () => {
  const text = `Pact of Lima

We recall the Inter-
American Charter on Informa-
tion, and protect cross-
border partici-
pation.
`;
  const parsed = parseDocument(text);
  const shown =
    'We recall the Inter-American Charter on Information, and protect cross-border participation.';

  test('is read with whole words', () => {
    expect(textsOf(recordOf(parsed, 1), 'body')).toEqual([shown]);
  });

  test.each([
    [
      shown,
      'We recall the Inter- American Charter on Informa- tion, and protect cross- border partici- pation.',
    ],
    ['cross-border participation', 'cross- border partici- pation'],
    ['on Information', 'on Informa- tion'],
    ['on Informa- tion', 'on Informa- tion'],
  ])('has the quote “%s” as it stands', (quote, standing) => {
    const found = locateQuote(text, quote);
    expect(found).toMatchObject({ found: true, text: standing });
    expect(found.found && foldSpans(text, found.spans).text).toBe(standing);
  });

  test('names what stands in cut words', () => {
    const names = [{ slug: 'charter', names: ['Inter-American Charter on Information'] }];
    expect(suggest(text, parsed, names, []).crossReferences).toMatchObject([{ to: 'charter', line: 3 }]);
  });
});
