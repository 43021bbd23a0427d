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
  `^(?:(?:The|This|Our|Its|Their)\\s+|(?!(?:${anyHead})\\s)\\p{L}+\\s+(?:also\\s+)?(?:(?:up)?on\\s+the\\s+|to\\s+(?:the\\s+)?|the\\s+))`,
  'u',
);

/** Stretches of a text that look like the name of an instrument: a kind of text with a proper name or number beside it. */
export const instrumentNames = (text: string): { name: string; at: number }[] =>
  [...text.matchAll(named)].flatMap(({ 0: match, index }) => {
    const skipped = opening.exec(match)?.[0].length ?? 0;
    const name = match.slice(skipped).replace(/[.’']+$/, '');
    // One word alone, "this Declaration", names nothing.
    return /\s/.test(name) ? [{ name, at: index + skipped }] : [];
  });
