import type { Line } from '../text/lines.ts';
import { leadsIn } from '../text/sentences.ts';
import { cutsSentence } from './cuts-sentence.ts';
import { looksLikePageNumber, risingSeries } from './page-numbers.ts';
import { longestHead } from './running-heads.ts';
import type { ShownLine } from './shown-lines.ts';
import { withoutPage } from './without-page.ts';

const numbered = /^(?<words>.*\p{L}\S*)\s+(?<number>\d{1,3})$/u;

/** Behind a tab or a wide space, as a foot with its words on the left and the number on the right. */
const isWide = (line: Line | undefined): boolean => /(?:\t|\s{3})\s*\d{1,3}\s*$/.test(line?.text ?? '');

interface Place {
  i: number;
  value: number | null;
}

/**
 * Running heads with a number behind them that nothing sets apart, "Helsinki Principles 1", by their words. So end headings
 * too ("Part 1"); these are heads, because their numbers rise from page to page and one of them stands in a sentence, or all
 * stand wide apart from the words.
 * @param mayReturn whether a line could be a running head by its shape
 */
export const bareNumbered = (
  shown: readonly ShownLine[],
  mayReturn: (line: Line) => boolean,
): Map<string, number[]> => {
  const groups = new Map<string, Place[]>();
  for (const [i, { line }] of shown.entries()) {
    if (!mayReturn(line)) continue;
    const page = withoutPage(line.text);
    if (page === '' || page.length > longestHead) continue;
    const { words = page, number = null } = numbered.exec(page)?.groups ?? {};
    const place = { i, value: number === null ? null : Number(number) };
    const known = groups.get(words);
    if (known) known.push(place);
    else groups.set(words, [place]);
  }
  const isHead = (places: readonly Place[], words: string): boolean => {
    const numbers = places.flatMap(({ i, value }) => (value === null ? [] : [{ i, value }]));
    const ofGroup = (line: Line): boolean =>
      looksLikePageNumber(line) || withoutPage(line.text).startsWith(words);
    return (
      numbers.length > 1 &&
      !leadsIn(words) &&
      risingSeries(numbers).size === numbers.length &&
      (places.every(({ i }) => isWide(shown[i]?.line)) ||
        places.some(({ i }) => cutsSentence(shown, i, ofGroup)))
    );
  };
  return new Map(
    [...groups]
      .filter(([words, places]) => isHead(places, words))
      .map(([words, at]) => [words, at.map(({ i }) => i)]),
  );
};
