import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/documents/parse-document.ts';
import { recordOf, textsOf } from '../sources.ts';

const titleOf = (text: string): string => parseDocument(text).title.text;

const resolution = `United Nations                    A/RES/80/312
General Assembly                  Distr.: General
                                  19 March 2026
Eightieth session
Agenda item 71 (b)

Resolution adopted by the General Assembly on 12 March 2026
[on the report of the Third Committee (A/80/456)]
80/312.  Elections and the information
         environment
The General Assembly decides to meet.
`;

test('a letterhead is no title; it stays in the body, apart from what stands below the title', () => {
  expect(titleOf(resolution)).toBe('80/312. Elections and the information environment');
  const body = textsOf(recordOf(parseDocument(resolution), 1), 'body');
  expect(body.join(' ')).toContain(
    'United Nations A/RES/80/312 General Assembly Distr.: General 19 March 2026',
  );
  expect(body.at(-1)).toBe('The General Assembly decides to meet.');
});

test.each([
  ['OECD/LEGAL/0512\n\nRecommendation on Elections\n\nTHE COUNCIL,\n', 'Recommendation on Elections'],
  ['Ministerial Council\nMC.DEC/4/26\n4 December 2026\n\nOn elections\n\nWe agree.\n', 'On elections'],
  [
    'MC.DEC/3/18\n7 December 2018\nMinisterial Council\tOriginal: ENGLISH\nMilan 2018\n____\nSecond day of the Twenty-fifth Meeting\nMC(25) Journal No. 2, Agenda item 8\nDECISION No. 3/18\nSAFETY OF JOURNALISTS\nThe Council decides.\n',
    'DECISION No. 3/18 SAFETY OF JOURNALISTS',
  ],
  [
    'AG/RES. 2999 (LI-O/22)\n\nFORTALECIMIENTO DE LA DEMOCRACIA\n\nLA ASAMBLEA,\n',
    'FORTALECIMIENTO DE LA DEMOCRACIA',
  ],
  ['Declaration on Elections\n\nA/RES/80/1\n\nThe Assembly agrees.\n', 'Declaration on Elections'],
  ['COP/28 Declaration on Food\n\nWe agree.\n', 'COP/28 Declaration on Food'],
  ['Statement of\n________\nThe Ministers\n\nWe act.\n', 'Statement of'],
  [
    'PRESS RELEASE\nFor immediate release\n12 June 2026\n\nLima Pact launched\n\nWe act.\n',
    'Lima Pact launched',
  ],
  ['JOINT STATEMENT\n       OF\nTHE STATES\n\nWe agree.\n', 'JOINT STATEMENT OF THE STATES'],
  ['Lima\n\n3 May 2026\n\nWe agree.\n', 'Lima'],
  ['A/RES/80/312\n', 'A/RES/80/312'],
])('%j', (text, title) => {
  expect(titleOf(text)).toBe(title);
});

test('a text that begins with a paragraph has no title', () => {
  const paragraph = `The Assembly, ${'recalling its resolution 80/1, '.repeat(20)}decides to meet.`;
  expect(titleOf(`${paragraph}\n\nIt rests.\n`)).toBe('');
  expect(textsOf(recordOf(parseDocument(`${paragraph}\n\nIt rests.\n`), 1), 'body')).toEqual([
    paragraph,
    'It rests.',
  ]);
});

test('a page feed within a line joins it to no paragraph above', () => {
  const above = 'Adopted in Lima by all members of the Assembly on 3 May';
  const text = `Pact of Lima\n\n${above}\n\nThe Assembly decides\fto meet.\n`;
  expect(textsOf(recordOf(parseDocument(text), 1), 'body')).toEqual([above, 'The Assembly decides to meet.']);
});
