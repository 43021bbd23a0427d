/** A text written in another way, with the range of the original that each of its characters stands for. */
export interface RewrittenText {
  text: string;
  starts: number[];
  ends: number[];
}

/** No reader sees these: soft hyphen, zero-width space and joiners, byte order mark. */
const unseen = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;
const ligature = /^[\ufb00-\ufb06]$/;
/** A hyphen that a line end may have put into a word: "demo- cratic". */
const lineEndHyphen = /(?<=\p{L})[-\u2010]\s+(?=\p{Ll})/gu;

const rewrite = (original: string, isLeftOut: (at: number) => boolean): RewrittenText => {
  const found: RewrittenText = { text: '', starts: [], ends: [] };
  const parts: string[] = [];
  for (const { 0: written, index } of original.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    // Spreadsheets write a quotation mark in a cell twice.
    const isTwice = written === '"' && original.charAt(index - 1) === '"';
    if (/^\s$/.test(written) || unseen.test(written) || isTwice || isLeftOut(index)) continue;
    const characters = written.normalize(ligature.test(written) ? 'NFKC' : 'NFC');
    for (let i = 0; i < characters.length; i++) {
      found.starts.push(index);
      found.ends.push(index + written.length);
    }
    parts.push(characters);
  }
  return { ...found, text: parts.join('') };
};

/** Without white space, characters nobody sees and second quotation marks, accents composed with their letters, ligatures as letters. */
export const tightened = (text: string): RewrittenText => rewrite(text, () => false);

/** The same, and without hyphens that white space and a small letter follow, so that cut words are whole. */
export const dehyphenated = (text: string): RewrittenText => {
  const hyphens = new Set([...text.matchAll(lineEndHyphen)].map(({ index }) => index));
  return rewrite(text, (at) => hyphens.has(at));
};
