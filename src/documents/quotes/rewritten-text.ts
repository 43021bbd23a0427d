import { firstPlace } from '../text/first-place.ts';

/** A text written in another way, with the range of the original that each of its characters stands for. */
export interface RewrittenText {
  text: string;
  startOf(at: number): number;
  endOf(at: number): number;
}

/** Characters as they stand, or (`end` is set) several that stand together for a stretch of the original. */
interface Piece {
  at: number;
  start: number;
  end: number | null;
}

/**
 * What is left out: white space and what no reader sees (soft hyphen, zero-width space and joiners, byte order mark);
 * spreadsheets write a quotation mark in a cell twice.
 */
const unread = String.raw`(?:[\s\u00ad\u200b-\u200d\u2060\ufeff](?!\p{M}))+|(?<=")"(?!\p{M})`;
/** Letters with their accents, and whatever else may be written in several ways. */
const written = String.raw`[\0-\x7f]\p{M}+|[^\0-\x7f]\p{M}*`;
/** A hyphen that a line end may have put into a word: "demo- cratic". */
const lineEndHyphen = String.raw`(?<=\p{L})[-\u2010]\s+(?=\p{Ll})`;
const ligature = /^[\ufb00-\ufb06]$/;

const rewriter = (leftOut: string): ((original: string) => RewrittenText) => {
  const changing = new RegExp(`(${leftOut})|${written}`, 'gu');
  return (original) => {
    const parts: string[] = [];
    const pieces: Piece[] = [];
    let length = 0;
    let from = 0;
    const push = (characters: string, start: number, end: number | null): void => {
      if (characters === '') return;
      pieces.push({ at: length, start, end });
      parts.push(characters);
      length += characters.length;
    };
    for (const { 0: found, 1: isLeftOut, index } of original.matchAll(changing)) {
      const characters = isLeftOut ? '' : found.normalize(ligature.test(found) ? 'NFKC' : 'NFC');
      if (characters === found && found.length === 1) continue;
      push(original.slice(from, index), from, null);
      from = index + found.length;
      push(characters, index, from);
    }
    push(original.slice(from), from, null);
    const pieceAt = (at: number): Piece | undefined =>
      pieces[firstPlace(pieces.length, (place) => (pieces[place] as Piece).at > at) - 1];
    return {
      text: parts.join(''),
      startOf(at) {
        const piece = pieceAt(at);
        if (!piece) return 0;
        return piece.end === null ? piece.start + at - piece.at : piece.start;
      },
      endOf(at) {
        const piece = pieceAt(at);
        if (!piece) return 0;
        return piece.end ?? piece.start + at - piece.at + 1;
      },
    };
  };
};

/** As it stands. */
export const verbatim = (text: string): RewrittenText => ({
  text,
  startOf: (at) => at,
  endOf: (at) => at + 1,
});

/** Without white space, characters nobody sees and second quotation marks, accents composed with their letters, ligatures as letters. */
export const tightened = rewriter(unread);

/** The same, and without hyphens that white space and a small letter follow, so that cut words are whole. */
export const dehyphenated = rewriter(`${lineEndHyphen}|${unread}`);
