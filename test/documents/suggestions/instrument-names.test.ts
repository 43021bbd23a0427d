import { expect, test } from 'vitest';
import { instrumentNames } from '../../../src/documents/suggestions/instrument-names.ts';
import { languages } from '../../../src/documents/suggestions/languages/languages.ts';

const namesIn = (text: string): string[] => instrumentNames(text).map(({ name }) => name);

test.each([
  [
    'French',
    'Rappelant la Charte des Nations Unies et la Déclaration universelle des droits de l’homme, conformément au Pacte international relatif aux droits économiques, sociaux et culturels, à la Convention de Budapest sur la cybercriminalité et à la résolution 217 A (III), nous agissons.',
    [
      'Charte des Nations Unies',
      'Déclaration universelle des droits de l’homme',
      'Pacte international relatif aux droits économiques, sociaux et culturels',
      'Convention de Budapest sur la cybercriminalité',
      'résolution 217 A (III)',
    ],
  ],
  [
    'French, with what follows a name',
    'La Charte des Nations Unies reconnaît que la Déclaration de Bamako du 3 novembre 2000 et le Programme de développement durable à l’horizon 2030 engagent les États.',
    [
      'Charte des Nations Unies',
      'Déclaration de Bamako du 3 novembre 2000',
      'Programme de développement durable à l’horizon 2030',
    ],
  ],
  [
    'Spanish',
    'Conforme a la Carta Democrática Interamericana, al Pacto Internacional de Derechos Civiles y Políticos, al Convenio de Budapest y a la Agenda 2030 para el Desarrollo Sostenible, se comprometen.',
    [
      'Carta Democrática Interamericana',
      'Pacto Internacional de Derechos Civiles y Políticos',
      'Convenio de Budapest',
      'Agenda 2030 para el Desarrollo Sostenible',
    ],
  ],
  [
    'Portuguese',
    'Recordando a Carta das Nações Unidas e a Declaração Universal dos Direitos Humanos, comprometemo-nos.',
    ['Carta das Nações Unidas', 'Declaração Universal dos Direitos Humanos'],
  ],
  [
    'Italian',
    'Richiamando la Carta delle Nazioni Unite, la Dichiarazione universale dei diritti dell’uomo e l’Accordo di Parigi, agiamo.',
    ['Carta delle Nazioni Unite', 'Dichiarazione universale dei diritti dell’uomo', 'Accordo di Parigi'],
  ],
  [
    'German',
    'Im Einklang mit der Charta der Vereinten Nationen, der Allgemeinen Erklärung der Menschenrechte und dem Budapester Übereinkommen achten wir den Internationalen Pakt über bürgerliche und politische Rechte.',
    [
      'Charta der Vereinten Nationen',
      'Allgemeinen Erklärung der Menschenrechte',
      'Budapester Übereinkommen',
      'Internationalen Pakt über bürgerliche und politische Rechte',
    ],
  ],
  [
    'Russian',
    'Подтверждая Устав Организации Объединённых Наций и Всеобщую декларацию прав человека, мы соблюдаем Конвенцию о правах ребёнка.',
    [
      'Устав Организации Объединённых Наций',
      'Всеобщую декларацию прав человека',
      'Конвенцию о правах ребёнка',
    ],
  ],
  [
    'Chinese, where marks tell a name, but not that of a newspaper',
    '重申《联合国宪章》和《世界人权宣言》,《人民日报》报道了第70/1号决议。',
    ['联合国宪章', '世界人权宣言', '第70/1号决议'],
  ],
  [
    'Arabic, where "and" is written to the next name',
    'إذ نؤكد ميثاق الأمم المتحدة والإعلان العالمي لحقوق الإنسان واتفاقية حقوق الطفل، وفقا للعهد الدولي.',
    ['ميثاق الأمم المتحدة', 'الإعلان العالمي لحقوق الإنسان', 'اتفاقية حقوق الطفل', 'للعهد الدولي'],
  ],
])('names of texts are found in %s', (_, text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test.each([
  'Cette Déclaration des ministres et la Convention lient les membres de la Commission.',
  'La Déclaration commune a été publiée. Nous signons un accord de coopération.',
  'Esta Declaración de los ministros se publica, y la carta de Ana llega.',
  'Diese Erklärung der Minister gilt; das Protokoll liegt bei.',
  'Настоящая Декларация министров открыта.',
])('what is the document itself, or no name, is not: %s', (text) => {
  expect(namesIn(text)).toEqual([]);
});

test.each([
  'Code of Conduct',
  'Convention against Corruption',
  'Charter of the Peoples',
  'Common Engagement: aims',
])('the names of no Romance language are looked for in English that has a word of theirs: %s', (text) => {
  const signed = (words: string) => languages.filter(({ sign }) => sign.test(words));
  const romance = new Set(
    ['Carta de Lima', 'Charte de Paris', 'Carta di Roma', 'Carta do Porto'].flatMap(signed),
  );
  expect(romance.size).toBe(4);
  expect(signed(text).filter((language) => romance.has(language))).toEqual([]);
});
