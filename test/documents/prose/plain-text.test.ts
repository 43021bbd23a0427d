import { expect, test } from 'vitest';
import { DocumentError } from '../../../src/documents/document-error.ts';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, recordOf, textsOf } from '../sources.ts';
import { bodyOf } from './body-of.ts';

test('a paragraph may be wrapped over lines', () => {
  expect(bodyOf('Title\n\nWe agree\nto meet.\n\nAnd to eat.\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We agree to meet.'],
    ['body/2', 'PARAGRAPH', 'And to eat.'],
  ]);
});

test('a sentence goes on over a page header, a finished one does not', () => {
  expect(
    bodyOf('Rivers\n\nWe agree to keep the\n\nRivers\n\nwater clean.\n\nRivers\n\nIt is late.\n'),
  ).toEqual([
    ['body/1', 'PARAGRAPH', 'We agree to keep the water clean.'],
    ['body/2', 'PARAGRAPH', 'It is late.'],
  ]);
});

test('headings stay apart from what follows', () => {
  expect(bodyOf('Rivers\n\nPreamble\n\nWe agree.\n').map(([, , words]) => words)).toEqual([
    'Preamble',
    'We agree.',
  ]);
});

test('lines about the document are columns of their own', () => {
  const record = recordOf(
    parseDocument('Rivers\n\nWe agree.\n\nDate: 3 May 2001\nSource: <https://rivers.example/>\n'),
    1,
  );
  expect(textsOf(record, 'date')).toEqual(['3 May 2001']);
  expect(textsOf(record, 'source')).toEqual(['https://rivers.example/']);
});

test('lines about the document may be wrapped; the body does not go on below them', () => {
  const parsed = parseDocument(
    'Rivers\n\nWe agree.\n\nLicence: It may be reused\nunder the terms of the Crown.\nSource: Ministry of Rivers,\nLima, Peru\nWe met twice.\n',
  );
  const record = recordOf(parsed, 1);
  expect(textsOf(record, 'licence')).toEqual(['It may be reused under the terms of the Crown.']);
  expect(textsOf(record, 'source')).toEqual(['Ministry of Rivers, Lima, Peru']);
  expect(textsOf(record, 'body')).toEqual(['We agree.', 'We met twice.']);
});

test('a tab inside a text does not make it a table', () => {
  expect(parseDocument('Rivers\n\n\tWe agree to meet.\n').kind).toBe('TEXT');
});

test.each([
  ['', 'no characters'],
  [' \n\t\n', 'nothing but white space'],
])('an empty document is refused: %j', (text, words) => {
  expect(() => parseDocument(text)).toThrow(DocumentError);
  expect(() => parseDocument(text)).toThrow(words);
});

test('lines that return beside page numbers are page furniture; others that return are not', () => {
  const body = bodyOf(
    'Rivers\n\nWe agree to keep the\n\nDraft of May\nPage 1 of 2\n\nwater clean.\n\nAgreed.\n\nDraft of May\nPage 2 of 2\n\nWe eat.\n\nAgreed.\n',
  );
  expect(body.map(([, , words]) => words)).toEqual([
    'We agree to keep the water clean.',
    'Agreed.',
    'We eat.',
    'Agreed.',
  ]);
});

test('a few tabs make no table of a text', () => {
  const { kind, problems } = parseDocument(
    'United Rivers\tA/RES/7\n\nGeneral Assembly\tDistr.: General\n\nThe Assembly decides to keep the water of all rivers clean.\n',
  );
  expect([kind, problems]).toEqual(['TEXT', []]);
});

test('lines of Chinese and Japanese are joined without a space, words of other scripts with one', () => {
  expect(
    bodyOf('宣言\n\n各国は自由な選\n挙を支持する。\n\nWe hold\nelections.\n').map(([, , words]) => words),
  ).toEqual(['各国は自由な選挙を支持する。', 'We hold elections.']);
});

test('the mark of a note is no cut sentence', () => {
  const text =
    'Rivers\n\nThe Ministers of the Republic,\n\nConcerned about floods,2\n\nRecalling the Charter of Rights;1\n';
  const record = recordOf(parseDocument(text), 1);
  expect(blocksOf(record, 'body').map(({ truncated }) => truncated)).toEqual([false, false, false]);
});

test('the numbers of a draft’s lines are no words', () => {
  const words = [
    'We, the cities on the lake, seeing that',
    'its water is warmer and that',
    'the fish leave, will',
    'measure it, so that',
    'all may know.',
  ];
  const whole = [['body/1', 'PARAGRAPH', words.join(' ')]];
  const every = words.map((line, i) => `${i + 2}  ${line}`).join('\n');
  const fifth = ['TITLE', ...words, ...words, ...words]
    .map((line, i) => `${(i + 1) % 5 === 0 ? String(i + 1).padStart(2) : '  '}  ${line}`)
    .join('\n');
  expect(bodyOf(`1  TITLE\n\n${every}\n`)).toEqual(whole);
  expect(
    bodyOf(`${fifth}\n`)
      .map(([, , text]) => text)
      .join(' '),
  ).not.toMatch(/\d/);
  // Labels of items are.
  expect(bodyOf('TITLE\n\nWe will\n1  act;\n2  rest;\n3  sleep;\n4  go.\n').at(-1)?.[2]).toContain('4 go.');
  expect(bodyOf('TITLE\n\n1  We act.\n\n2  We rest.\n\n3  We sleep.\n')[1]?.[2]).toBe(
    '2  We rest.'.replace(/\s+/g, ' '),
  );
});
