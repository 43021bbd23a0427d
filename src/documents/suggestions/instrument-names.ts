import { languages } from './languages/languages.ts';

/** What instruments call themselves, after which or before which their proper name stands. */
const heads =
  'Declaration Convention Covenant Charter Treaty Protocol Agreement Accord Accords Compact Pact Pledge Call Statement Commitment ' +
  'Commitments Principles Recommendation Recommendations Resolution Framework Guidelines Agenda Programme Platform Code Plan ' +
  'Communiqué Roadmap Strategy';
const anyHead = heads.replaceAll(' ', '|');
const word = String.raw`\p{Lu}[\p{L}\p{N}’'.-]*`;
const small = '(?:(?:of|on|for|and|the|to|in|against|de|du|des|la|le|les|sur)\\s+)';
/** After the kind of text, "and the …" begins another name. */
const smallAfter = small.replace('and|', '');
const after = String.raw`(?:\p{Lu}[\p{L}\p{N}’'+-]*|\d[\d/+]*)`;

const tail = `(?:\\s+(?:and\\s+(?!the\\s)|${smallAfter}{0,3})${after})`;
/** Of "Compact for Safe, Orderly and Regular Migration": the words go on behind the comma, and no other text begins there. */
const other = `(?!(?:${anyHead})s?(?![\\p{L}\\p{N}]))${after}`;
const listed = `(?:(?:,\\s+${other}){1,4},?\\s+(?:and|or)\\s+${other}(?:\\s+(?:or\\s+|${smallAfter}{0,2})${after}){1,8})?`;

// The bounds keep a text in capitals from taking square time; no name has as many words.
const named = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${word}\\s+${small}{0,2}){0,10}?(?:${anyHead})(?![\\p{L}\\p{N}])(?:\\s+${smallAfter}{1,3}${after}${tail}{0,11}${listed}|${tail}{0,12})`,
  'gu',
);
/** Opens a sentence and is no part of the name: "Recalling the …", "Building on the …", "Pursuant to …", "The …". */
const opening = new RegExp(
  `^(?:(?:The|This|Our|Its|Their)\\s+|(?:L[ae]s?|El|Los|Il|D(?:ie|er|as)|[AO])\\s+(?=(?:${anyHead})\\s)|(?!(?:${anyHead})\\s)\\p{L}+\\s+(?:also\\s+)?(?:(?:up)?on\\s+the\\s+|to\\s+(?:the\\s+)?|the\\s+))`,
  'u',
);

interface InstrumentName {
  name: string;
  at: number;
}

const inEnglish = (text: string): InstrumentName[] =>
  [...text.matchAll(named)].map(({ 0: match, index }) => {
    const skipped = opening.exec(match)?.[0].length ?? 0;
    return { name: match.slice(skipped).replace(/[.’']+$/, ''), at: index + skipped };
  });

/** Before the document's own kind: "cette Déclaration des ministres". */
const itself =
  /(?<!\p{L})(?:cette|ce|présente?|est[ae]|presente|quest[ao]|diese\p{Ll}*|vorliegende\p{Ll}*|настоящ\p{Ll}+|данн\p{Ll}+|эт\p{Ll}{1,3}|ب?هذ[ها])\s+$/iu;

const inOthers = (text: string): InstrumentName[] =>
  languages.flatMap(({ sign, names }) =>
    (sign.test(text) ? [...text.matchAll(names)] : []).flatMap(({ 0: match, index, groups }) => {
      const name = groups?.name ?? match;
      return itself.test(text.slice(Math.max(0, index - 20), index))
        ? []
        : [{ name, at: index + match.indexOf(name) }];
    }),
  );

const overlap = (a: InstrumentName, b: InstrumentName): boolean =>
  a.at < b.at + b.name.length && b.at < a.at + a.name.length;

/**
 * Stretches of a text that look like the name of an instrument: a kind of text with a proper name or number beside it, in any
 * language that is known. Of those that overlap the longest counts: "Carta" is a kind of text in three languages.
 */
export const instrumentNames = (text: string): InstrumentName[] => {
  const names: InstrumentName[] = [];
  for (const one of [...inEnglish(text), ...inOthers(text)].sort((a, b) => a.at - b.at)) {
    // One word alone, "this Declaration", names nothing; Chinese has no blanks.
    if (!/\s|\p{Script=Han}|^\p{Lu}+-/u.test(one.name)) continue;
    const last = names.at(-1);
    if (!last || !overlap(last, one)) names.push(one);
    else if (one.name.length > last.name.length) names[names.length - 1] = one;
  }
  return names;
};
