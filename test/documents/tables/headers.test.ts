import { describe, expect, test } from 'vitest';
import { readLines, tabs } from './read-lines.ts';

test('a header that a page repeats in other words is no row', () => {
  const { records, problems } = readLines(
    'Declarations',
    '',
    tabs('Year', 'Title', 'Partners'),
    tabs('2001', 'Declaration of Accra', 'Accra Group'),
    '',
    'Declarations',
    '',
    tabs('Date', 'Name of the declaration (continued)', 'Signatories'),
    tabs('2002', 'Declaration of Berne', 'Berne Group'),
  );
  expect(records.map(([, title]) => title)).toEqual([
    'title: Declaration of Accra',
    'title: Declaration of Berne',
  ]);
  expect(problems).toEqual([]);
});

describe('pages of another converter', () => {
  test.each(['12 Pacts of 2020', '12 | Pacts of 2020', 'Pacts of 2020 – p. 3/9'])(
    'may begin with the title beside their number: %s',
    (head) => {
      const { records, problems } = readLines(
        'Pacts of 2020',
        '',
        tabs('Year', 'Title', 'Details'),
        tabs('2019', 'Pact of Oslo', 'We share lists of'),
        head,
        tabs('', '', 'names.'),
      );
      expect(records).toEqual([['year: 2019', 'title: Pact of Oslo', 'details: We share lists of names.']]);
      expect(problems).toEqual([]);
    },
  );
});

test('header words that are wrapped over two lines are one header, on every page', () => {
  const header = [
    tabs('Year', 'Name of the', 'Who', 'List of'),
    tabs('', 'declaration', '', 'detailed commitments'),
  ];
  const { records, problems } = readLines(
    'REGISTER',
    ...header,
    tabs('2019', 'Pact of Oslo', 'Norway', 'We act.'),
    'REGISTER',
    ...header,
    tabs('2020', 'Pact of Rome', 'Italy', 'We rest.'),
  );
  expect(records).toEqual([
    ['year: 2019', 'title: Pact of Oslo', 'partners: Norway', 'details: We act.'],
    ['year: 2020', 'title: Pact of Rome', 'partners: Italy', 'details: We rest.'],
  ]);
  expect(problems).toEqual([]);
  // A row is none, whatever is empty in it.
  expect(readLines(header[0] ?? '', tabs('', 'Pact of Oslo', 'Norway', 'Act')).records).toHaveLength(1);
});

test('the empty header of Markdown makes no header of the first row', () => {
  const rows = ['| declarations | 35, and what they refer to |', '| commitments | 111 |'];
  const { records } = readLines('Graph', '', '| | |', '|---|---|', ...rows);
  expect(records.map(([first]) => first)).toEqual(['column-1: declarations', 'column-1: commitments']);
});

test('a title with the number of its page behind a tab is no header', () => {
  const header = tabs('Year', 'Title', 'Partners');
  const { records } = readLines(
    tabs('REGISTER', 'Page 1'),
    header,
    tabs('2019', 'Pact of Oslo', 'Norway'),
    tabs('REGISTER', 'Page 2'),
    header,
    tabs('2020', 'Pact of Rome', 'Italy'),
  );
  expect(records).toEqual([
    ['year: 2019', 'title: Pact of Oslo', 'partners: Norway'],
    ['year: 2020', 'title: Pact of Rome', 'partners: Italy'],
  ]);
});
