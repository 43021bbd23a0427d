import { describe, expect, test } from 'vitest';
import { readLines, tabs } from './read-lines.ts';

describe('cells with line breaks', () => {
  test('keep a line that another row has as well', () => {
    const { records, problems } = readLines(
      tabs('Year', 'Title', 'Details'),
      tabs('2018', 'A', 'We commit to:'),
      '- protect votes',
      '- protect media',
      tabs('2019', 'B', 'We commit to:'),
      '- protect votes',
      '- protect courts',
    );
    expect(records.map(([, , details]) => details)).toEqual([
      'details: We commit to: | •• protect votes | •• protect media',
      'details: We commit to: | •• protect votes | •• protect courts',
    ]);
    expect(problems).toEqual([]);
  });

  test('in quotes, as spreadsheets write them', () => {
    const { records, problems } = readLines(
      tabs('Year', 'Title', 'Partners', 'Details'),
      tabs('2018', 'A', '"France', 'Germany"', '"We will:', '- act', '- ""rest"""')
        .replaceAll('\tGermany', '\nGermany')
        .replaceAll('\t- ', '\n- '),
      tabs('2019', 'B', '', '"A quotation."'),
    );
    expect(records).toEqual([
      ['year: 2018', 'title: A', 'partners: France | Germany', 'details: We will: | •• act | •• ""rest""'],
      ['year: 2019', 'title: B', 'partners: ', 'details: "A quotation."'],
    ]);
    expect(problems).toEqual([]);
  });

  test('are items from the first line on, and as deep as they are indented', () => {
    const { records } = readLines(
      tabs('Year', 'Title', 'Details'),
      tabs('2018', 'A', '"1. Act.\n2. Rest:\n   a. here;\n   b. there."'),
      tabs('2019', 'B', '"- act\n- rest"'),
      tabs('2020', 'C', 'We will:'),
      '• act',
      '  ○ here',
      '• rest',
    );
    expect(records.map(([, , details]) => details)).toEqual([
      'details: • 1. Act. | • 2. Rest: | •• a. here; | •• b. there.',
      'details: • act | • rest',
      'details: We will: | •• act | ••• here | •• rest',
    ]);
  });

  test('rows below one another on a page are not one sentence', () => {
    const { records } = readLines(
      tabs('Year', 'Title', 'Partners', 'Details'),
      tabs('2018', 'A', 'France', '<ul><li>Act.</li></ul>'),
      tabs('', '', 'Germany', '<ul><li>Rest.</li></ul>'),
    );
    expect(records).toEqual([
      ['year: 2018', 'title: A', 'partners: France | Germany', 'details: • Act. | • Rest.'],
    ]);
  });
});
