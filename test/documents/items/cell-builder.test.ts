import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf } from '../sources.ts';

/** Pointer (without the column) and text of each block of a cell whose pieces stand on pages. */
const blocks = (...pages: string[]): string[] => {
  const [first = '', ...rest] = pages;
  const text = `A list\n\nYear\tTitle\tDetails\n2001\tOne\t${first}\n${rest.map((page) => `\nA list\n\n\t\t${page}\n`).join('')}`;
  return flatten(blocksOf(recordOf(parseDocument(text), 1), 'details')).map(
    ({ pointer, text: words }) => `${pointer.replace('details/', '')} ${words}`,
  );
};

describe('lists', () => {
  test('a bullet of another shape nests, the first shape returns, with or without tags', () => {
    const expected = ['1 Act on:', '1/1 food', '1/2 water', '2 Rest.'];
    expect(blocks('<ul> • Act on: <ul> ○ food ○ water • Rest.')).toEqual(expected);
    expect(blocks('<ul> • Act on: ○ food ○ water • Rest.')).toEqual(expected);
    expect(blocks('• Act on: ○ food ○ water • Rest.')).toEqual(expected);
  });

  test('a bullet of the same shape nests in a list of its own below a colon', () => {
    expect(blocks('<ul> • Act on: <ul> • food • water </ul> • Rest.')).toEqual([
      '1 Act on:',
      '1/1 food',
      '1/2 water',
      '2 Rest.',
    ]);
  });

  test('a paragraph ends the lists before it and leads in the next', () => {
    expect(blocks('<p>First:</p> <ul> Act now. <p>Then:</p> <ul> Rest well.')).toEqual([
      '1 First:',
      '1/1 Act now.',
      '2 Then:',
      '2/1 Rest well.',
    ]);
  });

  test('stand beside a paragraph that does not lead them in', () => {
    expect(blocks('<p>They met.</p> <ul><li>Act.</li></ul>')).toEqual(['1 They met.', '2 Act.']);
  });

  test('an item of several paragraphs stays one item', () => {
    expect(blocks('<ul><li><p>Act.</p><p>Soon.</p></li></ul>')).toEqual(['1 Act. Soon.']);
  });

  test('a bullet without words is no item', () => {
    expect(blocks('<ul> • Act. • • Rest.')).toEqual(['1 Act.', '2 Rest.']);
  });
});

describe('over a page break', () => {
  test('an unfinished item goes on in a paragraph, and the list after it', () => {
    expect(blocks('<ul> • Act for the', '<p>people.</p> <ul> • Rest.')).toEqual([
      '1 Act for the people.',
      '2 Rest.',
    ]);
  });

  test('a nested list goes on by its bullets', () => {
    expect(blocks('<ul> • Act on: <ul> ○ food', '<ul> ○ water <ul> • Rest.')).toEqual([
      '1 Act on:',
      '1/1 food',
      '1/2 water',
      '2 Rest.',
    ]);
  });

  test('a list below an item that leads it in stands below it', () => {
    expect(blocks('<ul><li>Act on:', '<ul><li>food</li></ul></li><li>Rest.</li></ul>')).toEqual([
      '1 Act on:',
      '1/1 food',
      '2 Rest.',
    ]);
  });

  test('labels that are written out go on with those of the page before', () => {
    expect(blocks('1. Act. 2. Rest.', '3. Eat. 4. Sleep.', '5. Vote.')).toEqual([
      '1 1. Act.',
      '2 2. Rest.',
      '3 3. Eat.',
      '4 4. Sleep.',
      '5 5. Vote.',
    ]);
    expect(blocks('We will: (a) act; (b) rest;', '(c) eat. (d) sleep.', '(f) none.')).toEqual([
      '1 We will:',
      '1/1 (a) act;',
      '1/2 (b) rest;',
      '1/3 (c) eat.',
      '1/4 (d) sleep.',
      '2 (f) none.',
    ]);
  });

  test('a list under a lead-in goes on under it', () => {
    expect(blocks('<p>They will:</p> <ul> Act now.', '<ul> Rest well. <p>The end.</p>')).toEqual([
      '1 They will:',
      '1/1 Act now.',
      '1/2 Rest well.',
      '2 The end.',
    ]);
  });

  test('an unfinished paragraph goes on with a capital, a finished one does not', () => {
    expect(blocks('<p>They uphold the UN</p>', '<p>Charter.</p>')).toEqual(['1 They uphold the UN Charter.']);
    expect(blocks('<p>They met.</p>', '<p>They ate.</p>')).toEqual(['1 They met.', '2 They ate.']);
  });

  test('a heading is no end of a sentence', () => {
    expect(blocks('<ul> Advancing Peace', '<p>The Way Forward:</p> <ul> Rest.')).toEqual([
      '1 Advancing Peace',
      '2 The Way Forward:',
      '2/1 Rest.',
    ]);
  });
});

