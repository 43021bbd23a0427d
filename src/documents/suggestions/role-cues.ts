import { type SignatureRole, signatureRoles } from '../../signatures/record.ts';
import { wordCount } from '../text/sentences.ts';
import { itselfInOtherScripts, wordsOfOtherScripts } from './role-words-of-other-scripts.ts';

/** Words that say as what parties stand behind a document, in English, French, Spanish and German; those before names also in Italian and Portuguese. */
interface RoleWords {
  /** Before their names: "endorsed by …", "adopted in Oslo on 3 June 2025 by …", "Signatories: …". */
  before: RegExp;
  /** Behind their names and before the document, as verbs: "Canada endorses the Call". */
  behind: RegExp;
}

/** "adopted in Oslo on 3 June 2025 by …": place and day may stand between a verb and its names. */
const dated = String.raw`(?: (?:on|at|in) [\p{L}\p{N}, ]{1,50}?\d{4},?)?`;

const cues: Record<SignatureRole, RoleWords> = {
  SIGNATORY: {
    before: new RegExp(
      String.raw`\b(?:co-?)?signed${dated} by|\b(?:co-?)?signator(?:y|ies)\b|\bthe undersigned\b|\bsignatures?(?=,?\s+(?:ratification|accession|acceptance|approval|succession|entry into force)(?!\p{L}))|\bsignée?s? par|\bsignataires\b|\bfirmad[oa]s? por|\b(?:firmantes|signatarios)\b|\bunterzeichnet von|\bunterzeichner\b|\bfirmat[oaie] d(?:a|all[ae’']|ai|agli)(?!\p{L})|\bfirmatari\b|\bassinad[oa]s? (?:por|pel[oa]s?)(?!\p{L})|\bsignatários\b|\b(?:ont signé|han firmado|hanno firmato|haben unterzeichnet|assinaram|firmaron)(?=\s*:)`,
      'giu',
    ),
    behind:
      /(?:co-?)?sign(?:s|ed)?|signe(?:nt)?|(?:a|ont) signé|firman?|firmaron|unterzeichne(?:t|n|ten?)/iuy,
  },
  ENDORSER: {
    before: new RegExp(
      String.raw`\bendorsed${dated} by|\bendors(?:ers|ing (?:states|countries|members))\b|\bapprouvée?s? par|\brespaldad[oa]s? por|\bgebilligt von`,
      'giu',
    ),
    behind: /(?:endorse[sd]?|approuve(?:nt)?|respaldan?|suscriben?|billig(?:t|en))(?!\p{L})/iuy,
  },
  SUPPORTER: {
    before:
      /\bsupported by|\bsupporters\b|\b(?:soutenue?s?|appuyée?s?) par|\bapoyad[oa]s? por|\bunterstützt von|\bsostenut[oaie] d(?:a|all[ae’']|ai|agli)(?!\p{L})|\bapoiad[oa]s? (?:por|pel[oa]s?)(?!\p{L})/giu,
    behind: /(?:support(?:s|ed)?|appuie(?:nt)?|soutien(?:t|nent)|apoyan?|unterstütz(?:t|en))(?!\p{L})/iuy,
  },
  ISSUER: {
    before: new RegExp(String.raw`\bissued${dated} by|\bpubliée?s? par`, 'giu'),
    behind: /(?:issue[sd]?)(?!\p{L})/iuy,
  },
  ADOPTER: {
    before: new RegExp(
      String.raw`\badopted${dated} by|\badherents\b|\badhered to by|\badoptée?s? par|\badoptad[oa]s? por|\bangenommen von|\badottat[oaie] d(?:a|all[ae’']|ai|agli)(?!\p{L})|\badotad[oa]s? (?:por|pel[oa]s?)(?!\p{L})`,
      'giu',
    ),
    behind: /(?:adopt(?:s|ed)?|adhere[sd]? to|adopte(?:nt)?|adhèr(?:e|ent) à|adoptan?|adoptaron)(?!\p{L})/iuy,
  },
  HOST: { before: /\b(?:co-?)?hosted by|\bhosts\b/giu, behind: /(?:(?:co-?)?host(?:s|ed)?)(?!\p{L})/iuy },
  INITIATOR: {
    before:
      /\b(?:initiated|launched) by|\binitiators\b|\bat the initiative of|\bà l[’']initiative d[eu’']/giu,
    behind: /(?:initiate[sd]?|launch(?:es|ed)?)(?!\p{L})/iuy,
  },
  AUTHOR: {
    before: /\b(?:drafted|written|authored) by|\bauthors\b/giu,
    behind: /(?:draft(?:s|ed)?)(?!\p{L})/iuy,
  },
};

export interface RoleCue {
  role: SignatureRole;
  /** The words that say so. */
  cue: string;
  /** Where they end in the text. */
  end: number;
}

/** "have not signed", "n’ont pas signé", "Non-signatories". */
const negated =
  /(?<!\p{L})(?:(?:not|never|pas|jamais|nicht|no|não|non|не)(?:\s+(?:yet|encore|todavía|ainda|ancora|noch|have|han|has|been|être|été))*[\s-]+|(?:لم|غير)\s+)$|(?:未|没有|沒有|非)$/iu;
export const isNegated = (before: string): boolean => negated.test(before.slice(-60));

const wordsOf = (role: SignatureRole): RoleWords[] =>
  [cues[role], wordsOfOtherScripts[role]].filter((words) => words !== undefined);

/** The words in a text that say a role of the names behind them, in order of where they end; "not signed by" says none. */
export const roleCuesIn = (text: string): RoleCue[] =>
  signatureRoles
    .flatMap((role) =>
      wordsOf(role).flatMap(({ before }) => [...text.matchAll(before)].map((match) => ({ role, match }))),
    )
    .filter(({ match }) => !isNegated(text.slice(0, match.index)))
    .map(({ role, match: { 0: cue, index } }) => ({ role, cue, end: index + cue.length }))
    .sort((a, b) => a.end - b.end);

const kinds =
  'declaration|call|statement|pledge|commitments?|principles|framework|guidelines|code|charter|compact|pact|resolution|' +
  'recommendation|convention|treaty|agreement|protocol|communiqué|agenda|déclaration|appel|engagements?|principes|cadre|' +
  'charte|pacte|traité|accord|résolution|convenio|declaración|llamamiento|compromisos?|principios|marco|carta|pacto|' +
  'tratado|acuerdo|erklärung|aufruf|grundsätze|vereinbarung|übereinkommen|vertrag';
/** "the Call", "this Declaration", "la présente Déclaration": the document itself, without a name that may be another's. */
const named = (nouns: string): string =>
  String.raw`(?:the|this|these|la|le|les|l[’']|cette|ce|el|los|esta|este|die|das|den|diese[ns]?)\s*(?:(?:present|présente?s?|presente|vorliegende[ns]?)\s+)?(?:${nouns})(?![\p{L}\p{N}’'-])(?!\s+(?:of|on|for|to|de|du|des|sur|para|sobre|zum?|zur|über)\b)`;
const itself = new RegExp(String.raw`^\s+${named(kinds)}`, 'iu');
/** The document, or a pronoun for it, as what is "endorsed by …". */
const asSubject = new RegExp(
  String.raw`(?<!\p{L})${named(`${kinds}|document|text|initiative`)}|^(?:it|they)\b`,
  'iu',
);
/** "a joint statement signed by …"; with a capital it is the name of some other. */
const rightBefore = new RegExp(String.raw`(?<!\p{L})(?:${kinds})\s*$`, 'u');

/** The words before a cue in a whole sentence that say nothing else of what is "hosted by …": "Appel soutenu par …". */
const fewWords = 4;

/** Whether a cue speaks of the document, by the words before it: "the next conference, hosted by Italy" does not. */
export const speaksOf = (before: string, title: string): boolean =>
  wordCount(before) <= fewWords ||
  asSubject.test(before) ||
  rightBefore.test(before) ||
  (title !== '' && before.toLowerCase().includes(title.toLowerCase()));

const isItself = (object: string): boolean => {
  if (itselfInOtherScripts.test(object)) return true;
  const found = itself.exec(object);
  // "the Framework Convention" is another text.
  return found !== null && !/^\s+\p{Lu}/u.test(object.slice(found[0].length));
};

/**
 * The verb at an offset that says a role of the names before it, when its object is the document itself: "the Call" or its
 * title, not "the Call of another place", or goes without saying at the end; null for none.
 */
export const verbOfRole = (text: string, at: number, title: string): RoleCue | null => {
  for (const { role, behind } of signatureRoles.flatMap((role) =>
    wordsOf(role).map((words) => ({ role, behind: words.behind })),
  )) {
    behind.lastIndex = at;
    const cue = behind.exec(text)?.[0];
    if (cue === undefined) continue;
    const end = at + cue.length;
    const object = text.slice(end);
    const isTitle =
      title !== '' &&
      object
        .toLowerCase()
        .replace(/^\s+(?:the\s+)?/, '')
        .startsWith(title.toLowerCase().replace(/^the\s+/, ''));
    if (isItself(object) || isTitle || object === '') return { role, cue, end };
  }
  return null;
};
