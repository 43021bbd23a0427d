import { expect, test } from 'vitest';
import { DocumentError } from '../../../src/documents/document-error.ts';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { blocksOf, flatten, recordOf, textsOf } from '../sources.ts';

const bodyOf = (text: string): [string, string, string][] =>
  flatten(blocksOf(recordOf(parseDocument(text), 1), 'body')).map((block) => [
    block.pointer,
    block.kind,
    block.text,
  ]);

test('a paragraph may be wrapped over lines', () => {
  expect(bodyOf('Title\n\nWe agree\nto meet.\n\nAnd to eat.\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We agree to meet.'],
    ['body/2', 'PARAGRAPH', 'And to eat.'],
  ]);
});

test('a sentence goes on over a page header, a finished one does not', () => {
  expect(
    bodyOf('Rivers\n\nWe agree to keep the\n\nRivers\n\nwater clean.\n\nRivers\n\nIt is late.\n'),
  ).toEqual([
    ['body/1', 'PARAGRAPH', 'We agree to keep the water clean.'],
    ['body/2', 'PARAGRAPH', 'It is late.'],
  ]);
});

test('headings stay apart from what follows', () => {
  expect(bodyOf('Rivers\n\nPreamble\n\nWe agree.\n').map(([, , words]) => words)).toEqual([
    'Preamble',
    'We agree.',
  ]);
});

test('a list ends where the signatories speak again', () => {
  expect(bodyOf('Rivers\n\nWe will:\n\nmeet\n\neat\n\nWe look forward to it.\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We will:'],
    ['body/1/1', 'ITEM', 'meet'],
    ['body/1/2', 'ITEM', 'eat'],
    ['body/2', 'PARAGRAPH', 'We look forward to it.'],
  ]);
});

test('dashes and labels make items; only dashes are mark-up', () => {
  expect(bodyOf('Rivers\n\nWe will:\n- meet\n- eat\n  and drink\n\nSo we agreed.\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We will:'],
    ['body/1/1', 'ITEM', 'meet'],
    ['body/1/2', 'ITEM', 'eat and drink'],
    ['body/2', 'PARAGRAPH', 'So we agreed.'],
  ]);
  expect(bodyOf('Rivers\n\nWe will:\n1. meet\n(a) soon\n(b) often\n2. eat\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We will:'],
    ['body/1/1', 'ITEM', '1. meet'],
    ['body/1/1/1', 'ITEM', '(a) soon'],
    ['body/1/1/2', 'ITEM', '(b) often'],
    ['body/1/2', 'ITEM', '2. eat'],
  ]);
});

test('a text in HTML', () => {
  expect(bodyOf('Rivers\n\n<p>We will:</p>\n<ul>\n<li>meet</li>\n<li>eat</li>\n</ul>\n')).toEqual([
    ['body/1', 'PARAGRAPH', 'We will:'],
    ['body/1/1', 'ITEM', 'meet'],
    ['body/1/2', 'ITEM', 'eat'],
  ]);
});

test('lines about the document are columns of their own', () => {
  const record = recordOf(
    parseDocument('Rivers\n\nWe agree.\n\nDate: 3 May 2001\nSource: <https://rivers.example/>\n'),
    1,
  );
  expect(textsOf(record, 'date')).toEqual(['3 May 2001']);
  expect(textsOf(record, 'source')).toEqual(['https://rivers.example/']);
});

test('lines about the document may be wrapped; the body does not go on below them', () => {
  const parsed = parseDocument(
    'Rivers\n\nWe agree.\n\nLicence: It may be reused\nunder the terms of the Crown.\nSource: Ministry of Rivers,\nLima, Peru\nWe met twice.\n',
  );
  const record = recordOf(parsed, 1);
  expect(textsOf(record, 'licence')).toEqual(['It may be reused under the terms of the Crown.']);
  expect(textsOf(record, 'source')).toEqual(['Ministry of Rivers, Lima, Peru']);
  expect(textsOf(record, 'body')).toEqual(['We agree.', 'We met twice.']);
});

