/**
 * Case, accents and punctuation do not tell names apart: "Côte d’Ivoire" is "cote d ivoire"; nor does what nobody sees, as
 * zero-width spaces and marks of direction are. A name without letters and digits has nothing left, and is no name to look for.
 */
export const fold = (name: string): string =>
  (
    foldLetters(name.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).match(
      /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu,
    ) ?? []
  ).join(' ');

/** Letters that no accent can be taken off, by those that the index of the search has for them (Lucene's ASCIIFoldingFilter). */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ŋ: 'n',
};
const notPlain = new RegExp(`[${Object.keys(plain).join('')}]`, 'g');

/**
 * Text in small letters without accents and strokes, its apostrophes straight. Marks of other scripts stay: of those that write vowels with
 * them, they are letters.
 */
export const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(notPlain, (letter) => plain[letter] ?? letter);
