import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf } from '../sources.ts';

const bodyOf = (text: string): string[] =>
  flatten(blocksOf(recordOf(parseDocument(text), 1), 'body')).map(
    ({ pointer, text: words }) => `${pointer} ${words}`,
  );

test('a section of a recommendation is one item, however its lines break', () => {
  expect(
    bodyOf(`Recommendation on Elections

On the proposal of the Committee:

I.  AGREES that the following
definitions are used:

   ‒ Integrity refers to elections as voted.
   ‒ Trust refers to voters.

II. RECOMMENDS that Members having adhered to this
Recommendation protect their elections.

III. INVITES the Secretary-General to report.
`),
  ).toEqual([
    'body/1 On the proposal of the Committee:',
    'body/1/1 I. AGREES that the following definitions are used:',
    'body/1/1/1 Integrity refers to elections as voted.',
    'body/1/1/2 Trust refers to voters.',
    'body/1/2 II. RECOMMENDS that Members having adhered to this Recommendation protect their elections.',
    'body/1/3 III. INVITES the Secretary-General to report.',
  ]);
});

test('a short text under a Roman numeral stays a heading above a paragraph that begins by itself', () => {
  expect(bodyOf('Plan\n\nII. Protection of elections\nWe agree to meet.\n')).toEqual([
    'body/1 II. Protection of elections',
    'body/2 We agree to meet.',
  ]);
});

test('the number of a resolution is a label, and no sentence that breaks off', () => {
  const parsed = parseDocument(
    'United Nations\n\n80/312. Elections and the information environment\n\nThe Assembly\n',
  );
  expect(blocksOf(recordOf(parsed, 1), 'body')[0]?.truncated).toBe(false);
});

test('paragraphs of articles are numbered without a dot, and are no rows of a table', () => {
  const text = `Convention on Elections

Article 2 – Access

1\tEach Party shall adopt the measures that are necessary to keep elections free.

2\tA Party may require that they be reviewed.

Article 3 – Data

1\tEach Party shall protect:
a\tthe lists of voters;
b\tthe votes.
`;
  expect(parseDocument(text).kind).toBe('TEXT');
  expect(bodyOf(text)).toEqual([
    'body/1 Article 2 – Access',
    'body/2 1 Each Party shall adopt the measures that are necessary to keep elections free.',
    'body/3 2 A Party may require that they be reviewed.',
    'body/4 Article 3 – Data',
    'body/5 1 Each Party shall protect:',
    'body/5/1 a the lists of voters;',
    'body/5/2 b the votes.',
  ]);
});

test('documents of an annex are numbered with its letter', () => {
  expect(
    bodyOf('Rivers\n\nAnnex A: Documents\n\nA1. Framework for Rivers\nA2. Principles of 2023\n'),
  ).toEqual([
    'body/1 Annex A: Documents',
    'body/2 A1. Framework for Rivers',
    'body/3 A2. Principles of 2023',
  ]);
});

test('clauses of a preamble stay apart without blank lines, and are not cut before the numbered paragraphs', () => {
  const parsed = parseDocument(`Decision on Elections

CONSIDERANDO o voto,
RECORDANDO a paz,

The Council,
Recalling the Charter of Paris and the elections in Vilnius,
Beijing and Rome,
STRESSING that everyone may vote,
Calls on its members to act,

1. Asks for a report.
`);
  const body = blocksOf(recordOf(parsed, 1), 'body');
  expect(body.map(({ text }) => text)).toEqual([
    'CONSIDERANDO o voto,',
    'RECORDANDO a paz,',
    'The Council,',
    'Recalling the Charter of Paris and the elections in Vilnius,',
    'Beijing and Rome,',
    'STRESSING that everyone may vote,',
    'Calls on its members to act,',
    '1. Asks for a report.',
  ]);
  expect(body.filter(({ truncated }) => truncated)).toEqual([]);
});

test('clauses that begin with a conviction are those of a preamble', () => {
  const clauses = [
    'The Conference,',
    'Recalling the Pact of Lima,',
    'Deeply concerned at the spread of rumours,',
    'Convinced that voters deserve better,',
    'Mindful of observers,',
  ];
  expect(bodyOf(`Rivers\n\n${clauses.join('\n')}\n`)).toEqual(
    clauses.map((clause, i) => `body/${i + 1} ${clause}`),
  );
});

test('items that go on with one sentence are not cut, nor is the day below the names of a German text', () => {
  const items = ['1. Wahlen zu schützen,', '2. Gerüchte zu bekämpfen und', '3. Parteien offenzulegen.'];
  const names = ['Unterzeichnet von:', 'Deutschland', 'Frankreich'];
  const text = [
    'Berliner Erklärung',
    '',
    'Wir verpflichten uns,',
    '',
    ...items,
    '',
    ...names,
    '',
    'Berlin, den 3. Mai 2021',
    '',
  ];
  const body = blocksOf(recordOf(parseDocument(text.join('\n')), 1), 'body');
  expect(flatten(body).filter(({ truncated }) => truncated)).toEqual([]);
  expect(body.at(-1)?.text).toBe('Berlin, den 3. Mai 2021');
});

test('a foot in columns is that of a page, and its tabs make no table of the text', () => {
  const page = (number: number, words: string): string =>
    `1.\tCALLS for the ${words} of elections that all of its members are to hold in the years to come;\n\n2.\tCALLS for the ${words} of votes, and of whoever counts them on the day and after it;\n\n3.\tCALLS for ${words} of media;\n\n4.\tMEETS for ${words}.\n\n10119/24\tAB/cd\t${number}\nANNEX\tGIP.3\tEN\n`;
  const parsed = parseDocument(
    `Conclusions\n\n${page(1, 'care')}\n${page(2, 'study')}\n${page(3, 'reports')}`,
  );
  expect(parsed.kind).toBe('TEXT');
  expect(parsed.leftOut.flatMap(({ lines }) => lines)).toHaveLength(6);
});
