import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf } from '../sources.ts';

const read = (...lines: string[]): string[] =>
  flatten(blocksOf(recordOf(parseDocument(`Pact of Lima\n\n${lines.join('\n')}\n`), 1), 'body')).map(
    ({ pointer, text, truncated }) => `${pointer.slice(5)} ${text}${truncated ? ' …' : ''}`,
  );

test('a number out of its order opens an item where a sentence or item ends above, as in columns read in the wrong order', () => {
  expect(read('1. Asks States to', 'vote;', '5. Decides to go on;', '2. Thanks Peru.', '7. Rests.')).toEqual([
    '1 1. Asks States to vote;',
    '2 5. Decides to go on;',
    '3 2. Thanks Peru.',
    '4 7. Rests.',
  ]);
});

test('a number out of its order opens none in mid-sentence, nor below an abbreviation', () => {
  expect(read('We recall the rules of Part', '5. They bind us under Art.', '7. So be it.')).toEqual([
    '1 We recall the rules of Part 5. They bind us under Art. 7. So be it.',
  ]);
});

test('labels that begin anew in another dress stand below, those that go on in one do not', () => {
  expect(
    read(
      'We will:',
      '(a) meet:',
      '(i) here:',
      'a. soon;',
      'b. often;',
      '(ii) there;',
      'b) eat;',
      '(c) rest.',
    ),
  ).toEqual([
    '1 We will:',
    '1/1 (a) meet:',
    '1/1/1 (i) here:',
    '1/1/1/1 a. soon;',
    '1/1/1/2 b. often;',
    '1/1/2 (ii) there;',
    '1/2 b) eat;',
    '1/3 (c) rest.',
  ]);
});

test('marks of the direction of writing in front of a line are no words', () => {
  expect(read('نلتزم بما يلي:', '\u200f- الحماية\u200f', '\u200f- النشر', '', '\u2067• التدريب')).toEqual([
    '1 نلتزم بما يلي:',
    '1/1 الحماية',
    '1/2 النشر',
    '1/3 التدريب',
  ]);
});

test('marks may touch the words behind them; initials and abbreviations are no labels', () => {
  expect(
    read(
      'We will:',
      '',
      '•Act;',
      '• Rest.',
      '',
      '1.Thanks Peru;',
      '',
      '2.Asks J.Smith;',
      '',
      'U.S.A. first;',
      '',
      'A.Perez.',
    ),
  ).toEqual([
    '1 We will:',
    '1/1 Act;',
    '1/2 Rest.',
    '1/2/1 1.Thanks Peru;',
    '1/2/2 2.Asks J.Smith;',
    '2 U.S.A. first;',
    '3 A.Perez.',
  ]);
});

test.each(['Principle 3. Equality', 'Recommendation No. 12. Open data', '§ 4. Depositary'])(
  'a heading with its number is no sentence that breaks off: %s',
  (heading) => {
    expect(read(heading, '', 'All are equal.')).toEqual([`1 ${heading}`, '2 All are equal.']);
  },
);

test('an item that ends in a comma is not cut where the next goes on', () => {
  expect(read('We count votes', '', '- by hand,', '- by machine.')).toEqual([
    '1 We count votes',
    '2 by hand,',
    '3 by machine.',
  ]);
  expect(read('1) by hand,', '2) by machine.', '', 'So we,')).not.toContain('1 1) by hand, …');
});

test('a part in Chinese ends what is agreed above it', () => {
  expect(read('兹商定如下：', '', '第一部分一般规定', '', '第一条 用语')).toEqual([
    '1 兹商定如下：',
    '2 第一部分一般规定',
    '3 第一条 用语',
  ]);
});

test('the letter o is a bullet below a colon, and goes on as one', () => {
  expect(read('We report on:', 'o reach;', 'o spending; and', 'o targets of', 'o Globo.')).toEqual([
    '1 We report on:',
    '1/1 reach;',
    '1/2 spending; and',
    '1/3 targets of o Globo.',
  ]);
});

test('ordinals open items, and articles that are written out are headings', () => {
  expect(
    read(
      'Sommes convenus de :',
      '',
      'Article premier – Mots',
      '',
      '1° Un mot ; et',
      '2° Deux mots.',
      '',
      'Article 1er',
    ),
  ).toEqual([
    '1 Sommes convenus de :',
    '2 Article premier – Mots',
    '3 1° Un mot ; et',
    '4 2° Deux mots.',
    '5 Article 1er',
  ]);
});
