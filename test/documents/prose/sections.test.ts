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
