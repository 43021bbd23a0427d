import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { inRussianCases } from '../../../src/documents/suggestions/russian-cases.ts';
import { suggest } from '../../../src/documents/suggestions/suggest.ts';

const parties = [
  { slug: 'canada', names: ['Canada', 'CAN'] },
  { slug: 'south-korea', names: ['South Korea', 'Republic of Korea', 'Korea'] },
  { slug: 'kenya', names: ['Kenya', 'Republic of Kenya'] },
  { slug: 'turkey', names: ['Turkey', 'Türkiye'] },
  { slug: 'united-nations', names: ['United Nations', 'UN'] },
];
const instruments = [
  { slug: 'un-charter', names: ['UN Charter'] },
  { slug: 'united-nations', names: ['United Nations', 'UN'] },
];
const partiesIn = (body: string): unknown[] => {
  const text = `Pact of Lima\n\n${body}\n`;
  return suggest(text, parseDocument(text), instruments, [], parties).parties.map(
    ({ party, role, pointer }) => (role === null ? [party, pointer] : [party, pointer, role]),
  );
};

test('a party counts once, by any of its names, but not inside the name of a text nor as another word', () => {
  expect(
    partiesIn(
      'Canada and the Republic of Korea recall the UN Charter.\n\nCanada offers turkey. They can vote.',
    ),
  ).toEqual([
    ['canada', 'body/1'],
    ['south-korea', 'body/1'],
  ]);
});

test('a state that the data set does not have is named, and its name is none of another', () => {
  const text = 'Pact of Lima\n\nWe, Equatorial Guinea, Guinea and Kenya, agree.\n';
  const known = [...parties, { slug: 'guinea', names: ['Guinea'] }];
  const other = [
    { slug: 'GNQ', names: ['Equatorial Guinea'] },
    { slug: 'BLZ', names: ['Belize'] },
  ];
  expect(
    suggest(text, parseDocument(text), instruments, [], known, other).parties.map(({ party, name }) => [
      party,
      name,
    ]),
  ).toEqual([
    [null, 'Equatorial Guinea'],
    ['guinea', 'Guinea'],
    ['kenya', 'Kenya'],
  ]);
});

test('a name may begin with a small article, and have another apostrophe', () => {
  const text = 'Pact of Lima\n\nThe leaders of the Netherlands and Côte d’Ivoire agree.\n';
  const known = [
    { slug: 'netherlands', names: ['Netherlands', 'The Netherlands'] },
    { slug: 'ivory-coast', names: ["Côte d'Ivoire"] },
  ];
  const found = suggest(text, parseDocument(text), [], [], known).parties.map(({ party }) => party);
  expect(found).toEqual(['netherlands', 'ivory-coast']);
});

test('Russian states are named in every case', () => {
  expect(inRussianCases('Российская Федерация')).toContain('Российской Федерации');
  expect(inRussianCases('Республика Корея')).toContain('Республики Корея');
  expect(inRussianCases('Китай')).toContain('Китаем');
  const text = 'Pact of Lima\n\nСоединенные Штаты и Соединёнными Королевством.\n';
  const known = [
    { slug: 'us', names: ['Соединённые Штаты'] },
    { slug: 'uk', names: ['Соединенными Королевством'] },
  ];
  expect(suggest(text, parseDocument(text), [], [], known).parties.map(({ party }) => party)).toEqual([
    'us',
    'uk',
  ]);
  expect(inRussianCases('Марокко')).toEqual(['Марокко']);
});

test('an organization is a party beside what is said of it as a reference', () => {
  expect(partiesIn('We welcome the work of the United Nations.')).toEqual([['united-nations', 'body/1']]);
});

