import type { Span } from '../document.ts';
import { type HyphenWords, hyphenWordsOf } from './hyphen-words.ts';
import { pageCuts } from './page-cuts.ts';
import { isFunctionWord } from './sentences.ts';
import { type FoldedText, foldSpans } from './spans.ts';
import { wordCounts } from './word-counts.ts';

/**
 * A word that a line end cuts at its hyphen: what stands on both sides in the folded text, where a space is the line end.
 * It begins with the hyphen and looks back from there: from each letter to the end of its word, a text is read many times.
 */
const cutWord =
  /(?<hyphen>[-\u2010\u00ad])(?<=(?<left>[\p{L}\p{M}\p{N}]*\p{L}\p{M}*|\p{N}+).) (?<right>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)/gu;

/** In a word or behind it; one by itself is all there is to read. */
const softHyphen = /(?<=\p{L}\p{M}*)\u00ad/gu;

/** After a hyphen before these, a word is left out: "mis- and disinformation", "low- to middle-income". */
const joining = new Set('and or nor to und oder bzw bis et ou y e o ed'.split(' '));

interface Cut {
  left: string;
  right: string;
  hyphen: string;
  /** Whether another hyphen stands before its left part: "up-to-⏎date". */
  isChained: boolean;
}

type Verdict = 'ONE_WORD' | 'HYPHENATED' | 'UNKNOWN';

interface Hyphenation {
  text: string;
  counts: ReadonlyMap<string, number>;
  words: HyphenWords;
  /** What a cut word is of which nothing tells: whatever most of the others in the document are. */
  otherwise: Verdict;
}

const verdictOn = (
  { left, right, hyphen, isChained }: Cut,
  { counts, words }: Pick<Hyphenation, 'counts' | 'words'>,
): Verdict => {
  if (hyphen === '\u00ad') return 'ONE_WORD';
  const inCapitals = left === left.toUpperCase() && left.length > 1 && right === right.toUpperCase();
  // "Asia-Pacific", "COVID-19".
  if (/\p{N}/u.test(left + right) || (/^\p{Lu}/u.test(right) && !inCapitals)) return 'HYPHENATED';
  // "state-of-the-art"; "multi-stakeholder" may be cut anywhere.
  if (isChained && isFunctionWord(left)) return 'HYPHENATED';
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  if (counts.has(`${first}${second}`)) return 'ONE_WORD';
  if (counts.has(`${first}-${second}`)) return 'HYPHENATED';
  if (words.firstParts.has(first) || words.secondParts.has(second)) return 'HYPHENATED';
  if (words.ending.test(second)) return 'ONE_WORD';
  return words.compounds && first.length > 2 && counts.has(first) && counts.has(second)
    ? 'HYPHENATED'
    : 'UNKNOWN';
};

interface CutAt extends Cut {
  /** Where the hyphen and the white space behind it stand in the folded text. */
  hyphenAt: number;
  spaceAt: number;
}

/** Behind a blank line stands something else: the foot of the page. */
const oneLineEnd = /^[^\S\r\n\f]*(?:\r\n?|\n)[^\S\r\n\f]*$/;

const cutsIn = (text: string, { text: folded, at, ends }: FoldedText, lineEnd = /[\r\n]/): CutAt[] =>
  [...folded.matchAll(cutWord)].flatMap(({ index, groups: { left = '', hyphen = '', right = '' } = {} }) => {
    const breaks = lineEnd.test(text.slice(ends[index], at[index + 2]));
    const isChained = /[-\u2010]/.test(folded.charAt(index - left.length - 1));
    return breaks ? [{ left, hyphen, right, isChained, hyphenAt: index, spaceAt: index + 1 }] : [];
  });

const isSuspended = ({ right, hyphen }: Cut): boolean => hyphen !== '\u00ad' && joining.has(right);

let recent: Hyphenation | undefined;

/** How a document cuts its words; that of the text asked last is kept. */
const hyphenationOf = (text: string): Hyphenation => {
  if (recent?.text === text) return recent;
  const counts = wordCounts(text);
  const words = hyphenWordsOf(counts);
  const verdicts = cutsIn(text, foldSpans(text, [{ start: 0, end: text.length }]), oneLineEnd)
    // Of a compound of three words the hyphens tell nothing of those in a word.
    .filter((cut) => !isSuspended(cut) && !cut.isChained)
    .map((cut) => verdictOn(cut, { counts, words }));
  const sum = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  const otherwise = words.compounds && sum('HYPHENATED') > sum('ONE_WORD') ? 'HYPHENATED' : 'ONE_WORD';
  recent = { text, counts, words, otherwise };
  return recent;
};

/**
 * The words of spans as a reader reads them: as `foldSpans` joins them, but words that line ends cut are whole
 * ("partici-\npation"), with their hyphen where it is their own ("cross-\nborder"); so are those that the head of a page
 * cuts, and soft hyphens are left out. The document and its language tell which: it may have the word elsewhere; where
 * nothing else tells, most of its cut words do.
 */
export const foldWhole = (text: string, spans: readonly Span[]): FoldedText => {
  const folded = foldSpans(text, spans);
  const cuts = cutsIn(text, folded).filter((cut) => !isSuspended(cut));
  const overPages = spans.length > 1;
  if (cuts.length === 0 && !overPages && !folded.text.includes('\u00ad')) return folded;
  const left = new Set([...folded.text.matchAll(softHyphen)].map(({ index }) => index));
  for (const cut of cuts) {
    const hyphenation = hyphenationOf(text);
    const verdict = verdictOn(cut, hyphenation);
    left.add(cut.spaceAt);
    if ((verdict === 'UNKNOWN' ? hyphenation.otherwise : verdict) === 'ONE_WORD') left.add(cut.hyphenAt);
  }
  if (overPages) {
    const { counts, words } = hyphenationOf(text);
    for (const space of pageCuts(text, folded, counts, words.ending)) left.add(space);
  }
  const isKept = (_: unknown, i: number): boolean => !left.has(i);
  return {
    text: folded.text.split('').filter(isKept).join(''),
    at: folded.at.filter(isKept),
    ends: folded.ends.filter(isKept),
  };
};

/** The words of spans with the words whole that line ends cut. */
export const readingOf = (text: string, spans: readonly Span[]): string => foldWhole(text, spans).text;
