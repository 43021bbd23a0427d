import type { Span } from '../document.ts';
import { type FoldedText, foldSpans } from './spans.ts';

/** A word that a line end cuts at its hyphen: what stands on both sides in the folded text, where a space is the line end. */
const cutWord =
  /(?<left>[\p{L}\p{M}\p{N}]*\p{L}\p{M}*|\p{N}+)(?<hyphen>[-\u2010\u00ad]) (?<right>[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)/gu;

/** In a word or behind it; one by itself is all there is to read. */
const softHyphen = /(?<=\p{L}\p{M}*)\u00ad/gu;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
/** After a hyphen before these, a word is left out: "mis- and disinformation", "low- to middle-income". */
const joining = words('and or nor to und oder bzw bis et ou y e o ed');
/** First parts of words that are written with a hyphen. */
const firstParts = words(
  'all anti co counter cross cyber ex follow full half high ill inter intra long low mid multi non off on one open over ' +
    'post pre pro quasi re risk rights self semi short so socio sub two three trans under vice well work',
);
/** Second parts of such words. */
const secondParts = words(
  'based building called centred centered driven economic free friendly general generated governmental hoc in income led ' +
    'level making members oriented party profit related responsive sector sensitive setting sharing speaking specific ' +
    'sponsored state term up wide year',
);
/** Endings that make no word of their own. */
const ending =
  /^(?:\p{L}{0,3}(?:tion|sion|ment|ness|ance|ence|able|ible|ity|ities|tive|sive|ally|ing|ings|ism|ship|graphy)s?|\p{L}{1,2})$/u;

interface Cut {
  left: string;
  right: string;
  hyphen: string;
}

type Verdict = 'ONE_WORD' | 'HYPHENATED' | 'UNKNOWN';

/** The words of a text in small letters, those with hyphens in them whole and in parts; what a line end cuts is none. */
const vocabularyOf = (text: string): ReadonlySet<string> => {
  const known = new Set<string>();
  const whole = /[\p{L}\p{M}\p{N}]+(?:[-\u2010][\p{L}\p{M}\p{N}]+)*(?![-\u2010\u00ad]?[\p{L}\p{M}\p{N}])/gu;
  for (const { 0: written, index } of text.matchAll(whole)) {
    const end = text.slice(index + written.length, index + written.length + 3);
    if (/^[-\u2010\u00ad]\s*[\r\n]/.test(end)) continue;
    const word = written.toLowerCase().replaceAll('\u2010', '-');
    known.add(word);
    for (const part of word.split('-')) known.add(part);
  }
  return known;
};

const verdictOn = ({ left, right, hyphen }: Cut, known: ReadonlySet<string>): Verdict => {
  if (hyphen === '\u00ad') return 'ONE_WORD';
  const inCapitals = left === left.toUpperCase() && left.length > 1 && right === right.toUpperCase();
  // "Asia-Pacific", "COVID-19".
  if (/\p{N}/u.test(left + right) || (/^\p{Lu}/u.test(right) && !inCapitals)) return 'HYPHENATED';
  const [first, second] = [left.toLowerCase(), right.toLowerCase()];
  if (known.has(`${first}${second}`)) return 'ONE_WORD';
  if (known.has(`${first}-${second}`)) return 'HYPHENATED';
  if (firstParts.has(first) || secondParts.has(second)) return 'HYPHENATED';
  if (ending.test(second)) return 'ONE_WORD';
  return first.length > 2 && known.has(first) && known.has(second) ? 'HYPHENATED' : 'UNKNOWN';
};

interface CutAt extends Cut {
  /** Where the hyphen and the white space behind it stand in the folded text. */
  hyphenAt: number;
  spaceAt: number;
}

const cutsIn = (text: string, { text: folded, at, ends }: FoldedText): CutAt[] =>
  [...folded.matchAll(cutWord)].flatMap(({ index, groups: { left = '', hyphen = '', right = '' } = {} }) => {
    const hyphenAt = index + left.length;
    const breaks = /[\r\n]/.test(text.slice(ends[hyphenAt], at[hyphenAt + 2]));
    return breaks ? [{ left, hyphen, right, hyphenAt, spaceAt: hyphenAt + 1 }] : [];
  });

const isSuspended = ({ right, hyphen }: Cut): boolean => hyphen !== '\u00ad' && joining.has(right);

interface Hyphenation {
  text: string;
  known: ReadonlySet<string>;
  /** What a cut word is of which nothing tells: whatever most of the others in the document are. */
  otherwise: Verdict;
}

let recent: Hyphenation | undefined;

/** How a document cuts its words; that of the text asked last is kept. */
const hyphenationOf = (text: string): Hyphenation => {
  if (recent?.text === text) return recent;
  const known = vocabularyOf(text);
  const verdicts = cutsIn(text, foldSpans(text, [{ start: 0, end: text.length }]))
    .filter((cut) => !isSuspended(cut))
    .map((cut) => verdictOn(cut, known));
  const count = (verdict: Verdict): number => verdicts.filter((one) => one === verdict).length;
  recent = { text, known, otherwise: count('HYPHENATED') > count('ONE_WORD') ? 'HYPHENATED' : 'ONE_WORD' };
  return recent;
};

/**
 * The words of spans as a reader reads them: as `foldSpans` joins them, but words that line ends cut are whole
 * ("partici-\npation"), with their hyphen where it is their own ("cross-\nborder"), and soft hyphens are left out. The
 * document tells which: it may have the word elsewhere; where nothing else tells, most of its cut words do.
 */
export const foldWhole = (text: string, spans: readonly Span[]): FoldedText => {
  const folded = foldSpans(text, spans);
  const cuts = cutsIn(text, folded).filter((cut) => !isSuspended(cut));
  if (cuts.length === 0 && !folded.text.includes('\u00ad')) return folded;
  const left = new Set([...folded.text.matchAll(softHyphen)].map(({ index }) => index));
  for (const cut of cuts) {
    const { known, otherwise } = hyphenationOf(text);
    const verdict = verdictOn(cut, known);
    left.add(cut.spaceAt);
    if ((verdict === 'UNKNOWN' ? otherwise : verdict) === 'ONE_WORD') left.add(cut.hyphenAt);
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
