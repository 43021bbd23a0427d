import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { flatten } from '../sources.ts';
import { readLines, tabs } from './read-lines.ts';

describe('columns', () => {
  test.each([
    ['French', tabs('Année', 'Déclaration', 'Partenaires', 'Résumé', 'Liste détaillée des engagements')],
    ['Spanish', tabs('Fecha', 'Título', 'Firmantes', 'Resumen', 'Lista de compromisos')],
    ['German', tabs('Jahr', 'Titel', 'Unterzeichner', 'Zusammenfassung', 'Einzelne Verpflichtungen')],
    ['Italian', tabs('Data', 'Titolo', 'Firmatari', 'Sintesi', 'Impegni in dettaglio')],
    ['Portuguese', tabs('Ano', 'Declaração', 'Países', 'Resumo', 'Compromissos detalhados')],
    ['Dutch', tabs('Jaar', 'Verklaring', 'Ondertekenaars', 'Samenvatting', 'Lijst der verplichtingen')],
  ])('are known by their %s names', (_, header) => {
    expect(readLines(header, tabs('2019', 'A', 'B', 'C', 'D')).records).toEqual([
      ['year: 2019', 'title: A', 'partners: B', 'summary: C', 'details: D'],
    ]);
  });

  test('of a header in no known language are numbered, and rows are still told by their dates', () => {
    const { records, problems } = readLines(
      tabs('연도', '선언', '개요'),
      tabs('2019', '大阪宣言', '各国は自由な選挙を'),
      '',
      tabs('연도', '선언', '개요'),
      tabs('', '', '支持する。'),
      tabs('2021', 'إعلان تونس', 'تؤكد الدول التزامها.'),
    );
    expect(problems).toEqual([]);
    expect(records.map(([, title]) => title)).toEqual(['column-2: 大阪宣言', 'column-2: إعلان تونس']);
    expect(records[0]?.[2]).toBe('column-3: 各国は自由な選挙を 支持する。');
  });

  test('a table without a header whose rows begin with a title loses none of them', () => {
    const { records } = readLines(
      tabs('Lisbon Call', '2018', 'The States agree on it.'),
      tabs('Rabat Call', '2019', 'The States affirm it.'),
    );
    expect(records.map(([title]) => title)).toEqual(['column-1: Lisbon Call', 'column-1: Rabat Call']);
  });

  test('two tables in one file each have their own', () => {
    const { records, problems } = readLines(
      tabs('Year', 'Title', 'Details'),
      tabs('2019', 'Home Pledge', 'Do A.'),
      '',
      'Pledges made abroad',
      '',
      tabs('Name of instrument', 'Endorsed by', 'Adopted', 'Provisions'),
      tabs('Foreign Pledge', 'France', '', 'Do B.'),
    );
    expect(records).toEqual([
      ['year: 2019', 'title: Home Pledge', 'details: Do A.'],
      ['title: Foreign Pledge', 'partners: France', 'year: ', 'details: Do B.'],
    ]);
    expect(problems).toEqual(['4 Pledges made abroad']);
  });

  test('a table whose rows are parties has a row for each, and no date but its own', () => {
    const { records } = readLines(
      tabs('Participant', 'Date of signature', 'Ratification, Accession(a)'),
      tabs('Canada', '12 Dec 2019', ''),
      tabs('China', '', ''),
      tabs('Belgium', '', '9 Jul 2022 a'),
      tabs('Norway', '', '4 Jul 2022'),
    );
    expect(records).toEqual([
      ['partners: Canada', 'year: 12 Dec 2019', 'column-3: '],
      ['partners: China', 'year: ', 'column-3: '],
      ['partners: Belgium', 'year: ', 'column-3: 9 Jul 2022 a'],
      ['partners: Norway', 'year: ', 'column-3: 4 Jul 2022'],
    ]);
    const status = parseDocument(
      'Participant\tSigned by\tRatified\nCanada\tn/a\t9 Jul 2022 a\nPeru\tn/a\t\n',
    );
    const cells = status.records.flatMap((record) => Object.values(record.cells));
    expect(cells.flatMap(({ blocks }) => flatten(blocks)).some(({ truncated }) => truncated)).toBe(false);
  });

  test('a cell that says no more than “the same” has the words above, and says from where', () => {
    const parsed = parseDocument(
      [
        tabs('No.', 'Party', 'Date of signature', 'Reservation', 'Link'),
        tabs('1', 'France', '12.11.2018', 'On Article 3', 'https://a.example'),
        tabs('2', 'Korea', '"', 'idem', ''),
        tabs('3', 'Norway', '', '—', ''),
      ].join('\n'),
    );
    const [, korea, norway] = parsed.records;
    expect(korea?.cells.year).toMatchObject({ blocks: [{ text: '12.11.2018' }], inherited: { fromRow: 1 } });
    expect(korea?.cells['column-4']).toMatchObject({
      blocks: [{ text: 'On Article 3' }],
      inherited: { fromRow: 1, why: 'The cell says “idem”: the same as there.' },
    });
    expect(norway?.cells.year?.blocks).toEqual([]);
    expect(parsed.problems).toEqual([]);
  });

  test('of declarations, with a mark for each party, have all marks and a row for each party', () => {
    const { records, problems } = readLines(
      tabs('Country', 'Rome Declaration', 'Oslo Pact', 'Bonn Treaty'),
      tabs('Peru', '●', '•', ''),
      tabs('Chile', '', '●', '✓'),
      tabs('Mali', '', 'x', ''),
    );
    expect(records.map((cells) => cells.map((cell) => cell.split(': ')[1] ?? ''))).toEqual([
      ['Peru', '●', '•', ''],
      ['Chile', '', '●', '✓'],
      ['Mali', '', 'x', ''],
    ]);
    expect(problems).toEqual([]);
  });

  test('are those of the next page where the first one is missing', () => {
    const { records } = readLines(
      'Register',
      tabs('2018', 'A', 'France'),
      '',
      'Register',
      tabs('Year', 'Title', 'Partners'),
      tabs('2019', 'B', 'Peru'),
    );
    expect(records).toEqual([
      ['year: 2018', 'title: A', 'partners: France'],
      ['year: 2019', 'title: B', 'partners: Peru'],
    ]);
  });

  test('cells beyond the last one are reported; the others keep their places', () => {
    const { records, problems } = readLines(
      tabs('Year', 'Title', 'Partners', 'Details'),
      tabs('2019', 'Pledge A', '', 'Do A.', '', 'one more'),
    );
    expect(records).toEqual([['year: 2019', 'title: Pledge A', 'partners: ', 'details: Do A.']]);
    expect(problems).toEqual(['2 2019 Pledge A Do A. one more']);
  });

  test('drawn with uprights have no words from the marks of Markdown in them', () => {
    const { records } = readLines(
      '| Year | Title | Partners |',
      '|---|---|---|',
      '| **2018** | [Rome \\| Oslo](https://x.example/) | Peru* |',
      '| 2019 | *Bonn* | Mali* |',
    );
    expect(records).toEqual([
      ['year: 2018', 'title: Rome | Oslo', 'partners: Peru*'],
      ['year: 2019', 'title: Bonn', 'partners: Mali*'],
    ]);
  });

  test('drawn with uprights are columns as well', () => {
    const { records, problems } = readLines(
      '| Year | Title | Details |',
      '|------|:-----:|---------|',
      '| 2019 | Pledge A | Do A. Do B. |',
    );
    expect(records).toEqual([['year: 2019', 'title: Pledge A', 'details: Do A. Do B.']]);
    expect(problems).toEqual([]);
  });
});