test('a tab inside a text does not make it a table', () => {
  expect(parseDocument('Rivers\n\n\tWe agree to meet.\n').kind).toBe('TEXT');
});

test.each([
  ['', 'no characters'],
  [' \n\t\n', 'nothing but white space'],
])('an empty document is refused: %j', (text, words) => {
  expect(() => parseDocument(text)).toThrow(DocumentError);
  expect(() => parseDocument(text)).toThrow(words);
});

test('headings, sections and lists of a numbered text', () => {
  const text = `DECLARATION ON TRUST
IN ELECTIONS

Have agreed as follows:

I. PRINCIPLES

1. Elections shall be free.
2. Every citizen may vote, which includes:
   (a) to register; and
   (b) to stand.
3. Courts are independent.

Article 6
It is open for signature.

4. They report to the Secretariat:
   - on laws;
   - on practice.
`;
  expect(parseDocument(text).title.text).toBe('DECLARATION ON TRUST IN ELECTIONS');
  expect(bodyOf(text).map(([pointer, , words]) => `${pointer} ${words}`)).toEqual([
    'body/1 Have agreed as follows:',
    'body/2 I. PRINCIPLES',
    'body/3 1. Elections shall be free.',
    'body/4 2. Every citizen may vote, which includes:',
    'body/4/1 (a) to register; and',
    'body/4/2 (b) to stand.',
    'body/5 3. Courts are independent.',
    'body/6 Article 6',
    'body/7 It is open for signature.',
    'body/8 4. They report to the Secretariat:',
    'body/8/1 on laws;',
    'body/8/2 on practice.',
  ]);
  expect(
    flatten(blocksOf(recordOf(parseDocument(text), 1), 'body')).filter((block) => block.truncated),
  ).toEqual([]);
});

test('bullets of any shape; indentation tells the levels', () => {
  const body = bodyOf('Rivers\n\nWe will:\n• meet\n  o in spring\n  o in autumn\n→ eat\n- drink\n  - tea\n');
  expect(body.map(([pointer, , words]) => `${pointer} ${words}`)).toEqual([
    'body/1 We will:',
    'body/1/1 meet',
    'body/1/1/1 in spring',
    'body/1/1/2 in autumn',
    'body/1/2 eat',
    'body/1/3 drink',
    'body/1/3/1 tea',
  ]);
});

test('roman and lettered series, a year at the beginning of a line, and tabs after labels', () => {
  expect(
    bodyOf(
      'Rivers\n\nWe will:\n(i) meet;\n(ii) eat.\n\nWe met in\n2019. We agreed to:\na.\tdrink\nb.\tsleep\n',
    ).map(([pointer, , words]) => `${pointer} ${words}`),
  ).toEqual([
    'body/1 We will:',
    'body/1/1 (i) meet;',
    'body/1/2 (ii) eat.',
    'body/2 We met in 2019. We agreed to:',
    'body/2/1 a. drink',
    'body/2/2 b. sleep',
  ]);
});

test('lines that count the parts of a text stay apart without blank lines', () => {
  const texts = [
    'Commitment 1: Vote.',
    'Commitment 2: Publish',
    'Commitment 3: Rest, as in',
    'Section 7 of the law.',
  ];
  const parsed = parseDocument(`Pact of Lima\n\nWe agree.\n${texts.join('\n')}\n`);
  expect(textsOf(recordOf(parsed, 1), 'body')).toEqual([
    'We agree.',
    ...texts.slice(0, 2),
    texts.slice(2).join(' '),
  ]);
});

test('names on lines of their own stay apart', () => {
  expect(
    bodyOf('Rivers\n\nWe agree.\n\nCanada\nFrance\nCôte d’Ivoire\n').map(([, , words]) => words),
  ).toEqual(['We agree.', 'Canada', 'France', 'Côte d’Ivoire']);
});

test('lines that return beside page numbers are page furniture; others that return are not', () => {
  const body = bodyOf(
    'Rivers\n\nWe agree to keep the\n\nDraft of May\nPage 1 of 2\n\nwater clean.\n\nAgreed.\n\nDraft of May\nPage 2 of 2\n\nWe eat.\n\nAgreed.\n',
  );
  expect(body.map(([, , words]) => words)).toEqual([
    'We agree to keep the water clean.',
    'Agreed.',
    'We eat.',
    'Agreed.',
  ]);
});

