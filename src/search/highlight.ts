import { distance } from 'fastest-levenshtein';
import { foldLetters } from '../names/name-index.ts';
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
    const word = words.find((candidate) => meets(folded, candidate));
    if (word !== undefined) places.push({ start: index, end: index + token.length, word });
  }
  return places;
}

const meets = (token: string, word: string) =>
  token === word ||
  (word.length > 2 && token.startsWith(word)) ||
  (allowedEdits(word) > 0 && distance(token, word) <= allowedEdits(word));

/** The window that holds the most different words; the first of equals. */
function fragment(field: string, text: string, places: readonly Place[]): Highlight {
  const windows = places.map((first, index) =>
    places.slice(index).filter(({ end }) => end - first.start <= fragmentLength),
  );
  const best = windows.reduce((a, b) => (variety(b) > variety(a) ? b : a));
  const middle = ((best[0]?.start ?? 0) + (best.at(-1)?.end ?? 0)) / 2;
  const start = wordStart(text, Math.max(0, Math.round(middle - fragmentLength / 2)));
  const end = wordEnd(text, Math.min(text.length, start + fragmentLength));
  const head = start > 0 ? '… ' : '';
  const inside = places.filter((place) => place.start >= start && place.end <= end);
  return {
    field,
    fragment: `${head}${text.slice(start, end)}${end < text.length ? ' …' : ''}`,
    spans: inside.flatMap((place) => [place.start - start + head.length, place.end - start + head.length]),
  };
}

const variety = (places: readonly Place[]) => new Set(places.map(({ word }) => word)).size;

const wordStart = (text: string, from: number) => (from === 0 ? 0 : text.lastIndexOf(' ', from) + 1);

function wordEnd(text: string, to: number): number {
  const space = text.indexOf(' ', to);
  return to >= text.length || space === -1 ? text.length : space;
}
