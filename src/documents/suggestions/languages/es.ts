import type { LanguageWords } from './language-words.ts';
import { romanceNames } from './romance-names.ts';

export const es: LanguageWords = {
  ...romanceNames({
    heads:
      'Carta Declaración Convención Convenio Pacto Tratado Protocolo Acuerdos? Compromiso Resolución Comunicado',
    otherHeads:
      'Llamamiento Agenda Programa Plan Principios Código Marco Recomendación Directrices Estrategia Estatuto',
    of: 'de del',
    about: 'sobre contra relativ[oa]s? referentes?',
    aim: 'para entre',
    articles: 'la las los el al a todas su sus',
    and: 'y e',
    adjectives:
      'ales? ables? ibles? icas? icos? anas? anos? iles? ivas? ivos? arias? arios? adas? ados? eas? eos?',
    numbered: '[Rr]esolución [Rr]ecomendación [Dd]ecisión',
  }),
  cues: {
    BUILDS_ON: ['sobre la base de', 'basándose en', 'basándonos en', 'basado en', 'basada en'],
    ENDORSES: ['suscribimos', 'suscriben', 'hacemos nuestra', 'respaldamos', 'adherimos'],
    REAFFIRMS: ['reafirmando', 'reafirmamos', 'reafirman', 'reafirma', 'reiterando', 'reiteramos'],
    CONSISTENT_WITH: [
      'de conformidad con',
      'conforme a',
      'de acuerdo con',
      'en consonancia con',
      'consagrados en',
    ],
    GUIDED_BY: [
      'guiados por',
      'inspirados en',
      'teniendo en cuenta',
      'teniendo presente',
      'teniendo presentes',
    ],
    ACKNOWLEDGES: ['reconociendo', 'reconocemos', 'tomando nota', 'acogiendo con beneplácito', 'acogemos'],
    SUPPORTS: ['apoyamos', 'apoyando', 'promover'],
    IMPLEMENTS: ['aplicar', 'aplicación', 'en cumplimiento', 'en virtud', 'implementar', 'implementación'],
    FOLLOWS: ['dando seguimiento', 'a raíz'],
    CITES: ['recordando', 'recordamos', 'recuerda', 'visto', 'artículo'],
  },
  weWill: /(?<!\p{L})(?!queremos|requeremos)\p{Ll}{2,}[aei]remos(?!\p{L})/iu,
  commits: {
    PROMISES: [
      'nos comprometemos',
      'se comprometen',
      'se compromete',
      'convienen en',
      'convenimos en',
      'acuerdan',
      'acordamos',
      'deciden',
      'decidimos',
      'resolvemos',
      'se obligan a',
      'reafirmamos nuestro compromiso',
    ],
    ASKS: [
      'exhorta',
      'exhortan',
      'exhortamos',
      'insta a',
      'instan a',
      'instamos',
      'pide a',
      'piden a',
      'pedimos',
      'alienta a',
      'alentamos',
      'invita a',
      'invitan a',
      'invitamos',
      'hace un llamamiento',
      'hacemos un llamamiento',
    ],
  },
};
