import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { readLines, tabs } from './read-lines.ts';

describe('HTML in cells', () => {
  const details = (html: string): string | undefined =>
    readLines(tabs('Year', 'Title', 'Details'), tabs('2018', 'A', html)).records[0]?.[2];

  test('character references are what they stand for', () => {
    expect(details('<p>R&amp;D &ndash; &#8220;free&#8221; caf&eacute;s &unknown;</p>')).toBe(
      'details: R&D – “free” cafés &unknown;',
    );
  });

  test.each([
    ['Peru<br>Chile<br/>United Kingdom of Great Britain', 'Peru | Chile | United Kingdom of Great Britain'],
    ['Protect voters;<br>publish results.', 'Protect voters; | publish results.'],
    ['We agree:<br>Vote.<br>Count.', 'We agree: | Vote. | Count.'],
    ['UNIVERSAL<br>DECLARATION<br>RIGHTS', 'UNIVERSAL DECLARATION RIGHTS'],
    ['Universal Declaration<br>of Human<br>Rights', 'Universal Declaration of Human Rights'],
  ])('%s has a paragraph where a reader sees one', (html, shown) => {
    expect(details(html)).toBe(`details: ${shown}`);
  });

  test.each(['&lt;ul&gt;&lt;li&gt;Vote.&lt;/li&gt;', '&amp;lt;p&amp;gt;', 'Stateâ€™s duty', 'CÃ©line'])(
    '%s is reported',
    (html) => {
      const { problems } = readLines(tabs('Year', 'Title', 'Details'), tabs('2018', 'A', html));
      expect(problems.map((problem) => problem.slice(0, 2))).toEqual(['2 ']);
    },
  );

  test('a word by itself is not cut', () => {
    const [record] = parseDocument(`${tabs('Year', 'Title')}\n${tabs('2018', '<p>Who</p>')}\n`).records;
    expect(record?.cells.title?.blocks.map(({ truncated }) => truncated)).toEqual([false]);
  });

  test('tags that only dress words add no space', () => {
    expect(details('<p>Promote <b>media</b>, demo<i>cracy</i><sup>7</sup> <a href="x y">now</a>.</p>')).toBe(
      'details: Promote media, democracy7 now.',
    );
  });

  test('scripts are no words, unless they never end', () => {
    expect(details('<script>alert("<p>no</p>")</script><p>Act.</p>')).toBe('details: Act.');
    expect(details('<script>Act.')).toBe('details: Act.');
  });

  test('labels in one line make a list; a count in the middle of prose does not', () => {
    expect(details('We commit to: (i) act; (ii) rest; and (iii) sleep.')).toBe(
      'details: We commit to: | •• (i) act; | •• (ii) rest; and | •• (iii) sleep.',
    );
    expect(details('They met. It has two parts: (1) acts and (2) rest.')).toBe(
      'details: They met. It has two parts: (1) acts and (2) rest.',
    );
  });

  test('bullets of word processors, and a zero-width space that is no item', () => {
    expect(details('\uf0b7 Act. \uf0b7 Rest. · Sleep. col·lecció')).toBe(
      'details: • Act. | • Rest. | •• Sleep. col·lecció',
    );
    expect(details('<ul><li>Act.</li><li>\u200b</li></ul>')).toBe('details: • Act.');
  });
});

test('more tags than a call can have arguments, and lists deeper than a stack, are read', () => {
  const list = `<ul>${'<li>Act.</li>'.repeat(100)}</ul>`;
  const rows = Array.from({ length: 700 }, (_, i) => tabs('2018', `Pledge ${i}`, list));
  expect(parseDocument([tabs('Year', 'Title', 'Details'), ...rows].join('\n')).records).toHaveLength(700);
  const nested = readLines(tabs('Year', 'Title', 'Details'), tabs('2018', 'A', '<ul><li>Act'.repeat(5000)));
  expect(nested.records[0]?.[2]?.match(/Act/g)).toHaveLength(5000);
  expect(nested.problems).toEqual(['2 Act']);
});
