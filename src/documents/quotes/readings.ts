import type { FoldedText } from '../text/spans.ts';
import { type JoinedTexts, joinedTexts } from './joined-texts.ts';
import type { Passage } from './passages.ts';
import { dehyphenated, type RewrittenText, tightened, verbatim } from './rewritten-text.ts';

/** A stretch of a passage, in letters of its folded text. */
export interface Match {
  passage: Passage;
  from: number;
  to: number;
}

const occurrences = (haystack: string, needle: string, from = 0): number[] => {
  const found: number[] = [];
  for (let at = haystack.indexOf(needle, from); at >= 0; at = haystack.indexOf(needle, at + 1))
    found.push(at);
  return found;
};

/** Passages, and which of them to look at where not at all. */
export interface Layer {
  passages: readonly Passage[];
  among?: readonly number[];
}

/** Looks for the parts of a quote in passages. */
type Reading = (parts: readonly string[]) => (layer: Layer) => Match[];

/** Of a quote with ellipses, from each first part to the nearest following parts. */
const rangesIn = (haystack: string, parts: readonly string[]): Pick<Match, 'from' | 'to'>[] => {
  const [first = '', ...rest] = parts;
  return occurrences(haystack, first).flatMap((from) => {
    let to = from + first.length;
    for (const part of rest) {
      const at = haystack.indexOf(part, to);
      if (at < 0) return [];
      to = at + part.length;
    }
    return [{ from, to }];
  });
};

/**
 * Matches in rewritten passages, with the way back to their characters. Rewriting takes far longer than looking: so the
 * letters are kept, and only passages that have them are rewritten again.
 */
const matchesThrough = (
  rewrite: (text: string) => RewrittenText,
  foldedOf = (passage: Passage): FoldedText => passage.folded,
): Reading => {
  const known = new WeakMap<readonly Passage[], JoinedTexts>();
  const lettersOf = (passages: readonly Passage[]): JoinedTexts => {
    const before = known.get(passages);
    if (before) return before;
    const joined = joinedTexts(passages.map((passage) => rewrite(foldedOf(passage).text).text));
    known.set(passages, joined);
    return joined;
  };
  return (parts) => {
    const wanted = parts.map((part) => rewrite(part).text);
    const [first = ''] = wanted;
    if (wanted.includes('')) return () => [];
    return ({ passages, among }) => {
      const letters = lettersOf(passages);
      return (among ?? letters.having(first)).flatMap((place) => {
        const ranges = rangesIn(letters.textOf(place), wanted);
        const passage = passages[place];
        if (!passage || ranges.length === 0) return [];
        const folded = foldedOf(passage);
        const { startOf, endOf } = rewrite(folded.text);
        return ranges.map(({ from, to }) => ({
          passage: { ...passage, folded },
          from: startOf(from),
          to: endOf(to - 1),
        }));
      });
    };
  };
};

/**
 * The closest reading first: the words as they stand; without regard to white space and to how characters are written, for
 * words that mark-up cuts in two ("demo<b>cracy</b>"); with words put together that a line end cuts; and as `read` shows
 * them, where some of these keep their hyphen.
 */
export const readings: readonly Reading[] = [
  matchesThrough(verbatim),
  matchesThrough(tightened),
  matchesThrough(dehyphenated),
  matchesThrough(tightened, (passage) => passage.whole),
];
