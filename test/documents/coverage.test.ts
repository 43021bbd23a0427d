import { expect, test } from 'vitest';
import { type AccountedSpan, measureCoverage } from '../../src/documents/coverage.ts';
import { placedSpans } from '../../src/documents/leftovers.ts';
import { parseDocument } from '../../src/documents/parse-document.ts';
import { tableText } from './sources.ts';

const at = (text: string, words: string, kind: AccountedSpan['kind']): AccountedSpan => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, kind };
};

test('counts characters that are neither white space nor furniture', () => {
  const text = 'ab cd <p> ef';
  const report = measureCoverage(text, [{ start: 6, end: 9 }], [at(text, 'ab', 'commitment')]);
  expect(report).toMatchObject({ characters: 6, covered: 2, share: 2 / 6 });
  expect(report.uncovered).toEqual([
    { line: 1, text: 'cd', span: { start: 3, end: 5 } },
    { line: 1, text: 'ef', span: { start: 10, end: 12 } },
  ]);
});

test('context counts only where nothing else stands, whatever the order', () => {
  const text = 'abcdef';
  const context = at(text, 'abcdef', 'context');
  const commitment = at(text, 'abc', 'commitment');
  const reference = at(text, 'bcd', 'reference');
  for (const accounted of [
    [context, commitment, reference],
    [reference, commitment, context],
  ]) {
    const { byKind, covered } = measureCoverage(text, [], accounted);
    expect(byKind).toMatchObject({ commitment: 3, reference: 1, context: 2 });
    expect(covered).toBe(6);
  }
});

test('lists what is left with its line, cut at line ends', () => {
  const text = 'one\ntwo three\nfour';
  const { uncovered } = measureCoverage(text, [], [at(text, 'three', 'quote')]);
  expect(uncovered.map(({ line, text: words }) => [line, words])).toEqual([
    [1, 'one'],
    [2, 'two'],
    [3, 'four'],
  ]);
});

test('a text of furniture only is fully covered', () => {
  expect(measureCoverage('<p>', [{ start: 0, end: 3 }], []).share).toBe(1);
});

test('all blocks of the table account for all of it', () => {
  const parsed = parseDocument(tableText);
  const everything = placedSpans(parsed).map((span): AccountedSpan => ({ ...span, kind: 'context' }));
  const report = measureCoverage(tableText, parsed.furniture, everything);
  expect(report.share).toBe(1);
  expect(report.characters).toBeGreaterThan(30_000);
});
