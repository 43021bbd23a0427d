import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { recordOf, textsOf } from '../sources.ts';

/** Four pages that cut a sentence each; `between` is what stands at their bounds, with the number of the page that ends. */
const cut = (between: (page: number) => string): string => {
  const page = (n: number): string =>
    `to meet in ${n}.\n\nNoting the year before,\n\nNoting the year after,\n\nWe shall go on in part ${n} of the plan`;
  return `Pact of Lima\n\nWe agree\n${[1, 2, 3, 4].map((n) => page(n) + between(n)).join('')}\nto rest.\n`;
};
const whole = [1, 2, 3].map((n) => `We shall go on in part ${n} of the plan to meet in ${n + 1}.`);
const read = (text: string) => {
  const parsed = parseDocument(text);
  return { texts: textsOf(recordOf(parsed, 1), 'body'), leftOut: parsed.leftOut.map((line) => line.text) };
};

describe('running feet with the number of their page', () => {
  test('are left out by that of all pages, which alternates between the margins', () => {
    const foot = (n: number): string => (n % 2 ? `26-04512     ${n}/4` : `${n}/4     26-04512`);
    const { texts, leftOut } = read(cut((n) => `\n\n${foot(n)}\n\n`));
    expect(texts).toEqual(expect.arrayContaining(whole));
    expect(leftOut).toEqual(['26-04512 1/4']);
  });

  test('are left out beside page feeds, whatever parts the number from the words', () => {
    const foot = (n: number): string => (n % 2 ? `${n} │ PACT OF THE COUNCIL` : `PACT OF THE COUNCIL │ ${n}`);
    const { texts, leftOut } = read(cut((n) => `\n\n${foot(n)}\n\f`));
    expect(texts).toEqual(expect.arrayContaining(whole));
    expect(leftOut).toEqual(['1 │ PACT OF THE COUNCIL']);
  });

  test('are left out where nothing parts the number from the words, but one stands in a sentence', () => {
    const { texts, leftOut } = read(cut((n) => `\nPact of the Council ${n}\n`));
    expect(texts).toEqual(expect.arrayContaining(whole));
    expect(leftOut).toEqual([1, 2, 3, 4].map((n) => `Pact of the Council ${n}`));
  });

  test('are words as headings are, between sentences', () => {
    const parts = [1, 2, 3].map((n) => `Part ${n}\n\nWe meet.\n\nWe eat.\n\nWe drink.\n\nWe sleep.\n\n`);
    expect(read(`Pact of Lima\n\n${parts.join('')}`).leftOut).toEqual([]);
  });

  test('are words where their numbers do not rise, or name another last page', () => {
    const vote = (n: number): string => `Adopted in vote ${[3, 1, 4, 2][n - 1]}/4`;
    const share = (n: number): string => `Paid in parts ${n}/${n + 4}`;
    for (const line of [vote, share]) expect(read(cut((n) => `\n\n${line(n)}\n\n`)).leftOut).toEqual([]);
  });
});

test('a page feed on a line of its own is a page mark for the line below', () => {
  const { texts, leftOut } = read(cut(() => '\n\f\n\nA/RES/80/312   Pact of the Council\n\n'));
  expect(texts).toEqual(expect.arrayContaining(whole));
  expect(leftOut).toEqual(['A/RES/80/312 Pact of the Council']);
});

test('a preface has small Roman page numbers', () => {
  const { texts, leftOut } = read(cut((n) => `\n\n${['viii', 'ix', 'x', 'xi'][n - 1]}\n\n`));
  expect(texts).toEqual(expect.arrayContaining(whole));
  expect(leftOut).toEqual(['']);
});

test('one number alone is that of a page in the middle of a sentence', () => {
  const { texts, leftOut } = read('Pact of Lima\n\nWe agree to keep the\n\n12\n\nwater clean.\n');
  expect(texts).toEqual(['We agree to keep the water clean.']);
  expect(leftOut).toEqual(['']);
});

test.each([
  ['a short line without a mark is a heading', 'Signed in Lima', 'Peru', ['Signed in Lima', 'Peru agrees.']],
  ['a small letter goes on with it', 'Signed in Lima', 'by Peru', ['Signed in Lima by Peru agrees.']],
  [
    'a full line goes on in any word',
    'We support the work for peace of the United',
    'Nations',
    ['We support the work for peace of the United Nations agrees.'],
  ],
])('above a page mark %s', (_, above, below, expected) => {
  expect(read(`Pact of Lima\n\n${above}\n\n- 2 -\n\n${below} agrees.\n`).texts).toEqual(expected);
});
