import { expect, test } from 'vitest';
import { termsOf } from '../../../src/analytics/related/terms.ts';

const stems = (text: string) => [...termsOf(text).keys()];

test('words of one stem are one term, shown as first written', () => {
  expect([...termsOf('Respecting elections; respects the election, RESPECTED')]).toEqual([
    ['respect', { count: 3, word: 'respecting' }],
    ['elect', { count: 2, word: 'elections' }],
  ]);
});

test('leaves out stop words, numbers and single letters', () => {
  expect(stems('We, the States (a), shall in 2030 be 32 or more')).toEqual(['state']);
});

test('parts words at hyphens and keeps letters of any script', () => {
  expect(stems('multi-stakeholder e-government')).toEqual(['multi', 'stakehold', 'govern']);
  expect(stems('Côte d’Ivoire, Türkiye, 대한민국')).toEqual(['côte', "d'ivoir", 'türkiy', '대한민국']);
});

test('reads composed and decomposed letters, straight and curly apostrophes alike', () => {
  expect(stems('Co\u0302te d’Ivoire')).toEqual(stems("C\u00f4te d'Ivoire"));
});

test('the meaning of a text without words is empty', () => {
  for (const nothing of ['', '  \n', '—;“”', 'the of and']) expect(stems(nothing)).toEqual([]);
});
