import { describe, expect, test } from 'vitest';
import type { ParsedDocument } from '../../src/documents/document.ts';
import { parseDocument } from '../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf, textsOf } from './sources.ts';
import { tabs } from './tables/read-lines.ts';

const read = (...lines: string[]): ParsedDocument => parseDocument(`${lines.join('\n')}\n`);
const titles = (parsed: ParsedDocument): string[] =>
  parsed.records.flatMap((record) => textsOf(record, 'title'));
const problems = (parsed: ParsedDocument): string[] =>
  parsed.problems.map(({ line, text }) => `${line} ${text}`);
const body = (parsed: ParsedDocument): string[] =>
  flatten(blocksOf(recordOf(parsed, 1), 'body')).map(({ text }) => text);

describe('rows that read like a header', () => {
  const header = tabs('Title', 'Partners', 'Commitments');
  const warsaw = tabs('Warsaw Declaration', 'Participating States', 'Commitment to democracy');
  const bamako = tabs('Bamako Declaration', 'Francophonie members', 'Commitment to free elections');

  test('are rows right below the header', () => {
    expect(titles(read(header, warsaw, bamako))).toEqual(['Warsaw Declaration', 'Bamako Declaration']);
  });

  test('are rows after a blank line', () => {
    expect(titles(read(header, '', warsaw, '', bamako))).toEqual([
      'Warsaw Declaration',
      'Bamako Declaration',
    ]);
  });

  test('are rows with fewer cells than the table has', () => {
    const parsed = read(
      tabs('Year', 'Title', 'Partners', 'Commitments'),
      tabs('1990', 'Charter of Paris', 'CSCE States', 'Hold free elections.'),
      '',
      warsaw,
      tabs('1999', 'Istanbul Charter', 'OSCE States', 'Observe elections.'),
    );
    expect(titles(parsed)).toEqual(['Charter of Paris', 'Warsaw Declaration', 'Istanbul Charter']);
  });

  test('are rows below a caption when more of their kind follow', () => {
    const parsed = read(header, tabs('Rome Call', 'Italy', 'We act.'), '', 'Others', '', warsaw, bamako);
    expect(titles(parsed)).toEqual(['Rome Call', 'Warsaw Declaration', 'Bamako Declaration']);
  });

  test.each([
    ['a date', tabs('Paris Charter', 'OSCE states', '1990', 'Free elections')],
    ['a sentence', tabs('Paris Charter', 'OSCE states', 'Democratic text', 'Hold free elections.')],
  ])('are rows where a cell holds %s, though no header stands above', (_, first) => {
    expect(read(first, tabs('Istanbul Charter', 'OSCE states', '1999', 'Observe.')).records).toHaveLength(2);
  });
});

test('a header left out of the records is listed with its line', () => {
  const parsed = read(
    tabs('Year', 'Title'),
    tabs('2001', 'Alpha'),
    '',
    'Treaties',
    '',
    tabs('Treaty', 'Parties', 'Date'),
    tabs('Rome', 'Italy', '1957'),
  );
  expect(parsed.leftOut).toEqual([
    { text: 'Year Title', lines: [1] },
    { text: 'Treaty Parties Date', lines: [6] },
  ]);
});

describe('a number alone on a line', () => {
  test('inside a paragraph is part of it', () => {
    expect(body(read('Rivers', '', 'Noting that the vote in', '2019', 'was postponed.'))).toEqual([
      'Noting that the vote in 2019 was postponed.',
    ]);
    expect(body(read('Rivers', '', 'The budget, in millions, is', '120', '140', 'as decided.'))).toEqual([
      'The budget, in millions, is 120 140 as decided.',
    ]);
  });

  test('between rows is reported', () => {
    const parsed = read(tabs('Title', 'Partners'), '2018', tabs('A', 'Peru'), '2019', tabs('B', 'Chile'));
    expect(titles(parsed)).toEqual(['A', 'B']);
    expect(problems(parsed)).toEqual(['2 2018', '4 2019']);
  });

  const page = (place: string): string[] =>
    ['meet', 'eat', 'drink', 'sleep'].flatMap((act) => [`We ${act} in ${place}.`, '']);
  test('is a page number as one of a rising series between paragraphs', () => {
    const parsed = read('Rivers', '', ...page('Rome'), '3', '', ...page('Oslo'), '4', '', ...page('Bonn'));
    expect(body(parsed).filter((text) => /\d/.test(text))).toEqual([]);
    expect(parsed.leftOut).toEqual([{ text: '', lines: [11, 21] }]);
    expect(problems(parsed)).toEqual([]);
  });

  test.each([
    ['of no series', ['12', ''], ['11 12']],
    ['of a falling series', ['4', '', ...page('Oslo'), '3', ''], ['11 4', '21 3']],
    ['that counts headings', ['1', '', 'Peace', '', '2', '', 'Trade', ''], ['11 1', '15 2']],
  ])('%s is kept as text and reported', (_, lines, expected) => {
    const parsed = read('Rivers', '', ...page('Rome'), ...lines, ...page('Bonn'));
    expect(body(parsed).filter((text) => /\d/.test(text))).toHaveLength(expected.length);
    expect(problems(parsed)).toEqual(expected);
  });

  test.each(['- 2 -', '– 2 –', 'Page 2', '2 of 5', 'Page 2 of 5', 'Page 2 | 5', 'Page iv'])(
    '“%s” is a page number',
    (number) => {
      const parsed = read('Rivers', '', 'We agree to keep the', '', number, '', 'water clean.');
      expect(body(parsed)).toEqual(['We agree to keep the water clean.']);
    },
  );
});

describe('a line that returns', () => {
  test('and leads in a list is kept, also beside rules', () => {
    const pact = ['The Parties undertake:', '', '- to vote.', '', '---', ''];
    expect(body(read('Two pacts', '', ...pact, ...pact, ...pact))).toEqual(
      [1, 2, 3].flatMap(() => ['The Parties undertake:', 'to vote.']),
    );
  });

  test('between rows is a heading, which is reported', () => {
    const parsed = read(
      'Register',
      '',
      tabs('Year', 'Title'),
      '',
      'Bilateral',
      '',
      tabs('2001', 'A'),
      '',
      'Bilateral',
      '',
      tabs('2002', 'B'),
    );
    expect(problems(parsed)).toEqual(['5 Bilateral', '9 Bilateral']);
  });

  test('with another year or part is another line', () => {
    const table = [tabs('Title', 'Partners'), tabs('A', 'Peru'), ''];
    expect(problems(read('Pacts of 2021', '', ...table, 'Pacts of 2022', '', ...table))).toEqual([
      '6 Pacts of 2022',
    ]);
    expect(problems(read('Pacts, part 1', '', ...table, 'Pacts, part 2', '', ...table))).toEqual([
      '6 Pacts, part 2',
    ]);
  });
});

test.each([
  ['Title,Year,Partners', 'Warsaw Declaration,2000,Poland', 'Bamako Declaration,2000,Mali'],
  // The status of a treaty: of three columns one has a known name, and cells are empty or have commas in them.
  ['Participant,Signature,"Ratification, Accession(a)"', 'Chad,,11 May 1994 a', 'Chile,7 Mar 1990,"Soon, ?"'],
])('a table with commas between its cells is reported: %s', (...lines) => {
  expect(problems(read(...lines))).toEqual([`1 ${lines[0]}`]);
});

test('lines of prose with as many commas are no table', () => {
  const lines = ['Chad, Chile, members', 'They meet, talk, agree.', 'They rest.'];
  expect(problems(read(...lines))).toEqual([]);
});
