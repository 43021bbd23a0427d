import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { recordOf, textsOf } from '../sources.ts';
import { bodyOf } from './body-of.ts';

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

test('bullets of any shape; indentation tells the levels', () => {
  const body = bodyOf('Rivers\n\nWe will:\n• meet\n  o in spring\n  o in autumn\n→ eat\n- drink\n  - tea\n');
  expect(body.map(([pointer, , words]) => `${pointer} ${words}`)).toEqual([
    'body/1 We will:',
    'body/1/1 meet',
    'body/1/1/1 in spring',
    'body/1/1/2 in autumn',
    'body/1/2 eat',
    'body/1/3 drink',
    'body/1/3/1 tea',
  ]);
});

test('roman and lettered series, a year at the beginning of a line, and tabs after labels', () => {
  expect(
    bodyOf(
      'Rivers\n\nWe will:\n(i) meet;\n(ii) eat.\n\nWe met in\n2019. We agreed to:\na.\tdrink\nb.\tsleep\n',
    ).map(([pointer, , words]) => `${pointer} ${words}`),
  ).toEqual([
    'body/1 We will:',
    'body/1/1 (i) meet;',
    'body/1/2 (ii) eat.',
    'body/2 We met in 2019. We agreed to:',
    'body/2/1 a. drink',
    'body/2/2 b. sleep',
  ]);
});

test('lines that count the parts of a text stay apart without blank lines', () => {
  const texts = [
    'Commitment 1: Vote.',
    'Commitment 2: Publish',
    'Commitment 3: Rest, as in',
    'Section 7 of the law.',
  ];
  const parsed = parseDocument(`Pact of Lima\n\nWe agree.\n${texts.join('\n')}\n`);
  expect(textsOf(recordOf(parsed, 1), 'body')).toEqual([
    'We agree.',
    ...texts.slice(0, 2),
    texts.slice(2).join(' '),
  ]);
});

test('labels on lines of their own belong to the paragraph below', () => {
  expect(bodyOf('Rivers\n\n1.\n\nWe act.\n\n2.\n\nWe rest.\n')).toEqual([
    ['body/1', 'ITEM', '1. We act.'],
    ['body/2', 'ITEM', '2. We rest.'],
  ]);
});

test.each([
  ['Japanese', '（１）守ること。\n（２）休むこと。'],
  ['Chinese', '一、保护。\n二、休息。'],
  ['Russian', 'а) защищать;\nб) отдыхать.'],
  ['Arabic', '(أ) الحماية؛\n(ب) الراحة.'],
  ['Persian', 'الف) حفاظت؛\nب) راحت.'],
  ['Japanese, with letters', '（ａ）守ること。\n（ｂ）休むこと。'],
  ['Arabic, with numbers', '١- الحماية.\n٢- الراحة.'],
])('labels of lists in %s are read', (_, list) => {
  expect(bodyOf(`Rivers\n\n${list}\n`).map(([, kind, words]) => [kind, words])).toEqual(
    list.split('\n').map((line) => ['ITEM', line]),
  );
});

test('bullets below a label that leads them in are below it, in whatever column', () => {
  expect(bodyOf('Rivers\n\n4. We commit to:\n\n– act;\n– rest.\n\n5. We meet.\n')).toEqual([
    ['body/1', 'ITEM', '4. We commit to:'],
    ['body/1/1', 'ITEM', 'act;'],
    ['body/1/2', 'ITEM', 'rest.'],
    ['body/2', 'ITEM', '5. We meet.'],
  ]);
});

test('capital labels on lines below one another make a list', () => {
  expect(bodyOf('Rivers\n\nA. Share of votes.\nB. Number of seats.\n').map(([, , words]) => words)).toEqual([
    'A. Share of votes.',
    'B. Number of seats.',
  ]);
});

test('a list without marks below a colon begins an item where the one above has ended', () => {
  const list = 'to protect elections and\nthose who vote;\nsupport the media; and\nshare what is known.';
  const items = [
    'to protect elections and those who vote;',
    'support the media; and',
    'share what is known.',
  ];
  expect(bodyOf(`Rivers\n\nWe commit:\n${list}\n\nThe Ministers meet often.\n`)).toEqual([
    ['body/1', 'PARAGRAPH', 'We commit:'],
    ...items.map((words, i) => [`body/1/${i + 1}`, 'ITEM', words]),
    ['body/2', 'PARAGRAPH', 'The Ministers meet often.'],
  ]);
  // One item that is wrapped is one.
  expect(bodyOf('Rivers\n\nWe aim:\nto act\nsoon.\n').map(([, , words]) => words)).toEqual([
    'We aim: to act soon.',
  ]);
});

test.each([
  [
    'names',
    'The members are:',
    ['Canada', 'Norway'],
    'References to members include those that come to the table later.',
  ],
  ['what goes on with its sentence', 'They agree:', ['to meet.', 'to eat.'], 'The Ministers thank the host.'],
])('a list of %s ends where a sentence of another kind follows', (_, leadIn, items, sentence) => {
  expect(
    bodyOf(`Rivers\n\n${[leadIn, ...items, sentence].join('\n\n')}\n`).map(([pointer, , words]) => [
      pointer,
      words,
    ]),
  ).toEqual([
    ['body/1', leadIn],
    ...items.map((words, i) => [`body/1/${i + 1}`, words]),
    ['body/2', sentence],
  ]);
});

test('bullets that are written as references are bullets', () => {
  expect(
    bodyOf('Title\n\nWe will:\n\n&bull; act;\n&#8226; rest;\n&ndash; go.\n').map(
      ([, kind, words]) => `${kind} ${words}`,
    ),
  ).toEqual(['PARAGRAPH We will:', 'ITEM act;', 'ITEM rest;', 'ITEM go.']);
});

test('a new series of labels further left than a list is not below it', () => {
  expect(
    bodyOf('Title\n\n    (a) One.\n    (b) Two.\n1. Three.\n2. Four.\n').map(([pointer]) => pointer),
  ).toEqual(['body/1', 'body/2', 'body/3', 'body/4']);
});