describe('a role', () => {
  test('is what the words right before a list of names say', () => {
    expect(partiesIn('Endorsed by Canada, Kenya and the Republic of Korea.')).toEqual([
      ['canada', 'body/1', 'ENDORSER'],
      ['kenya', 'body/1', 'ENDORSER'],
      ['south-korea', 'body/1', 'ENDORSER'],
    ]);
  });

  test('may be said with a place and a day before the names', () => {
    expect(partiesIn('Adopted in Lima on 3 June 2025 by Canada and Kenya.')).toEqual([
      ['canada', 'body/1', 'ADOPTER'],
      ['kenya', 'body/1', 'ADOPTER'],
    ]);
    expect(partiesIn('The plan adopted in Lima in 2025 by the Assembly asks Canada to vote.')).toEqual([
      ['canada', 'body/1'],
    ]);
  });

  test('is what the heading above a list of names says, and wins over an earlier place without one', () => {
    expect(
      partiesIn(
        'Canada speaks first.\n\nAdherents*\n\nOECD Members\n\nCanada\nKenya\nTürkiye\n\nKorea has not decided.',
      ),
    ).toEqual([
      ['canada', 'body/4', 'ADOPTER'],
      ['kenya', 'body/5', 'ADOPTER'],
      ['turkey', 'body/6', 'ADOPTER'],
      ['south-korea', 'body/7'],
    ]);
  });

  test('is what the head of a table of status says, where signature stands before ratification', () => {
    expect(
      partiesIn(
        'Participant     Signature      Ratification\nCanada          3 May 2019     9 Jan 2020\nKenya           4 Jun 2019     1 Mar 2020',
      ),
    ).toEqual([
      ['canada', 'body/2', 'SIGNATORY'],
      ['kenya', 'body/3', 'SIGNATORY'],
    ]);
    expect(partiesIn('The signature of Canada is due.')).toEqual([['canada', 'body/1']]);
  });

  test('is what the verb behind a list of names says of the document itself', () => {
    expect(
      partiesIn(
        '2. Canada and the Republic of Korea endorse this Declaration. Kenya supports the Pact of Lima.',
      ),
    ).toEqual([
      ['canada', 'body/1', 'ENDORSER'],
      ['south-korea', 'body/1', 'ENDORSER'],
      ['kenya', 'body/1', 'SUPPORTER'],
    ]);
  });

  test.each([
    ['another text', 'Canada signed the Charter of Paris.'],
    ['another text without a small word', 'Canada signed the Framework Convention.'],
    ['no text', 'Canada supports the Assembly.'],
    ['what others do', 'Canada asks whether others endorse the Pact.'],
  ])('is not what a verb says of %s', (_, body) => {
    expect(partiesIn(body)).toEqual([['canada', 'body/1']]);
  });

  test.each([
    ['French', 'Le Canada et le Kenya ont signé la présente Déclaration.', 'SIGNATORY'],
    ['French, before the names', 'Appel soutenu par le Canada et le Kenya.', 'SUPPORTER'],
    ['Spanish', 'Canada y Kenya adoptaron el Pacto.', 'ADOPTER'],
    ['Italian', 'Firmato da: Canada e Kenya.', 'SIGNATORY'],
    ['Portuguese', 'Assinada por Canada e Kenya.', 'SIGNATORY'],
    ['German', 'Canada und Kenya unterstützen diese Erklärung.', 'SUPPORTER'],
  ])('is said in %s', (_, body, role) => {
    expect(partiesIn(body)).toEqual([
      ['canada', 'body/1', role],
      ['kenya', 'body/1', role],
    ]);
  });

  test.each([
    ['Russian, of a heading', 'Подписавшие государства: Канада и Кения', 'SIGNATORY'],
    ['Russian, in the passive', 'Настоящая Декларация подписана Канадой и Кенией.', 'SIGNATORY'],
    ['Russian, of a verb', 'Канада и Кения поддерживают настоящую Декларацию.', 'SUPPORTER'],
    ['French, of a verb that leads in', 'Ont signé : le Canada et le Kenya', 'SIGNATORY'],
    ['Chinese, of a heading', '签署国:加拿大、肯尼亚', 'SIGNATORY'],
    ['Chinese, of a verb', '加拿大和肯尼亚支持本宣言。', 'SUPPORTER'],
    ['Arabic', 'الدول الموقعة: كندا وكينيا', 'SIGNATORY'],
  ])('is said in %s', (_, body, role) => {
    const text = `Pact of Lima\n\n${body}\n`;
    const known = [
      { slug: 'canada', names: [...inRussianCases('Канада'), '加拿大', 'كندا', 'Canada'] },
      { slug: 'kenya', names: [...inRussianCases('Кения'), '肯尼亚', 'كينيا', 'Kenya'] },
    ];
    expect(
      suggest(text, parseDocument(text), [], [], known).parties.map((found) => [found.party, found.role]),
    ).toEqual([
      ['canada', role],
      ['kenya', role],
    ]);
  });

  test.each(['Non-signatories: Canada', 'Not yet signed by Canada.', 'Non signataires: Canada'])(
    'is not what is denied: %s',
    (body) => {
      expect(partiesIn(body)).toEqual([['canada', 'body/1']]);
    },
  );

  test('is what the sentence says that leads the names in', () => {
    expect(
      partiesIn('The following countries have endorsed this statement: Canada and Kenya. Korea waits.'),
    ).toEqual([
      ['canada', 'body/1', 'ENDORSER'],
      ['kenya', 'body/1', 'ENDORSER'],
      ['south-korea', 'body/1'],
    ]);
    expect(partiesIn('The following States support the Pact of Lima:\n\nCanada\n\nKenya')).toEqual([
      ['canada', 'body/1/1', 'SUPPORTER'],
      ['kenya', 'body/1/2', 'SUPPORTER'],
    ]);
    expect(partiesIn('The following support the Assembly: Canada.')).toEqual([['canada', 'body/1']]);
    expect(partiesIn('The following countries have signed: Canada.')).toEqual([
      ['canada', 'body/1', 'SIGNATORY'],
    ]);
    for (const not of ['have not yet signed this Pact', 'never signed'])
      expect(partiesIn(`The following countries ${not}: Canada.`)).toEqual([['canada', 'body/1']]);
  });

  test('holds for names in columns, with marks of notes on them', () => {
    const names = 'Canada*      Türkiye\nKenya¹       Republic of Korea2';
    expect(partiesIn(`Annex: Signatories\n\n${names}\n\n* In part.`)).toEqual([
      ['canada', 'body/2', 'SIGNATORY'],
      ['turkey', 'body/3', 'SIGNATORY'],
      ['kenya', 'body/4', 'SIGNATORY'],
      ['south-korea', 'body/5', 'SIGNATORY'],
    ]);
  });

  test('is null where something else was signed or adopted, or the words stand elsewhere', () => {
    expect(partiesIn('The plan adopted by the Assembly on 3 May asks Canada to vote.')).toEqual([
      ['canada', 'body/1'],
    ]);
    expect(partiesIn('We look forward to the next conference, to be hosted by Canada in 2025.')).toEqual([
      ['canada', 'body/1'],
    ]);
    expect(
      partiesIn('What follows is the full text of a joint statement signed by Canada and Kenya.'),
    ).toEqual([
      ['canada', 'body/1', 'SIGNATORY'],
      ['kenya', 'body/1', 'SIGNATORY'],
    ]);
    expect(partiesIn('At the meeting in Lima this statement was endorsed by Canada.')).toEqual([
      ['canada', 'body/1', 'ENDORSER'],
    ]);
    expect(partiesIn('The list was signed by all. Kenya abstained.')).toEqual([['kenya', 'body/1']]);
  });
});
