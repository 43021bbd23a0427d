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

/** A passage with its words. */
interface Reading {
  place: number;
  passage: Passage;
  words: readonly Word[];
}

interface Window {
  reading: Reading;
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

/** Slides a window as many words wide as the quote over a passage, counting shared words (as often as the quote has them); of those that have fewer than `least` there is none. */
const windowsOf = (reading: Reading, wanted: readonly Word[], least: number): Window[] => {
  const { words } = reading;
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
    if (first && shared >= least) windows.push({ reading, from: first.from, to: word.to, shared });
  });
  return windows;
};

/** The readings of a text, and the places of those that have a word. */
interface Readings {
  all: Reading[];
  having: Map<string, number[]>;
}

/** Readings that may share words with a quote, those that may share most of them first, then in order of place. */
function* byWordsInCommon({ all, having }: Readings, wanted: readonly Word[]) {
  const most = new Uint32Array(all.length);
  for (const { key } of wanted)
    for (const place of having.get(key) ?? []) most[place] = (most[place] as number) + 1;
  const counts = [...new Set(most)].filter(Boolean).sort((a, b) => b - a);
  for (const count of counts)
    for (let place = most.indexOf(count); place >= 0; place = most.indexOf(count, place + 1))
      yield { reading: all[place] as Reading, most: count };
}

/** The windows with most shared words, of as many the first; passages that cannot have more than these are not gone through. */
const mostShared = (readings: Readings, wanted: readonly Word[]): Window[] => {
  let best: Window[] = [];
  for (const { reading, most } of byWordsInCommon(readings, wanted)) {
    const last = best[candidates - 1];
    if (last && (last.shared > most || (last.shared === most && last.reading.place < reading.place))) break;
    best = [...best, ...windowsOf(reading, wanted, last?.shared ?? 1)]
      .sort((a, b) => b.shared - a.shared || a.reading.place - b.reading.place || a.from - b.from)
      .slice(0, candidates);
  }
  return best;
};

/**
 * Finds the passage nearest to a quote: first by shared words, then the best few by edit distance. Null when not one word is
 * shared. The words of all passages are found once: a program that writes data sets may be wrong in every quote of a table.
 */
export const nearestPassages = (
  text: string,
  passages: readonly Passage[],
): ((quote: string) => NearestPassage | null) => {
  const all = passages.map(
    (passage, place): Reading => ({ place, passage, words: wordsOf(passage.folded.text) }),
  );
  const having = new Map<string, number[]>();
  for (const { place, words } of all)
    for (const key of new Set(words.map((word) => word.key))) {
      const places = having.get(key);
      if (places) places.push(place);
      else having.set(key, [place]);
    }
  return (quote) => {
    const best = mostShared({ all, having }, wordsOf(quote))
      .map((window) => {
        const words = window.reading.passage.folded.text.slice(window.from, window.to);
        // A title is often in capitals in its document alone.
        const [a, b] = [words.slice(0, compared).toLowerCase(), quote.slice(0, compared).toLowerCase()];
        return { window, words, similarity: 1 - distance(a, b) / Math.max(a.length, b.length, 1) };
      })
      .sort((a, b) => b.similarity - a.similarity)[0];
    if (!best) return null;
    const { reading, from, to } = best.window;
    const { spans, folded } = reading.passage;
    return { spans: unfold(text, spans, folded, from, to), text: best.words, similarity: best.similarity };
  };
};