test('a few tabs make no table of a text', () => {
  const { kind, problems } = parseDocument(
    'United Rivers\tA/RES/7\n\nGeneral Assembly\tDistr.: General\n\nThe Assembly decides to keep the water of all rivers clean.\n',
  );
  expect([kind, problems]).toEqual(['TEXT', []]);
});

test('Markdown: its marks are no words', () => {
  const parsed = parseDocument(
    '# Rivers\n\n## Preamble\nWe agree.\n\n> Said one.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n',
  );
  expect(parsed.title.text).toBe('Rivers');
  expect(textsOf(recordOf(parsed, 1), 'body')).toEqual([
    'Preamble',
    'We agree.',
    'Said one.',
    '| A | B |',
    '| 1 | 2 |',
  ]);
});

test('an HTML page: its title, tags and comments over lines, no scripts', () => {
  const parsed = parseDocument(
    '<!DOCTYPE html>\n<html><head><title>Rivers</title>\n<script>var a = "<p>";</script></head>\n<body><p\n class="x">We, the parties,\nwill:</p>\n<ol>\n<li>meet <!-- not\nnow --> soon\n<li>eat &amp; drink\n</ol></body></html>\n',
  );
  expect(parsed.title.text).toBe('Rivers');
  expect(parsed.problems).toEqual([]);
  expect(textsOf(recordOf(parsed, 1), 'body')).toEqual(['We, the parties, will:']);
  expect(flatten(blocksOf(recordOf(parsed, 1), 'body')).map((block) => block.text)).toEqual([
    'We, the parties, will:',
    'meet soon',
    'eat & drink',
  ]);
});

test('a table in HTML is reported: its rows and columns are not read', () => {
  const { kind, problems } = parseDocument(
    '<p>Pacts</p>\n<table>\n<tr><td>2001</td><td>Rome</td></tr>\n</table>\n',
  );
  expect([kind, problems.map(({ line }) => line)]).toEqual(['TEXT', [2]]);
});

test('the title of a text in HTML is its words: tags that dress it are left out, and those that part it end it', () => {
  expect(parseDocument('On <b>peace</b>&nbsp;<br>\n<p>We act.</p>').title.text).toBe('On peace');
  const text = 'On peace<p>We act.</p>';
  expect(parseDocument(text).title.text).toBe('On peace');
  expect(bodyOf(text)).toEqual([['body/1', 'PARAGRAPH', 'We act.']]);
});

test('labels on lines of their own belong to the paragraph below', () => {
  expect(bodyOf('Rivers\n\n1.\n\nWe act.\n\n2.\n\nWe rest.\n')).toEqual([
    ['body/1', 'ITEM', '1. We act.'],
    ['body/2', 'ITEM', '2. We rest.'],
  ]);
});

test.each([
  ['Japanese', '（１）守ること。\n（２）休むこと。'],
  ['Chinese', '一、保护。\n二、休息。'],
  ['Russian', 'а) защищать;\nб) отдыхать.'],
  ['Arabic', '(أ) الحماية؛\n(ب) الراحة.'],
  ['Persian', 'الف) حفاظت؛\nب) راحت.'],
  ['Japanese, with letters', '（ａ）守ること。\n（ｂ）休むこと。'],
  ['Arabic, with numbers', '١- الحماية.\n٢- الراحة.'],
])('labels of lists in %s are read', (_, list) => {
  expect(bodyOf(`Rivers\n\n${list}\n`).map(([, kind, words]) => [kind, words])).toEqual(
    list.split('\n').map((line) => ['ITEM', line]),
  );
});

test('lines of Chinese and Japanese are joined without a space, words of other scripts with one', () => {
  expect(
    bodyOf('宣言\n\n各国は自由な選\n挙を支持する。\n\nWe hold\nelections.\n').map(([, , words]) => words),
  ).toEqual(['各国は自由な選挙を支持する。', 'We hold elections.']);
});