test('rows of a wide table stay apart, also where their cells begin small', () => {
  const states = Array.from({ length: 200 }, (_, i) => `State ${i}`);
  const marks = states.map((_, i) => (i % 3 === 0 ? '' : 'signed'));
  const { records } = readLines(
    tabs('Declaration', 'Date', ...states),
    ...['Rome', 'Oslo', 'Bonn'].map((place) => tabs(`Call of ${place}`, '2001', ...marks)),
  );
  expect(records.map(([title]) => title)).toEqual([
    'title: Call of Rome',
    'title: Call of Oslo',
    'title: Call of Bonn',
  ]);
});

test('a heading over rows is none of them, and nothing is inherited from above it', () => {
  const { records, problems } = readLines(
    tabs('Year', 'Title', 'Partners', 'Details'),
    tabs('Part A – Of many', '', '', ''),
    tabs('2019', 'Pact of Oslo', 'Norway', 'We act.'),
    tabs('Part B – Of two', '', '', ''),
    tabs('2020', 'Pact of Rome', 'Italy', 'We rest.'),
  );
  expect(records).toEqual([
    ['year: 2019', 'title: Pact of Oslo', 'partners: Norway', 'details: We act.'],
    ['year: 2020', 'title: Pact of Rome', 'partners: Italy', 'details: We rest.'],
  ]);
  expect(problems).toEqual(['2 Part A – Of many', '4 Part B – Of two']);
});

test.each(['s.f.', 's. d.', 'o. J.', 'n.d.', '–', 'unknown', 'à paraître', 'em curso', '２０１８', '٢٠١٨'])(
  '“%s” where dates stand is no title, also in a row that lacks its last cells',
  (date) => {
    const { records } = readLines(
      tabs('Year', 'Title', 'Partners', 'Details'),
      tabs('2019', 'Pact of Oslo', 'Norway', 'We act.'),
      tabs(date, 'Charter of Rome', 'Italy', ''),
    );
    expect(records[1]).toEqual([`year: ${date}`, 'title: Charter of Rome', 'partners: Italy', 'details: ']);
  },
);
