import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, recordOf } from '../sources.ts';

const read = (text: string, column: string): string[] =>
  blocksOf(recordOf(parseDocument(text), 1), column).map(({ kind, text: words }) => `${kind} ${words}`);

test.each([
  ['a number', '1 ', '2 ', '3 '],
  ['a raised number', '¹ ', '²', '³ '],
  ['a number in brackets', '[1] ', '[2] ', '[3] '],
])('each endnote that %s opens is an item', (_, ...labels) => {
  const [a = '', b = '', c = ''] = labels;
  const text = `Pact of Lima\n\nNotes\n\n${a}See the covenant and the\nrelevant comments of\n2019.\n${b}Resolution 217 A.\n${c}A/80/267.\n`;
  expect(read(text, 'body')).toEqual([
    'PARAGRAPH Notes',
    `ITEM ${a}See the covenant and the relevant comments of 2019.`,
    `ITEM ${b}Resolution 217 A.`,
    `ITEM ${c}A/80/267.`,
  ]);
});

test('a number at the beginning of a line is no note in a paragraph that begins otherwise, or skips numbers', () => {
  expect(read('Pact\n\nThe plan has\n1 Fund and\n2 Boards.\n', 'body')).toEqual([
    'PARAGRAPH The plan has 1 Fund and 2 Boards.',
  ]);
  expect(read('Pact\n\n12 States and\n15 Members agree.\n', 'body')).toEqual([
    'PARAGRAPH 12 States and 15 Members agree.',
  ]);
});

test('notes at the foot of a page stand in a column of their own, and the sentence around them is whole', () => {
  const text = `Pact of Lima

We agree on the rules¹ of
__________
¹ Resolution 217 A
(III).

\fPact of Lima

free elections.

Done at Lima.
`;
  expect(read(text, 'body')).toEqual([
    'PARAGRAPH We agree on the rules¹ of free elections.',
    'PARAGRAPH Done at Lima.',
  ]);
  expect(read(text, 'notes')).toEqual(['ITEM ¹ Resolution 217 A (III).']);
});

test('below a rule that no page ends, what is numbered is part of the body', () => {
  expect(read('Pact of Lima\n\nWe agree.\n\n__________\n1 Canada\n2 Kenya\n', 'body')).toEqual([
    'PARAGRAPH We agree.',
    'ITEM 1 Canada',
    'ITEM 2 Kenya',
  ]);
});

describe('notes that no rule parts from the text of their page', () => {
  const page = (text: string, notes: string): string =>
    `Pact of Lima\n\n${text}\n${notes}\n\n- 1 -\n\nfree elections.\n\nDone at Lima.\n`;

  test.each([
    [
      'a number behind the word',
      'We agree on rules,1 on law2 and on',
      '1 See the covenant and\nits annex.\n2 A/80/267.',
    ],
    [
      'a raised number',
      'We agree on rules,¹ on law² and on',
      '¹ See the covenant and\nits annex.\n² A/80/267.',
    ],
    ['stars', 'Canada* and Kenya** agree on', '* See the covenant and\nits annex.\n** A/80/267.'],
  ])('are found by %s, and the sentence around them is whole', (_, text, notes) => {
    const document = page(text, notes);
    expect(read(document, 'body')).toEqual([`PARAGRAPH ${text} free elections.`, 'PARAGRAPH Done at Lima.']);
    const [first, second] = notes.replace('and\n', 'and ').split('\n');
    expect(read(document, 'notes')).toEqual([`ITEM ${first}`, `ITEM ${second}`]);
  });

  test.each([
    ['to which nothing refers', 'We agree on rules for', '1 May and the days after.'],
    [
      'to which the name of a group seems to refer',
      'We of the G7 agree on rules for',
      '7 States and for all',
    ],
    ['below which a paragraph stands', 'We agree on rules1 and\n1 Pact a year.', '\nWe also agree on'],
  ])('are none %s', (_, text, notes) => {
    expect(Object.keys(recordOf(parseDocument(page(text, notes)), 1).cells)).not.toContain('notes');
  });

  test('are found by a mark on the title as well', () => {
    expect(read('Pact of Lima*\n\nWe agree.\n\n* By consensus.\n** In part.\n', 'body')).toEqual([
      'PARAGRAPH We agree.',
      'ITEM * By consensus.',
      'ITEM ** In part.',
    ]);
  });

  test('are items at the end of a text, each with its mark', () => {
    expect(
      read('Pact of Lima\n\nSigned by Canada* and Peru.**\n\n* In part.\n** In full.\n', 'body'),
    ).toEqual(['PARAGRAPH Signed by Canada* and Peru.**', 'ITEM * In part.', 'ITEM ** In full.']);
  });
});