test('articles of Chinese and Japanese conventions have headings', () => {
  expect(
    bodyOf('宣言\n\n第一条　保護\n選挙を守る。\n\n第二条\n休む。\n').map(([, , words]) => words),
  ).toEqual(['第一条 保護', '選挙を守る。', '第二条', '休む。']);
});

test('bullets below a label that leads them in are below it, in whatever column', () => {
  expect(bodyOf('Rivers\n\n4. We commit to:\n\n– act;\n– rest.\n\n5. We meet.\n')).toEqual([
    ['body/1', 'ITEM', '4. We commit to:'],
    ['body/1/1', 'ITEM', 'act;'],
    ['body/1/2', 'ITEM', 'rest.'],
    ['body/2', 'ITEM', '5. We meet.'],
  ]);
});

test('capital labels on lines below one another make a list', () => {
  expect(bodyOf('Rivers\n\nA. Share of votes.\nB. Number of seats.\n').map(([, , words]) => words)).toEqual([
    'A. Share of votes.',
    'B. Number of seats.',
  ]);
});

test('a long name in a list of those that sign stands on its own line as the others do', () => {
  const names = [
    'For Ireland',
    'For France',
    'For the Kingdom of the Netherlands and its Caribbean parts',
    'For Malta',
  ];
  expect(bodyOf(`Rivers\n\n${names.join('\n')}\n`).map(([, , words]) => words)).toEqual(names);
});

test('a name longer than the others in a list of countries stands on its own line', () => {
  const names = ['Australia', 'Türkiye', 'United Kingdom of Great Britain and Northern Ireland', 'Zambia'];
  expect(bodyOf(`Rivers\n\n${names.join('\n')}\n`).map(([, , words]) => words)).toEqual(names);
});

test('a list without marks below a colon begins an item where the one above has ended', () => {
  const list = 'to protect elections and\nthose who vote;\nsupport the media; and\nshare what is known.';
  const items = [
    'to protect elections and those who vote;',
    'support the media; and',
    'share what is known.',
  ];
  expect(bodyOf(`Rivers\n\nWe commit:\n${list}\n\nThe Ministers meet often.\n`)).toEqual([
    ['body/1', 'PARAGRAPH', 'We commit:'],
    ...items.map((words, i) => [`body/1/${i + 1}`, 'ITEM', words]),
    ['body/2', 'PARAGRAPH', 'The Ministers meet often.'],
  ]);
  // One item that is wrapped is one.
  expect(bodyOf('Rivers\n\nWe aim:\nto act\nsoon.\n').map(([, , words]) => words)).toEqual([
    'We aim: to act soon.',
  ]);
});

test.each([
  [
    'names',
    'The members are:',
    ['Canada', 'Norway'],
    'References to members include those that come to the table later.',
  ],
  ['what goes on with its sentence', 'They agree:', ['to meet.', 'to eat.'], 'The Ministers thank the host.'],
])('a list of %s ends where a sentence of another kind follows', (_, leadIn, items, sentence) => {
  expect(
    bodyOf(`Rivers\n\n${[leadIn, ...items, sentence].join('\n\n')}\n`).map(([pointer, , words]) => [
      pointer,
      words,
    ]),
  ).toEqual([
    ['body/1', leadIn],
    ...items.map((words, i) => [`body/1/${i + 1}`, words]),
    ['body/2', sentence],
  ]);
});

test('names in columns are names, whatever they look like', () => {
  const text = `Rivers

Signed by:

Access Now       Article 19            Global Witness
Open Rights      Transparency Rome     Who Votes?

For questions ask them.
`;
  expect(bodyOf(text).map(([pointer, , words]) => `${pointer} ${words}`)).toEqual([
    'body/1 Signed by:',
    'body/1/1 Access Now',
    'body/1/2 Article 19',
    'body/1/3 Global Witness',
    'body/1/4 Open Rights',
    'body/1/5 Transparency Rome',
    'body/1/6 Who Votes?',
    'body/2 For questions ask them.',
  ]);
});

