import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDataset } from '../../../src/dataset/read-dataset.ts';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { formatCommitments } from '../../../src/documents/suggestions/commitments/format-commitments.ts';
import type { SuggestedCommitment } from '../../../src/documents/suggestions/commitments/suggested-commitment.ts';
import { suggest } from '../../../src/documents/suggestions/suggest.ts';
import { editedDataset, smallDataset } from '../../dataset/broken-dataset.ts';

const parties = [
  { slug: 'denmark', names: ['Denmark'] },
  { slug: 'norway', names: ['Norway'] },
];
const suggestIn = (text: string): SuggestedCommitment[] =>
  suggest(text, parseDocument(text), [], [], parties).commitments;
const withParts = (all: readonly SuggestedCommitment[]): SuggestedCommitment[] =>
  all.flatMap((one) => [one, ...withParts(one.parts)]);

/** What is proposed of a document with these paragraphs: pointer, `ASKS` where others are asked, words. */
const proposed = (...paragraphs: string[]): string[] =>
  withParts(suggestIn(`A TITLE IN CAPITALS\n\n${paragraphs.join('\n\n')}\n`)).map(
    ({ pointer, force, quote }) => `${pointer}${force === 'ASKS' ? ' ASKS' : ''} ${quote}`,
  );

describe('a sentence', () => {
  test.each([
    'We pledge to halve emissions by 2035.',
    'The Ministers of Agriculture committed to save seed.',
    'The Parties shall not transfer such vehicles to any recipient.',
    'Before release, each company agrees to test its models.',
    'No State Party may refuse an inspection.',
    'We’ll keep a record of each consent.',
    'Denmark and Norway will pay for it.',
    'We recognize the need for trust, and commit to publishing our accounts.',
    'They reaffirmed their strong commitment to free trade.',
    'Italy and Austria announced that they would finance an exhibition.',
    'Decides to proclaim 4 May a day of neutrality;',
    'Companies that sign this Code agree to an audit.',
    'We will not be told what to do, and we will rewet peatland.',
    'We do not sell the names of voters.',
    '3. We never pay for praise.',
    'We refrain from testing on animals.',
    'We will refrain from testing on animals.',
    'We refuse to bid at such auctions.',
    'We won’t fish there.',
    'Companies may not advertise to minors.',
    'No State shall close the strait.',
    'Commitment 1: Restore one million hectares of pasture.',
  ])('that promises is proposed: %s', (sentence) => {
    expect(proposed(sentence)).toEqual([`body/1 ${sentence}`]);
  });

  test.each([
    'Urges Member States to protect hospitals;',
    'The Council invites the European Commission to take account of this Statement.',
    'Governments are urged to ratify the Convention.',
    'States should publish their strategies.',
    'We look to the Commission to propose a tariff.',
    'Donors are expected to double their contributions.',
  ])('that asks it of others is proposed as such: %s', (sentence) => {
    expect(proposed(sentence)).toEqual([`body/1 ASKS ${sentence}`]);
  });

  test.each([
    'Deeply concerned that patients will die as a result,',
    'Recalling its decision to meet again,',
    'Defending democracy will require us to adopt a new approach.',
    'This Treaty shall enter into force on the ninetieth day.',
    'The Articles of this Treaty shall not be subject to reservations.',
    'Each State Party shall, in exercising its sovereignty, have the right to withdraw.',
    'We thank the countries committed to open trade.',
    'Decides to remain seized of the matter.',
    'Decides to include in the provisional agenda of its next session the item “Oceans”.',
    'The Government has decided to withdraw from the Accord on Shipping.',
    'The Government will no longer be bound by Article 4.',
    'One Party declared that it would not be bound by Annex II.',
    'The measures were agreed to be sufficient.',
    'If we do not act, the ice will melt.',
    'We do not believe that the ice can wait.',
    'Smaller countries may not have the means.',
  ])('that does neither is not: %s', (sentence) => {
    expect(proposed(sentence)).toEqual([]);
  });

  test.each([
    ['ar', 'نتعهد بحماية الصحفيين في بلداننا.'],
    ['de', 'Die Vertragsparteien verpflichten sich, die Emissionen zu senken.'],
    ['es', 'Los Estados se comprometen a publicar sus cuentas.'],
    ['fr', 'Les Parties s’engagent à réduire leurs émissions.'],
    ['it', 'Gli Stati si impegnano a proteggere le acque.'],
    ['pt', 'Os Estados comprometem-se a proteger as florestas.'],
    ['ru', 'Мы обязуемся сократить выбросы метана.'],
    ['de, with a verb in two parts', 'Die Städte setzen sich dafür ein, dass Schulungen kostenlos sind.'],
    ['es, by its ending', 'Publicaremos cada año la lista.'],
    ['fr, by its ending', 'Nous publierons chaque année la liste.'],
    ['it, by its ending', 'Pubblicheremo ogni anno la lista.'],
    ['zh', '我们承诺减少甲烷排放。'],
  ])('in another language is found by its words for promises: %s', (_, sentence) => {
    expect(proposed(sentence)).toEqual([`body/1 ${sentence}`]);
  });

  test('stands for its whole paragraph where half of that commits, and by itself elsewhere', () => {
    expect(
      proposed(
        'We will rewet peatland. It stores carbon.',
        'Peatland stores carbon. It was drained for a century. We will rewet it.',
      ),
    ).toEqual(['body/1 We will rewet peatland. It stores carbon.', 'body/2 We will rewet it.']);
  });

  test('that stands in the record twice is quoted with its paragraph, as a quote has to be found once', () => {
    const twice = 'Peatland stores carbon. It was drained for a century. We will rewet it.';
    expect(proposed(twice, `${twice} So it is.`)).toEqual([`body/1 ${twice}`, `body/2 ${twice} So it is.`]);
  });
});

