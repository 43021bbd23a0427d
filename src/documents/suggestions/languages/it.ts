import type { LanguageWords } from './language-words.ts';
import { romanceNames } from './romance-names.ts';

export const it: LanguageWords = {
  ...romanceNames({
    heads:
      'Carta Dichiarazione Convenzione Patto Trattato Protocollo Accord[oi] Impegno Risoluzione Comunicato',
    otherHeads:
      'Appello Agenda Programma Piano Principi Codice Quadro Raccomandazione Orientamenti Strategia Statuto',
    of: "d[’'] di de[li] dell[ae] dell[’'] dello degli",
    about: "sui? sull[ae] sull[’'] sugli contro relativ[oaie]",
    aim: 'per tra',
    articles: "l[’'] l[ae] il i gli all[ae] all[’'] agli al a tutte le",
    and: 'e ed',
    adjectives: 'al[ei] [ai]bil[ei] ic[aoi] iche an[aoie] il[ei] iv[aoie] ari[aoe]? at[aoie] e[aoie]',
    numbered: '[Rr]isoluzione [Rr]accomandazione [Dd]ecisione',
  }),
  cues: {
    BUILDS_ON: ['sulla base', 'basandosi su', 'basandoci su', 'fondato su', 'fondata su'],
    ENDORSES: ['sottoscriviamo', 'sottoscrivono', 'aderiamo', 'facciamo nostra'],
    REAFFIRMS: ['riaffermando', 'riaffermiamo', 'riaffermano', 'ribadendo', 'ribadiamo', 'ribadiscono'],
    CONSISTENT_WITH: ['conformemente', 'in conformità', 'in linea con', 'sanciti dalla', 'sanciti nella'],
    GUIDED_BY: ['guidati dalla', 'guidati dai', 'ispirati alla', 'tenendo conto', 'tenuto conto'],
    ACKNOWLEDGES: ['riconoscendo', 'riconosciamo', 'prendendo atto', 'accogliendo con favore', 'accogliamo'],
    SUPPORTS: ['sosteniamo', 'sostenendo', 'promuovere'],
    IMPLEMENTS: ['attuare', 'attuazione', 'in applicazione', 'ai sensi'],
    FOLLOWS: ['facendo seguito', 'a seguito'],
    CITES: ['richiamando', 'richiamiamo', 'ricordando', 'ricordiamo', 'visto', 'vista', 'articolo'],
  },
  weWill: /(?<!\p{L})\p{Ll}{3,}[ei]remo(?!\p{L})/iu,
  commits: {
    PROMISES: [
      'ci impegniamo',
      'si impegnano',
      'si impegna',
      'decidono di',
      'decidiamo di',
      'convengono di',
      'conveniamo di',
      'ci adopereremo',
    ],
    ASKS: [
      'invitiamo',
      'invitano',
      'esortiamo',
      'esortano',
      'chiediamo',
      'chiedono',
      'incoraggiamo',
      'incoraggiano',
    ],
  },
};
