import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf } from '../sources.ts';
import { bodyOf } from './body-of.ts';

test('headings, sections and lists of a numbered text', () => {
  const text = `DECLARATION ON TRUST
IN ELECTIONS

Have agreed as follows:

I. PRINCIPLES

1. Elections shall be free.
2. Every citizen may vote, which includes:
   (a) to register; and
   (b) to stand.
3. Courts are independent.

Article 6
It is open for signature.

4. They report to the Secretariat:
   - on laws;
   - on practice.
`;
  expect(parseDocument(text).title.text).toBe('DECLARATION ON TRUST IN ELECTIONS');
  expect(bodyOf(text).map(([pointer, , words]) => `${pointer} ${words}`)).toEqual([
    'body/1 Have agreed as follows:',
    'body/2 I. PRINCIPLES',
    'body/3 1. Elections shall be free.',
    'body/4 2. Every citizen may vote, which includes:',
    'body/4/1 (a) to register; and',
    'body/4/2 (b) to stand.',
    'body/5 3. Courts are independent.',
    'body/6 Article 6',
    'body/7 It is open for signature.',
    'body/8 4. They report to the Secretariat:',
    'body/8/1 on laws;',
    'body/8/2 on practice.',
  ]);
  expect(
    flatten(blocksOf(recordOf(parseDocument(text), 1), 'body')).filter((block) => block.truncated),
  ).toEqual([]);
});

test('articles of Chinese and Japanese conventions have headings', () => {
  expect(
    bodyOf('宣言\n\n第一条　保護\n選挙を守る。\n\n第二条\n休む。\n').map(([, , words]) => words),
  ).toEqual(['第一条 保護', '選挙を守る。', '第二条', '休む。']);
});