describe('paragraphs', () => {
  test('two line breaks part them, one does not', () => {
    expect(blocks('They met<br>and ate.<br><br>They slept.')).toEqual([
      '1 They met and ate.',
      '2 They slept.',
    ]);
  });

  test('dressing is no word, unknown tags are words', () => {
    expect(blocks('See <b>this</b>&nbsp;page: <https://x.example/a>.')).toEqual([
      '1 See this page: <https://x.example/a>.',
    ]);
  });

  test('white space that is written as a character reference is no word, at the ends or by itself', () => {
    expect(blocks('<ul><li>&emsp;Act&#32;now.&#xa0;<li>&nbsp;<li>Rest.&NewLine;</ul>')).toEqual([
      '1 Act now.',
      '2 Rest.',
    ]);
  });
});

describe('items on lines of their own', () => {
  test('are told by their marks after line breaks, labels below labels', () => {
    expect(blocks('– Act.<br>– Rest.')).toEqual(['1 Act.', '2 Rest.']);
    expect(blocks('&ndash;&nbsp;Act.<br>&ndash;&nbsp;Rest.')).toEqual(['1 Act.', '2 Rest.']);
    expect(blocks('(a) act on:<br>(i) food;<br>(ii) water; and<br>(b) rest.')).toEqual([
      '1 (a) act on:',
      '1/1 (i) food;',
      '1/2 (ii) water; and',
      '2 (b) rest.',
    ]);
  });

  test('and after paragraph tags', () => {
    expect(blocks('<p>We will:</p><p>- act;</p><p>- rest.</p>')).toEqual([
      '1 We will:',
      '1/1 act;',
      '1/2 rest.',
    ]);
  });

  test('go on over pages', () => {
    expect(blocks('(a) act;<br>(b) rest;', '(c) eat.')).toEqual(['1 (a) act;', '2 (b) rest;', '3 (c) eat.']);
  });

  test('are told by dashes within a line, the first behind a colon', () => {
    expect(blocks('We will: – act;  – rest - now, – eat.')).toEqual(
      blocks('We will:<ul><li>act;</li><li>rest - now,</li><li>eat.</li></ul>'),
    );
    expect(blocks('We act: here – now; there – later.')).toHaveLength(1);
  });

  test('are none where one dash begins a line of a sentence', () => {
    expect(blocks('We act on crime<br>– online as well –<br>and report.')).toEqual([
      '1 We act on crime – online as well – and report.',
    ]);
  });

  test('have labels that stand in a cell or paragraph of their own', () => {
    expect(
      blocks('<table><tr><td>1.</td><td>Act.</td></tr><tr><td>2.</td><td>Rest.</td></tr></table>'),
    ).toEqual(['1 1. Act.', '2 2. Rest.']);
    expect(blocks('<p>We will:</p><p>(a)</p><p>act;</p><p>(b)</p><p>rest.</p>')).toEqual([
      '1 We will:',
      '1/1 (a) act;',
      '1/2 (b) rest.',
    ]);
  });
});
