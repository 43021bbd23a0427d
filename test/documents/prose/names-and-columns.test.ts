import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { bodyOf } from './body-of.ts';

test('names on lines of their own stay apart', () => {
  expect(
    bodyOf('Rivers\n\nWe agree.\n\nCanada\nFrance\nCôte d’Ivoire\n').map(([, , words]) => words),
  ).toEqual(['We agree.', 'Canada', 'France', 'Côte d’Ivoire']);
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

test.each([',', ';'])('columns with “%s” between them are reported', (mark) => {
  const rows = ['Year,Title,Signatories', '2020,"Call, Oslo",Norway', '2021,Pact,Malta'].join('\n');
  const { problems } = parseDocument(mark === ',' ? rows : rows.replaceAll(',', mark));
  expect(problems.map(({ line }) => line)).toEqual([1]);
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
