import { firstPlace } from '../text/first-place.ts';

/** Many texts as one. */
export interface JoinedTexts {
  textOf(place: number): string;
  /** The places of the texts that have words in them, in order. */
  having(words: string): number[];
}

/** In no text whose white space is folded. */
const between = '\n';

/** Looking for words in one long text takes a small part of the time that looking in many short ones does. */
export const joinedTexts = (texts: readonly string[]): JoinedTexts => {
  const all = texts.join(between);
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + between.length;
  }
  const startOf = (place: number): number => starts[place] ?? length;
  return {
    // A slice shares its characters with the whole.
    textOf: (place) => all.slice(startOf(place), startOf(place + 1) - between.length),
    having(words) {
      const places: number[] = [];
      for (let at = all.indexOf(words); at >= 0; ) {
        const place = firstPlace(starts.length, (candidate) => startOf(candidate) > at) - 1;
        places.push(place);
        at = all.indexOf(words, startOf(place + 1));
      }
      return places;
    },
  };
};
