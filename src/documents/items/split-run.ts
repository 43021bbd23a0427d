import { romanValue } from '../text/roman-value.ts';
import { isFunctionWord, leadsIn, sentenceStarts, wordCount } from '../text/sentences.ts';
import { kanji, kanjiValue } from './foreign-labels.ts';

/** What the rest of the cell says about a list that lost its separators. */
export interface RunContext {
  /** Whether an item of the same cell that has a bullet or tag of its own has several sentences. */
  itemsHaveSentences: boolean;
  /** The paragraph above the list, '' when there is none. */
  leadIn: string;
}

type Rule = (text: string, context: RunContext) => number[];

const positions = (text: string, separator: RegExp): number[] =>
  [...text.matchAll(separator)].map((match) => match.index + match[0].length);

/** What a label is the how-manieth of, in the series that the first label opens: "1", "a" or "i". */
const placeInSeries = (label: string, first: string): number =>
  /\d/.test(first) ? Number(label) : first === 'i' ? romanValue(label) : label.charCodeAt(0) - 96;

/** A label in running text; before Chinese and Japanese, which have no spaces, after a mark: "；（二）保护隐私". */
const seriesLabel =
  /(?:^|\s)\(?(\d{1,3}|[a-z]|[ivx]{2,5})[.)](?=\s+\S)|(?<=^|[\s；;。：:])[（(]?(\d{1,3}|[一二三四五六七八九十]{1,3})[)）、．.]\s*(?=[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}])/gu;

/** "1. … 2. …", "(a) … (b) …", "i) … ii) …": a label counts when it is the next of a series, `reached` of which stand above. */
const seriesOf = (text: string, reached = 0): number[] => {
  const starts: number[] = [];
  let first = '';
  for (const match of text.matchAll(seriesLabel)) {
    const start = match.index + match[0].search(/\S/);
    const counted = match[2] ?? '';
    const label = match[1] ?? (kanji.includes(counted.charAt(0)) ? String(kanjiValue(counted)) : counted);
    if (starts.length === 0) first = label;
    if (/\d/.test(label) === /\d/.test(first) && placeInSeries(label, first) === reached + starts.length + 1)
      starts.push(start);
  }
  return starts;
};

/** A series of labels that begins with the text. */
const labels: Rule = (text) => {
  const starts = seriesOf(text);
  return starts[0] === 0 ? starts.slice(1) : [];
};

/**
 * Where the items begin that a paragraph writes out in one line, "We commit to: (a) … (b) …": at least two labels, the
 * first at its beginning or after a colon that ends its first words. A count in the middle of prose is no list.
 */
export const labelledItems = (text: string): number[] => {
  const starts = seriesOf(text);
  const [first] = starts;
  if (first === undefined || starts.length < 2) return [];
  const before = text.slice(0, first).trimEnd();
  return first === 0 || (leadsIn(before) && sentenceStarts(before).length === 0) ? starts : [];
};

/** The same of a paragraph that goes on with the labels of the one above, of which so many are written out. */
export const furtherItems = (text: string, written: number): number[] => {
  const starts = written > 0 ? seriesOf(text, written) : [];
  return starts[0] === 0 ? starts : [];
};

/** "… infrastructure; Prevent …" */
const semicolonCapital: Rule = (text) => positions(text, /;\s+(?=["“‘(]?\p{Lu})/gu);

/**
 * "… purposes, Not fabricate …": at least two such commas, none after the end of a sentence, each before a capital that
 * is followed by a small word (so no list of names), and every item at least four words long.
 */
const commaCapital: Rule = (text) => {
  const firstEnd = sentenceStarts(text)[0] ?? text.length;
  const starts = positions(text, /,\s+(?=\p{Lu}\p{Ll}+\s+\p{Ll})/gu).filter((start) => start < firstEnd);
  const bounds = [0, ...starts, text.length];
  const long = bounds.slice(1).every((end, i) => wordCount(text.slice(bounds[i], end)) >= 4);
  return starts.length >= 2 && long ? starts : [];
};

/** A sentence that opens so leans on the one before it and begins no item of its own. */
const leansBack =
  /^["“]?(?:(?:this|these|those|it|they|he|she|such|its|their|here|however|moreover|furthermore|therefore|thus|also|additionally|finally|for (?:example|instance)|as (?:such|well)|in (?:addition|particular|this|these|that|doing|turn))\b)/i;

/**
 * Sentence ends separate items, unless the list quotes prose with omissions ("[...]") or the cell's marked items
 * show that an item there has several sentences.
 */
const sentences: Rule = (text, { itemsHaveSentences }) =>
  /\[(?:\.\.\.|…)\]/.test(text) || itemsHaveSentences
    ? []
    : sentenceStarts(text).filter((start) => !leansBack.test(text.slice(start)));

/** "…; promote …; and support …": small letters throughout, at least two. */
const semicolonSmall: Rule = (text) => {
  const starts = positions(text, /;\s+(?:(?:and|or)\s+)?(?=\p{Ll})/gu);
  return starts.length >= 2 && sentenceStarts(text).length === 0 ? starts : [];
};

const numerals = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/**
 * Headings in capitals without punctuation: an item begins where the form of the first word returns ("Advancing …
 * Addressing …"), except after a small word ("and Defending"). Only believed when the paragraph above counts as many.
 */
const parallelHeadings: Rule = (text, { leadIn }) => {
  const words = [...text.matchAll(/\S+/g)];
  const first = words[0]?.[0] ?? '';
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word[0])).length;
  const small = words.filter((word) => isFunctionWord(word[0])).length;
  if (/[.;:!?]/.test(text) || capitals + small < words.length) return [];
  const alike = (word: string): boolean =>
    word === first || (first.endsWith('ing') && /^\p{Lu}\p{L}+ing$/u.test(word));
  const starts = words
    .filter((word, i) => i > 0 && alike(word[0]) && !/^\p{Ll}/u.test(words[i - 1]?.[0] ?? ''))
    .map((word) => word.index);
  const counted = (leadIn.toLowerCase().match(/\d+|\p{L}+/gu) ?? []).map((word) =>
    numerals.includes(word) ? numerals.indexOf(word) + 1 : Number(word),
  );
  return counted.includes(starts.length + 1) ? starts : [];
};

const rules: readonly Rule[] = [
  labels,
  semicolonCapital,
  commaCapital,
  sentences,
  semicolonSmall,
  parallelHeadings,
];

/**
 * Where the second and later items begin in the text of a list that lost its separators; none when no rule applies. The
 * first rule that finds a separator wins: labels, `;` before a capital, `,` before a capital, sentence ends, `;` before
 * small letters, parallel headings as many as the lead-in counts.
 */
export const splitRun = (text: string, context: RunContext): number[] => {
  for (const rule of rules) {
    const starts = rule(text, context);
    if (starts.length > 0) return starts;
  }
  return [];
};
