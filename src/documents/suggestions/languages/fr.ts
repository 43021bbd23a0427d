import type { LanguageWords } from './language-words.ts';
import { romanceNames } from './romance-names.ts';

export const fr: LanguageWords = {
  ...romanceNames({
    heads: 'Charte Déclaration Convention Pacte Traité Protocole Accords? Engagement Résolution Communiqué',
    otherHeads: 'Appel Agenda Programme Plan Principes Code Cadre Recommandation Directives Stratégie Statut',
    of: "d[’'] de du des à(?=\\s+l[’'](?:égard|horizon))",
    about: 'sur contre concernant',
    aim: 'pour entre relati(?:f|ve|fs|ves)',
    articles: "l[’'] la le les aux? à toutes leurs?",
    and: 'et',
    adjectives:
      'elles? els? ales? al éen(?:ne)?s? aux iques? ables? ibles? ien(?:ne)?s? aires? i(?:ve|f)s? aine?s? ils? iles? ées? és? ine?s?',
    numbered: '[Rr]ésolution [Rr]ecommandation [Dd]écision',
  }),
  cues: {
    BUILDS_ON: ['s’appuyant sur', 'sur la base de', 'fondé sur', 'fondée sur', 'fondés sur'],
    ENDORSES: ['souscrivons', 'souscrivent', 'souscrit', 'approuvons', 'adhérons', 'adhèrent'],
    REAFFIRMS: ['réaffirmant', 'réaffirmons', 'réaffirment', 'réaffirme', 'réitérons', 'réitérant'],
    CONSISTENT_WITH: [
      'conformément',
      'conforme',
      'conformes',
      'dans le respect de',
      'consacrés dans',
      'énoncés dans',
    ],
    GUIDED_BY: [
      'guidés par',
      'inspirés par',
      's’inspirant',
      'compte tenu',
      'tenant compte',
      'ayant à l’esprit',
    ],
    ACKNOWLEDGES: ['reconnaissant', 'reconnaissons', 'saluant', 'saluons', 'prenant note', 'se félicitant'],
    SUPPORTS: ['soutenons', 'soutiennent', 'appuyons', 'promouvoir'],
    IMPLEMENTS: ['mettre en œuvre', 'mise en œuvre', 'en application', 'au titre'],
    FOLLOWS: ['faisant suite', 'à la suite'],
    CITES: ['rappelant', 'rappelons', 'rappelle', 'vu', 'tel que', 'article'],
  },
};