describe('a list', () => {
  test('that a bare promise leads in is proposed item by item', () => {
    expect(proposed('We will meet again. We commit to:', '- halve emissions;', '- rewet peatland.')).toEqual([
      'body/1 We will meet again.',
      'body/1/1 halve emissions;',
      'body/1/2 rewet peatland.',
    ]);
  });

  test('is the parts of a promise that says something before it', () => {
    expect(proposed('The Parties shall submit a declaration that states:', '- number;', '- place.')).toEqual([
      'body/1 The Parties shall submit a declaration that states:',
      'body/1/1 number;',
      'body/1/2 place.',
    ]);
  });

  test('under a heading of commitments is proposed without a verb, and no other', () => {
    expect(
      proposed('What we saw', '- Closed registers', 'Our commitments', '- Open registers', '- Shared data'),
    ).toEqual(['body/4 Open registers', 'body/5 Shared data']);
  });
});

test('as YAML they are what a declaration may have, and say that nobody has read them', () => {
  const text = readFileSync(`${smallDataset}/sources/pledge.txt`, 'utf8');
  const file = 'declarations/river-pledge.yaml';
  const yaml = readFileSync(`${smallDataset}/${file}`, 'utf8');
  const from = yaml.slice(yaml.indexOf('commitments:'), yaml.indexOf('crossReferences:'));
  const lines = formatCommitments(suggestIn(text));
  const { dataset, problems } = readDataset([editedDataset({ file, from, to: `${lines.join('\n')}\n` })]);
  expect(problems).toEqual([]);
  const [first] = dataset?.rows.nodes.filter(({ key }) => key === 'Commitment/river-pledge/1') ?? [];
  expect(first?.properties.text).toBe('Support independent media before and after elections.');
  expect(JSON.parse(String(first?.properties.evidence))).toMatchObject({
    confidence: 'UNVERIFIED',
    note: 'Proposed for “commit to”, not yet read.',
  });
});
