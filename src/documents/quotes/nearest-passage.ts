import { distance } from 'fastest-levenshtein';
import type { Span } from '../document.ts';
import { unfold } from '../text/spans.ts';
import type { Passage } from './passages.ts';

/** The place of a document whose words are closest to words that were not found. */
export interface NearestPassage {
  spans: Span[];
  text: string;
  /** Share of characters alike in any case, 0 to 1: 1 − Levenshtein distance / length of the longer text. */
  similarity: number;
}

interface Word {
  key: string;
  from: number;
  to: number;
}

interface Window {
  passage: Passage;
  from: number;
  to: number;
  shared: number;
}

/** How many windows are compared letter by letter. */
const candidates = 8;
/** Longer texts are compared by their beginning, so that a missing long quote costs no more than a short one. */
const compared = 600;

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}\u00ad]+/gu)].map((match) => ({
    key: match[0].normalize('NFC').replaceAll('\u00ad', '').toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));

interface Words {
  all: Word[];
  keys: ReadonlySet<string>;
}

const known = new WeakMap<Passage, Words>();

/** The words of a passage, found once: a program that writes data sets may be wrong in every quote of a table. */
const wordsIn = (passage: Passage): Words => {
  const before = known.get(passage);
  if (before) return before;
  const all = wordsOf(passage.folded.text);
  const words = { all, keys: new Set(all.map(({ key }) => key)) };
  known.set(passage, words);
  return words;
};

/** Slides a window as many words wide as the quote over a passage, counting shared words (as often as the quote has them). */
const windowsOf = (passage: Passage, wanted: readonly Word[]): Window[] => {
  const words = wordsIn(passage).all;
  const quota = new Map<string, number>();
  for (const { key } of wanted) quota.set(key, (quota.get(key) ?? 0) + 1);
  const width = Math.min(wanted.length, words.length);
  const inside = new Map<string, number>();
  let shared = 0;
  const windows: Window[] = [];
  words.forEach((word, i) => {
    const have = (inside.get(word.key) ?? 0) + 1;
    inside.set(word.key, have);
    if (have <= (quota.get(word.key) ?? 0)) shared++;
    const left = words[i - width];
    if (left) {
      const rest = (inside.get(left.key) ?? 0) - 1;
      inside.set(left.key, rest);
      if (rest < (quota.get(left.key) ?? 0)) shared--;
    }
    const first = words[i - width + 1];
    if (first && shared > 0) windows.push({ passage, from: first.from, to: word.to, shared });
  });
  return windows;
};

/** The windows with most shared words, of as many the first; passages that cannot have more than these are not gone through. */
const mostShared = (passages: readonly Passage[], wanted: readonly Word[]): Window[] => {
  let best: Window[] = [];
  for (const passage of passages) {
    const { keys } = wordsIn(passage);
    const least = best.length < candidates ? 0 : (best.at(-1)?.shared ?? 0);
    if (wanted.reduce((sum, { key }) => sum + Number(keys.has(key)), 0) <= least) continue;
    best = [...best, ...windowsOf(passage, wanted)].sort((a, b) => b.shared - a.shared).slice(0, candidates);
  }
  return best;
};

/**
 * The passage nearest to a quote: first by shared words (one pass over the document), then the best few by edit
 * distance. Null when not one word is shared.
 */
export const nearestPassage = (
  text: string,
  passages: readonly Passage[],
  quote: string,
): NearestPassage | null => {
  const wanted = wordsOf(quote);
  const best = mostShared(passages, wanted)
    .map((window) => {
      const words = window.passage.folded.text.slice(window.from, window.to);
      // A title is often in capitals in its document alone.
      const [a, b] = [words.slice(0, compared).toLowerCase(), quote.slice(0, compared).toLowerCase()];
      return { window, words, similarity: 1 - distance(a, b) / Math.max(a.length, b.length, 1) };
    })
    .sort((a, b) => b.similarity - a.similarity)[0];
  if (!best) return null;
  const { passage, from, to } = best.window;
  return {
    spans: unfold(text, passage.spans, passage.folded, from, to),
    text: best.words,
    similarity: best.similarity,
  };
};
