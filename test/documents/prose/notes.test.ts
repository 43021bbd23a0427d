import { expect, test } from 'vitest';
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
