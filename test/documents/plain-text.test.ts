import { expect, test } from 'vitest';
import { DocumentError } from '../../src/documents/document-error.ts';
import { parseDocument } from '../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf, textsOf } from './sources.ts';

const bodyOf = (text: string): [string, string, string][] =>
  flatten(blocksOf(recordOf(parseDocument(text), 1), 'body')).map((block) => [
    block.pointer,
    block.kind,
    block.text,
  ]);

test('a paragraph may be wrapped over lines', () => {
  expect(bodyOf('Title\n\nWe agree\nto meet.\n\nAnd to eat.\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We agree to meet.'],
    ['body/2', 'PARAGRAPH', 'And to eat.'],
  ]);
});

test('a sentence goes on over a page header, a finished one does not', () => {
  expect(bodyOf('Rivers\n\nWe agree to keep the\n\nRivers\n\nwater clean.\n\n12\n\nIt is late.\n')).toEqual([
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

test('a list ends where the signatories speak again', () => {
  expect(bodyOf('Rivers\n\nWe will:\n\nmeet\n\neat\n\nWe look forward to it.\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We will:'],
    ['body/1/1', 'ITEM', 'meet'],
    ['body/1/2', 'ITEM', 'eat'],
    ['body/2', 'PARAGRAPH', 'We look forward to it.'],
  ]);
});

test('dashes and labels make items; only dashes are mark-up', () => {
  expect(bodyOf('Rivers\n\nWe will:\n- meet\n- eat\n  and drink\n\nSo we agreed.\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We will:'],
    ['body/1/1', 'ITEM', 'meet'],
    ['body/1/2', 'ITEM', 'eat and drink'],
    ['body/2', 'PARAGRAPH', 'So we agreed.'],
  ]);
  expect(bodyOf('Rivers\n\nWe will:\n1. meet\n(a) soon\n(b) often\n2. eat\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We will:'],
    ['body/1/1', 'ITEM', '1. meet'],
    ['body/1/1/1', 'ITEM', '(a) soon'],
    ['body/1/1/2', 'ITEM', '(b) often'],
    ['body/1/2', 'ITEM', '2. eat'],
  ]);
});

test('a text in HTML', () => {
  expect(bodyOf('Rivers\n\n<p>We will:</p>\n<ul>\n<li>meet</li>\n<li>eat</li>\n</ul>\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We will:'],
    ['body/1/1', 'ITEM', 'meet'],
    ['body/1/2', 'ITEM', 'eat'],
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
