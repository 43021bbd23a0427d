import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { flatten } from '../sources.ts';

/** Each record as "column: text | text", items with their depth; then the problems with their lines. */
const read = (...lines: string[]): { records: string[][]; problems: string[] } => {
  const parsed = parseDocument(`${lines.join('\n')}\n`);
  return {
    records: parsed.records.map(({ cells }) =>
      Object.values(cells).map(({ column, blocks }) => {
        const shown = flatten(blocks).map(({ kind, text, pointer }) =>
          kind === 'ITEM' ? `${'•'.repeat(pointer.split('/').length - 1)} ${text}` : text,
        );
        return `${column}: ${shown.join(' | ')}`;
      }),
    ),
    problems: parsed.problems.map(({ line, text }) => `${line} ${text}`),
  };
};
const tabs = (...cells: string[]): string => cells.join('\t');

describe('columns', () => {
  test.each([
    ['French', tabs('Année', 'Déclaration', 'Partenaires', 'Résumé', 'Liste détaillée des engagements')],
    ['Spanish', tabs('Fecha', 'Título', 'Firmantes', 'Resumen', 'Lista de compromisos')],
    ['German', tabs('Jahr', 'Titel', 'Unterzeichner', 'Zusammenfassung', 'Einzelne Verpflichtungen')],
    ['Italian', tabs('Data', 'Titolo', 'Firmatari', 'Sintesi', 'Impegni in dettaglio')],
    ['Portuguese', tabs('Ano', 'Declaração', 'Países', 'Resumo', 'Compromissos detalhados')],
    ['Dutch', tabs('Jaar', 'Verklaring', 'Ondertekenaars', 'Samenvatting', 'Lijst der verplichtingen')],
  ])('are known by their %s names', (_, header) => {
    expect(read(header, tabs('2019', 'A', 'B', 'C', 'D')).records).toEqual([
      ['year: 2019', 'title: A', 'partners: B', 'summary: C', 'details: D'],
    ]);
  });

  test('of a header in no known language are numbered, and rows are still told by their dates', () => {
    const { records, problems } = read(
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
    const { records } = read(
      tabs('Lisbon Call', '2018', 'The States agree on it.'),
      tabs('Rabat Call', '2019', 'The States affirm it.'),
    );
    expect(records.map(([title]) => title)).toEqual(['column-1: Lisbon Call', 'column-1: Rabat Call']);
  });

  test('two tables in one file each have their own', () => {
    const { records, problems } = read(
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
    const { records } = read(
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
    const { records, problems } = read(
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
    const { records } = read(
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
    const { records, problems } = read(
      tabs('Year', 'Title', 'Partners', 'Details'),
      tabs('2019', 'Pledge A', '', 'Do A.', '', 'one more'),
    );
    expect(records).toEqual([['year: 2019', 'title: Pledge A', 'partners: ', 'details: Do A.']]);
    expect(problems).toEqual(['2 2019 Pledge A Do A. one more']);
  });

  test('drawn with uprights have no words from the marks of Markdown in them', () => {
    const { records } = read(
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
    const { records, problems } = read(
      '| Year | Title | Details |',
      '|------|:-----:|---------|',
      '| 2019 | Pledge A | Do A. Do B. |',
    );
    expect(records).toEqual([['year: 2019', 'title: Pledge A', 'details: Do A. Do B.']]);
    expect(problems).toEqual([]);
  });
});

describe('cells cut by pages', () => {
  const header = tabs('Year', 'Name', 'Partners', 'Summary', 'Details');

  test('all at once, the date and an item among them', () => {
    const { records } = read(
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
    const { records } = read(
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
    const { records } = read(
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
    const { records } = read(
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
    const { records } = read(
      'Reg',
      tabs('Year', 'Title', 'Details'),
      tabs('2018', 'A', `<ul><li>${cut}`),
      'Reg',
      tabs('', '', `${rest}</li><li>Rest</li></ul>`),
    );
    expect(records[0]?.[2]).toBe(`details: • ${cut} ${rest} | • Rest`);
  });
});

test('rows of a wide table stay apart, also where their cells begin small', () => {
  const states = Array.from({ length: 200 }, (_, i) => `State ${i}`);
  const marks = states.map((_, i) => (i % 3 === 0 ? '' : 'signed'));
  const { records } = read(
    tabs('Declaration', 'Date', ...states),
    ...['Rome', 'Oslo', 'Bonn'].map((place) => tabs(`Call of ${place}`, '2001', ...marks)),
  );
  expect(records.map(([title]) => title)).toEqual([
    'title: Call of Rome',
    'title: Call of Oslo',
    'title: Call of Bonn',
  ]);
});

describe('cells with line breaks', () => {
  test('keep a line that another row has as well', () => {
    const { records, problems } = read(
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
    const { records, problems } = read(
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
    const { records } = read(
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
    const { records } = read(
      tabs('Year', 'Title', 'Partners', 'Details'),
      tabs('2018', 'A', 'France', '<ul><li>Act.</li></ul>'),
      tabs('', '', 'Germany', '<ul><li>Rest.</li></ul>'),
    );
    expect(records).toEqual([
      ['year: 2018', 'title: A', 'partners: France | Germany', 'details: • Act. | • Rest.'],
    ]);
  });
});

test('a header that a page repeats in other words is no row', () => {
  const { records, problems } = read(
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

describe('HTML in cells', () => {
  const details = (html: string): string | undefined =>
    read(tabs('Year', 'Title', 'Details'), tabs('2018', 'A', html)).records[0]?.[2];

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
      const { problems } = read(tabs('Year', 'Title', 'Details'), tabs('2018', 'A', html));
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

test('more tags than a call can have arguments, and lists deeper than a stack, are read', () => {
  const list = `<ul>${'<li>Act.</li>'.repeat(100)}</ul>`;
  const rows = Array.from({ length: 700 }, (_, i) => tabs('2018', `Pledge ${i}`, list));
  expect(parseDocument([tabs('Year', 'Title', 'Details'), ...rows].join('\n')).records).toHaveLength(700);
  const nested = read(tabs('Year', 'Title', 'Details'), tabs('2018', 'A', '<ul><li>Act'.repeat(5000)));
  expect(nested.records[0]?.[2]?.match(/Act/g)).toHaveLength(5000);
  expect(nested.problems).toEqual(['2 Act']);
});

describe('pages of another converter', () => {
  test.each(['12 Pacts of 2020', '12 | Pacts of 2020', 'Pacts of 2020 – p. 3/9'])(
    'may begin with the title beside their number: %s',
    (head) => {
      const { records, problems } = read(
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

test('a heading over rows is none of them, and nothing is inherited from above it', () => {
  const { records, problems } = read(
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
    const { records } = read(
      tabs('Year', 'Title', 'Partners', 'Details'),
      tabs('2019', 'Pact of Oslo', 'Norway', 'We act.'),
      tabs(date, 'Charter of Rome', 'Italy', ''),
    );
    expect(records[1]).toEqual([`year: ${date}`, 'title: Charter of Rome', 'partners: Italy', 'details: ']);
  },
);

test('header words that are wrapped over two lines are one header, on every page', () => {
  const header = [
    tabs('Year', 'Name of the', 'Who', 'List of'),
    tabs('', 'declaration', '', 'detailed commitments'),
  ];
  const { records, problems } = read(
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
  expect(read(header[0] ?? '', tabs('', 'Pact of Oslo', 'Norway', 'Act')).records).toHaveLength(1);
});

test('the empty header of Markdown makes no header of the first row', () => {
  const rows = ['| declarations | 35, and what they refer to |', '| commitments | 111 |'];
  const { records } = read('Graph', '', '| | |', '|---|---|', ...rows);
  expect(records.map(([first]) => first)).toEqual(['column-1: declarations', 'column-1: commitments']);
});

test('a title with the number of its page behind a tab is no header', () => {
  const header = tabs('Year', 'Title', 'Partners');
  const { records } = read(
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