test('rows that spaces draw stay apart, and go on where one cell stands below', () => {
  const text = `Rivers

Name                         Joined
-------------------------    ------------
Adobe                        16 June 2022
Reporters Without Borders    -

For Canada:     (Signed) Jean Dupont
For Norway:     (Signed) Kari Nordmann
                subject to ratification
`;
  expect(bodyOf(text).map(([, , words]) => words)).toEqual([
    'Name Joined',
    'Adobe 16 June 2022',
    'Reporters Without Borders -',
    'For Canada: (Signed) Jean Dupont',
    'For Norway: (Signed) Kari Nordmann subject to ratification',
  ]);
});

test('the mark of a note is no cut sentence', () => {
  const text =
    'Rivers\n\nThe Ministers of the Republic,\n\nConcerned about floods,2\n\nRecalling the Charter of Rights;1\n';
  const record = recordOf(parseDocument(text), 1);
  expect(blocksOf(record, 'body').map(({ truncated }) => truncated)).toEqual([false, false, false]);
});

test.each([',', ';'])('columns with “%s” between them are reported', (mark) => {
  const rows = ['Year,Title,Signatories', '2020,"Call, Oslo",Norway', '2021,Pact,Malta'].join('\n');
  const { problems } = parseDocument(mark === ',' ? rows : rows.replaceAll(',', mark));
  expect(problems.map(({ line }) => line)).toEqual([1]);
});

test('the numbers of a draft’s lines are no words', () => {
  const words = [
    'We, the cities on the lake, seeing that',
    'its water is warmer and that',
    'the fish leave, will',
    'measure it, so that',
    'all may know.',
  ];
  const whole = [['body/1', 'PARAGRAPH', words.join(' ')]];
  const every = words.map((line, i) => `${i + 2}  ${line}`).join('\n');
  const fifth = ['TITLE', ...words, ...words, ...words]
    .map((line, i) => `${(i + 1) % 5 === 0 ? String(i + 1).padStart(2) : '  '}  ${line}`)
    .join('\n');
  expect(bodyOf(`1  TITLE\n\n${every}\n`)).toEqual(whole);
  expect(
    bodyOf(`${fifth}\n`)
      .map(([, , text]) => text)
      .join(' '),
  ).not.toMatch(/\d/);
  // Labels of items are.
  expect(bodyOf('TITLE\n\nWe will\n1  act;\n2  rest;\n3  sleep;\n4  go.\n').at(-1)?.[2]).toContain('4 go.');
  expect(bodyOf('TITLE\n\n1  We act.\n\n2  We rest.\n\n3  We sleep.\n')[1]?.[2]).toBe(
    '2  We rest.'.replace(/\s+/g, ' '),
  );
});

test('bullets that are written as references are bullets', () => {
  expect(
    bodyOf('Title\n\nWe will:\n\n&bull; act;\n&#8226; rest;\n&ndash; go.\n').map(
      ([, kind, words]) => `${kind} ${words}`,
    ),
  ).toEqual(['PARAGRAPH We will:', 'ITEM act;', 'ITEM rest;', 'ITEM go.']);
});

test('a new series of labels further left than a list is not below it', () => {
  expect(
    bodyOf('Title\n\n    (a) One.\n    (b) Two.\n1. Three.\n2. Four.\n').map(([pointer]) => pointer),
  ).toEqual(['body/1', 'body/2', 'body/3', 'body/4']);
});

test('columns of sentences side by side are reported, with their lines', () => {
  const sides = [
    ['We, the cities on the lake,', 'Nous, les villes du lac,'],
    ['seeing that its water is', 'voyant que son eau est'],
    ['warmer, will measure it and', 'plus chaude, mesurerons et'],
    ['publish what we measure.', 'publierons nos mesures.'],
  ].map(([left = '', right = '']) => left.padEnd(36) + right);
  const { problems } = parseDocument(`Charter\n\n${sides.join('\n')}\n`);
  expect(problems.map(({ line, message }) => [line, /up to line 6/.test(message)])).toEqual([[3, true]]);
});
