import type { LanguageWords } from './language-words.ts';

const heads =
  '(?:Charta|Erklärung|Übereinkommen|Übereinkunft|Konvention|Pakt|Vertrag|Protokoll|Fakultativprotokoll|Abkommen|Agenda|' +
  'Resolution|Entschließung|Empfehlung|Verpflichtung|Leitlinien|Leitprinzipien|Grundsätze|Aktionsplan|Verhaltenskodex)' +
  '(?:e?s|en|e)?';
/** "Menschenrechtskonvention": what it is about is part of the word. */
const compound = String.raw`\p{Lu}[\p{L}-]{3,}(?:konvention|übereinkommens?|abkommens?|charta|pakte?s?|erklärung|protokolls?)(?!\p{L})`;
const capital = String.raw`\p{Lu}[\p{L}\p{N}-]*`;
/** Of no name: "Diese Erklärung", "Im Protokoll". */
const opening =
  '(?!(?:D(?:er|ie|as|en|em|es)|Dies\\p{Ll}*|Eine?[mnrs]?|Unsere?[mnrs]?|Ihre?[mnrs]?|Seine?[mnrs]?|Jede[mnrs]?|Im|Zur|Zum)\\s)';
const adjective = String.raw`\p{Lu}\p{Ll}+(?:e[nrsm]?)\s+`;
const small = String.raw`\p{Ll}{2,}e[nrsm]?`;
const links =
  '(?:d(?:er|es|en|em|ie|as)|über|zu[mr]?|von|vom|für|gegen|gegenüber|betreffend|in|im|auf|am|bei|beim)';
/** "über bürgerliche und politische Rechte", "der Vereinten Nationen". */
const complement = String.raw`\s+${links}(?:\s+d(?:er|es|en|em|ie|as))?(?:\s+${small}(?:\s+und\s+${small}|(?:,\s+${small})+\s+und\s+${small})?){0,3}(?:\s+${capital}){1,3}`;
const day = String.raw`(?:\s+vom\s+\d{1,2}\.\s+\p{Lu}\p{L}+\s+\d{4})?`;
const number = String.raw`\s+\d[\d/]*(?:\s+[A-Z](?!\p{L}))?(?:\s+\([IVXLC]+\))?`;

export const de: LanguageWords = {
  sign: new RegExp(`${heads}|konvention|übereinkommen|abkommen|charta|pakt|erklärung|protokoll|(?:UN|EU)-`),
  names: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:` +
      String.raw`${heads}(?!\p{L})(?:${number}(?:${complement})?|(?:${complement}){1,4}${day})` +
      String.raw`|(?:${opening}${adjective}){1,3}(?:${heads}(?!\p{L})|${compound})(?:${complement}){0,4}${day}` +
      String.raw`|(?:UN|EU)-(?:Charta|Konvention)(?!\p{L})` +
      ')',
    'gu',
  ),
  cues: {
    BUILDS_ON: ['aufbauend auf', 'gestützt auf', 'auf der Grundlage', 'beruhend auf'],
    ENDORSES: ['schließen uns', 'billigen', 'unterzeichnen'],
    REAFFIRMS: ['bekräftigen', 'bekräftigend', 'bekräftigt', 'in Bekräftigung'],
    CONSISTENT_WITH: ['im Einklang mit', 'in Übereinstimmung mit', 'gemäß', 'entsprechend', 'verankert'],
    GUIDED_BY: ['geleitet von', 'unter Berücksichtigung', 'eingedenk', 'im Lichte', 'im Bewusstsein'],
    ACKNOWLEDGES: [
      'anerkennend',
      'in Anerkennung',
      'begrüßen',
      'begrüßend',
      'in Würdigung',
      'Kenntnis nehmend',
    ],
    SUPPORTS: ['unterstützen', 'unterstützend', 'fördern'],
    IMPLEMENTS: ['umsetzen', 'Umsetzung', 'Durchführung', 'nach Maßgabe', 'aufgrund'],
    FOLLOWS: ['im Anschluss an', 'in der Folge'],
    CITES: ['unter Hinweis auf', 'unter Verweis auf', 'erinnern an', 'Artikel'],
  },
  commits: {
    PROMISES: [
      'verpflichten uns',
      'verpflichten sich',
      'verpflichtet sich',
      'wir werden',
      'werden wir',
      'kommen überein',
      'vereinbaren',
      'beschließen',
      'beschließt',
      'sagen zu',
      'sind entschlossen',
      'bekennen uns',
      'setzen uns dafür ein',
      'setzen sich dafür ein',
    ],
    ASKS: [
      'ersuchen',
      'ersucht',
      'appellieren an',
      'appelliert an',
      'fordern alle',
      'fordern alle',
      'fordern die',
      'fordern den',
      'fordern das',
      'fordert alle',
      'fordert die',
      'fordert den',
      'fordert das',
      'rufen alle',
      'rufen die',
      'rufen den',
      'rufen das',
      'ruft alle',
      'ruft die',
      'ruft den',
      'ruft das',
      'ermutigen',
      'ermutigt',
    ],
  },
};
