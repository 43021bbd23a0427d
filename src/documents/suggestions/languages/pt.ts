import type { LanguageWords } from './language-words.ts';
import { romanceNames } from './romance-names.ts';

export const pt: LanguageWords = {
  ...romanceNames({
    heads: 'Carta Declaração Convenção Pacto Tratado Protocolo Acordos? Compromisso Resolução Comunicado',
    otherHeads:
      'Apelo Agenda Programa Plano Princípios Código Quadro Recomendação Diretrizes Estratégia Estatuto',
    of: 'de d[ao]s?',
    about: 'sobre contra relativ[oa]s?',
    aim: 'para entre',
    articles: 'as? os? aos? à às todas sua suas',
    and: 'e',
    adjectives:
      'a(?:l|is) [áí]ve(?:l|is) icas? icos? anas? anos? i(?:l|s) ivas? ivos? árias? ários? adas? ados? eias? eus?',
    numbered: '[Rr]esolução [Rr]ecomendação [Dd]ecisão',
  }),
  cues: {
    BUILDS_ON: ['com base', 'baseando-se'],
    ENDORSES: ['subscrevemos', 'subscrevem', 'endossamos', 'aderimos'],
    REAFFIRMS: ['reafirmando', 'reafirmamos', 'reafirmam', 'reafirma', 'reiterando', 'reiteramos'],
    CONSISTENT_WITH: [
      'em conformidade com',
      'de acordo com',
      'nos termos',
      'consagrados na',
      'consagrados no',
    ],
    GUIDED_BY: ['guiados por', 'guiados pela', 'inspirados na', 'tendo em conta', 'tendo presente'],
    ACKNOWLEDGES: ['reconhecendo', 'reconhecemos', 'tomando nota', 'saudando', 'saudamos'],
    SUPPORTS: ['apoiamos', 'apoiando', 'promover'],
    IMPLEMENTS: ['aplicar', 'aplicação', 'implementar', 'implementação', 'em cumprimento', 'ao abrigo'],
    FOLLOWS: ['na sequência', 'dando seguimento'],
    CITES: ['recordando', 'recordamos', 'recorda', 'lembrando', 'artigo'],
  },
  weWill: /(?<!\p{L})(?!queremos|requeremos)\p{Ll}{2,}[aei]remos(?!\p{L})/iu,
  commits: {
    PROMISES: [
      'comprometemo-nos',
      'comprometem-se',
      'compromete-se',
      'nos comprometemos',
      'se comprometem',
      'decidem',
      'decidimos',
      'acordam',
      'acordamos',
      'concordam em',
      'concordamos em',
    ],
    ASKS: [
      'instamos',
      'exortamos',
      'exortam',
      'apelamos',
      'apelam',
      'convidamos',
      'convidam',
      'solicitamos',
      'solicitam',
      'incentivamos',
    ],
  },
};
