import { distance } from 'fastest-levenshtein';
import { foldLetters } from '../names/fold.ts';
import { allowedEdits, wordPattern } from './lucene.ts';

/** A passage in which words of the search stand. */
export interface Highlight {
  field: string;
  /** Part of the field's text; an ellipsis stands where something was cut off. */
  fragment: string;
  /** start, end, start, end …: where in the fragment the words stand, in UTF-16 code units. */
  spans: number[];
}

/** Characters of a fragment, about. */
const fragmentLength = 160;
/** More than this is not added to a fragment to begin or end it between words: not every language parts them. */
const longestWord = 40;

interface Found {
  /** The best passage of each field that holds words of the search; at most `most`. */
  highlights: Highlight[];
  /** How many of the words stand in the fields. */
  count: number;
}

/** Where words of a search stand in the fields of a hit. */
export function findWords(
  fields: readonly (readonly [name: string, text: string])[],
  words: readonly string[],
  most = 3,
): Found {
  const found = fields.flatMap(([field, text]) => {
    const places = matches(text, words);
    return places.length === 0
      ? []
      : [{ highlight: fragment(field, text, places), words: new Set(places.map(({ word }) => word)) }];
  });
  return {
    highlights: found
      .sort((a, b) => b.words.size - a.words.size)
      .slice(0, most)
      .map(({ highlight }) => highlight),
    count: new Set(found.flatMap((field) => [...field.words])).size,
  };
}

interface Place {
  start: number;
  end: number;
  word: string;
}

function matches(text: string, words: readonly string[]): Place[] {
  const places: Place[] = [];
  for (const { 0: token, index } of text.matchAll(wordPattern)) {
    const folded = foldLetters(token);
    if (unspaced.test(folded) && folded.length === token.length) places.push(...inRun(folded, index, words));
    else {
      const word = words.find((candidate) => meets(folded, candidate));
      if (word !== undefined) places.push({ start: index, end: index + token.length, word });
    }
  }
  return places;
}

/** Written without blanks: the index has each sign as a word of its own, and finds those of a search in a row. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}]/u;

/** Where words stand in such a run, without those that begin within another. */
function inRun(run: string, offset: number, words: readonly string[]): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < run.length; ) {
    const word = words.find((candidate) => run.startsWith(candidate, at));
    if (word !== undefined) places.push({ start: offset + at, end: offset + at + word.length, word });
    at += word?.length ?? 1;
  }
  return places;
}

const meets = (token: string, word: string) =>
  token === word ||
  (word.length > 2 && token.startsWith(word)) ||
  (allowedEdits(word) > 0 && distance(token, word) <= allowedEdits(word));

function fragment(field: string, text: string, places: readonly Place[]): Highlight {
  const best = richestWindow(places);
  const last = best.at(-1)?.end ?? 0;
  const middle = ((best[0]?.start ?? 0) + last) / 2;
  const start = wordStart(text, Math.max(0, Math.round(middle - fragmentLength / 2)));
  // A long word before the window moves the start; what was found stays inside all the same.
  const end = wordEnd(text, Math.min(text.length, Math.max(last, start + fragmentLength)));
  const head = start > 0 ? '… ' : '';
  const inside = places.filter((place) => place.start >= start && place.end <= end);
  return {
    field,
    fragment: `${head}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    spans: inside.flatMap((place) => [place.start - start + head.length, place.end - start + head.length]),
  };
}

/** The places of the window that holds the most different words; the first of equals. Linear: a text can hold thousands of places. */
function richestWindow(places: readonly Place[]): readonly Place[] {
  const counts = new Map<string, number>();
  let best = { from: 0, to: 0, variety: 0 };
  let to = 0;
  for (const [from, first] of places.entries()) {
    for (let next = places[to]; next && next.end - first.start <= fragmentLength; next = places[++to])
      counts.set(next.word, (counts.get(next.word) ?? 0) + 1);
    if (counts.size > best.variety) best = { from, to, variety: counts.size };
    const left = (counts.get(first.word) ?? 0) - 1;
    if (left > 0) counts.set(first.word, left);
    else counts.delete(first.word);
    to = Math.max(to, from + 1);
  }
  return places.slice(best.from, best.to);
}

function wordStart(text: string, from: number): number {
  const start = from === 0 ? 0 : text.lastIndexOf(' ', from) + 1;
  return from - start > longestWord ? between(text, from) : start;
}

function wordEnd(text: string, to: number): number {
  const space = text.indexOf(' ', to);
  const end = to >= text.length || space === -1 ? text.length : space;
  return end - to > longestWord ? between(text, to) : end;
}

/** Not within a character of two UTF-16 code units. */
const between = (text: string, place: number): number =>
  /[\uDC00-\uDFFF]/.test(text[place] ?? '') ? place - 1 : place;
