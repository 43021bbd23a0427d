import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, charlevoixText, ends, recordOf, textsOf } from '../sources.ts';

const parsed = parseDocument(charlevoixText);
const record = recordOf(parsed, 1);

test('the Charlevoix Commitment is one record of title, body and source', () => {
  expect(parsed.kind).toBe('TEXT');
  expect(parsed.records).toHaveLength(1);
  expect(parsed.problems).toEqual([]);
  expect(Object.keys(record.cells)).toEqual(['title', 'body', 'source']);
  expect(textsOf(record, 'title')).toEqual([
    'CHARLEVOIX COMMITMENT ON DEFENDING DEMOCRACY FROM FOREIGN THREATS',
  ]);
  expect(textsOf(record, 'source')).toEqual([
    'https://g7.gc.ca/en/official-documents/charlevoix-commitment-defending-democracy-from-foreign-threats/',
  ]);
});

test('two paragraphs introduce the seven commitments', () => {
  const body = blocksOf(record, 'body');
  expect(body.map(({ text }) => ends(text))).toEqual([
    'We, the Leaders … opportunities for all.',
    'Democracy and the … and individual response.',
    'We, the Leaders … G7, commit to:',
  ]);
  expect(body[2]?.children.map(({ kind, pointer, text }) => [kind, pointer, ends(text)])).toEqual([
    ['ITEM', 'body/3/1', 'Respond to foreign … facing our democracies.'],
    ['ITEM', 'body/3/2', 'Strengthen G7 cooperation … a G7 state.'],
    ['ITEM', 'body/3/3', 'Establish a G7 … for coordinated response.'],
    ['ITEM', 'body/3/4', 'Share lessons learned … freedom of expression.'],
    ['ITEM', 'body/3/5', 'Engage directly with … breaches of privacy.'],
    ['ITEM', 'body/3/6', 'Support public learning … security and safety.'],
    ['ITEM', 'body/3/7', 'In accordance with … during election campaigns.'],
  ]);
});
