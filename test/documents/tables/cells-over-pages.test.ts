import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { flatten } from '../sources.ts';
import { readLines, tabs } from './read-lines.ts';

describe('cells cut by pages', () => {
  const header = tabs('Year', 'Name', 'Partners', 'Summary', 'Details');

  test('all at once, the date and an item among them', () => {
    const { records } = readLines(
      'Our commitments (page 1 of 2)',
      header,
      tabs(
        'December',
        'Statement on the protection of',
        'The Coalition (C9) and',
        'They affirm the',
        '<ul><li>Keep to',
      ),
      'Our commitments (page 2 of 2)',
      tabs('2021', 'journalists', 'partners', 'Internet.', '<li>the law.</li><li>Act.</li></ul>'),
    );
    expect(records).toEqual([
      [
        'year: December 2021',
        'title: Statement on the protection of journalists',
        'partners: The Coalition (C9) and partners',
        'summary: They affirm the Internet.',
        'details: • Keep to the law. | • Act.',
      ],
    ]);
  });

  test('a date in Spanish among them', () => {
    const { records } = readLines(
      'Registro',
      tabs('Fecha', 'Título', 'Firmantes'),
      tabs('3 de mayo', 'Pacto sobre la', 'Chile y'),
      '',
      'Registro',
      tabs('de 2020', 'verdad', 'Perú'),
    );
    expect(records).toEqual([
      ['year: 3 de mayo de 2020', 'title: Pacto sobre la verdad', 'partners: Chile y Perú'],
    ]);
  });

  test('a list goes on where a page closes it without having opened it', () => {
    const { records } = readLines(
      'Our commitments',
      tabs('Year', 'Title', 'Details'),
      tabs('2019', 'A', '<ol> We do one thing. We do a second thing.'),
      '',
      'Our commitments (continued)',
      tabs('', '', 'We do a third thing.</ol>'),
    );
    expect(records[0]?.[2]).toBe(
      'details: • We do one thing. | • We do a second thing. | • We do a third thing.',
    );
  });

  test('items that begin small and end with commas stay apart', () => {
    const { records } = readLines(
      'Our commitments',
      tabs('Year', 'Title', 'Details'),
      tabs('2019', 'A', '<ul><li>protect votes,</li><li>protect media,'),
      'Our commitments',
      tabs('', '', '<li>protect courts,</li></ul>'),
    );
    expect(records[0]?.[2]).toBe('details: • protect votes, | • protect media, | • protect courts,');
  });
});

describe('words that wait for another', () => {
  test.each([
    ['German', 'Schutz der', 'Demokratie'],
    ['French', 'Garantir les', 'Élections'],
    ['French', 'Protéger la liberté d’', 'Expression'],
    ['Spanish', 'Protección de los', 'Derechos'],
    ['Italian', 'Tutela della', 'Costituzione'],
    ['Portuguese', 'Defesa da', 'Constituição'],
  ])('in %s go on over a page: %s', (_, cut, rest) => {
    const { records } = readLines(
      'Reg',
      tabs('Year', 'Title', 'Details'),
      tabs('2018', 'A', `<ul><li>${cut}`),
      'Reg',
      tabs('', '', `${rest}</li><li>Rest</li></ul>`),
    );
    expect(records[0]?.[2]).toBe(`details: • ${cut} ${rest} | • Rest`);
  });
});

test('a name that ends in a capital letter is not cut short, nor an item that leads to the next', () => {
  const parsed = parseDocument(
    `${tabs('Year', 'Title', 'Details')}\n${tabs('2018', 'Annex A', '<ul><li>act; and</li><li>rest.</li></ul>')}\n`,
  );
  const cut = parsed.records.flatMap(({ cells }) =>
    Object.values(cells).flatMap(({ blocks }) => flatten(blocks).filter(({ truncated }) => truncated)),
  );
  expect(cut).toEqual([]);
});

test('a cell that goes on over thousands of pages, and thousands of items below a long paragraph, take no square time', () => {
  // With the square of these sizes, each took minutes; the suite's own limit would stop it.
  const page = '\nReg\n\n\t\twe go on and\n';
  const long = `Reg\n\n${tabs('Year', 'Title', 'Details')}\n${tabs('2018', 'A', 'We begin and')}\n${page.repeat(4000)}`;
  expect(parseDocument(long).records).toHaveLength(1);
  const items = `${'word '.repeat(60_000)}:</p>${'• item. '.repeat(20_000)}`;
  const list = parseDocument(`${tabs('Year', 'Title', 'Details')}\n${tabs('2018', 'A', `<p>${items}`)}\n`);
  expect(list.records[0]?.cells.details?.blocks[0]?.children).toHaveLength(20_000);
});
