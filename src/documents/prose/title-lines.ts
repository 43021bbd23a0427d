import { isHeading } from '../items/line-marks.ts';
import { looksLikePageNumber } from '../pages/page-numbers.ts';
import { foldLine } from '../text/fold-line.ts';
import type { Line } from '../text/lines.ts';
import { isRule } from '../text/rules.ts';
import { endsOpen, isFunctionWord, startsInMidSentence, wordCount } from '../text/sentences.ts';
import { isBlank } from '../text/white-space.ts';

/** What titles call their texts; a line with such a word is no letterhead, whatever else it has. */
const kindOfText =
  /\b(?:declaration|resolution|recommendation|convention|covenant|charter|treaty|protocol|agreement|accords?|compact|pact|pledge|call|statement|commitments?|principles|framework|guidelines|agenda|programme|code|plan|communiqu[eé]|roadmap|strategy)\b/i;
/** "A/RES/80/312", "OECD/LEGAL/0512", "MC.DEC/4/16", "AG/RES. 2999 (LI-O/22)". */
const symbol =
  /(?:^|\s)(?:(?=\S*\d)[A-Z]{1,8}(?:[/.][A-Z\d][A-Za-z\d().-]*)+(?:\s|$)|[A-Z]{2,8}\/[A-Z]{2,8}\.?\s+\d)/;
const distribution = /(?:^|\s)(?:distr(?:ibution)?\.?|original)\s*:/i;
const occasion =
  /^(?:[\p{L}-]+\s+){0,6}(?:session|meeting)$|\bagenda item \d+$|^(?:agenda\s+)?items?\s+\d|^\[.*\]$|^\p{L}+ adopted (?:by|at|on) /iu;
const date =
  /^(?:\p{L}+,?\s+)?(?:\d{1,2}\s+\p{L}+\s+\d{4}|\p{L}+\s+\d{1,2},\s+\d{4}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d\d-\d\d)$/u;

/** What newsrooms write above the headline. */
const pressHead =
  /^(?:(?:press|media|news) release|for immediate release|communiqué de presse|comunicado de prensa|pressemitteilung)$/i;

const isRegistered = (words: string): boolean =>
  pressHead.test(words) || distribution.test(words) || (symbol.test(words) && !kindOfText.test(words));

/**
 * How many lines a letterhead has: symbols of the document, its distribution, session and day, and short names of who
 * issues it beside them. 0 when no line has a symbol or a distribution, or nothing stands below.
 */
const letterheadLength = (words: readonly string[]): number => {
  let isHead = false;
  const isMark = (at: number): boolean => {
    const line = words[at] ?? '';
    return isRegistered(line) || (isHead && (occasion.test(line) || date.test(line)));
  };
  for (let i = 0; i < words.length; i++) {
    const line = words[i] ?? '';
    const isIssuer = wordCount(line) <= 4 && !kindOfText.test(line) && (isMark(i + 1) || isMark(i + 2));
    if (!isMark(i) && !isIssuer) return isHead ? i : 0;
    isHead ||= isRegistered(line);
  }
  return 0;
};

/** "DECISION No. 3/18", "Resolution 1325 (2000)": the kind of text and its number; what it is about stands below. */
const numberedKind = /^\p{L}+\s+(?:no\.?\s+)?\d[\d/]*(?:\s+\([^()]{1,12}\))?$/iu;

/** A paragraph is longer than a title; a text whose first line is one has none. */
const longestTitle = 500;

/** More lines than a letterhead has. */
const searched = 16;

/**
 * The lines of the title: the first line that neither a letterhead nor pages bring with them, and those below it that go on
 * with it.
 */
export const titleLines = (lines: readonly Line[]): Line[] => {
  const shown = lines.filter((line) => !isBlank(line.text) && !isRule(line) && !looksLikePageNumber(line));
  const first = shown[letterheadLength(shown.slice(0, searched).map((line) => foldLine(line.text)))];
  if (!first || foldLine(first.text).length > longestTitle) return [];
  const title = [first];
  const at = lines.indexOf(first);
  for (const line of lines.slice(at + 1, at + 4)) {
    const above = foldLine(title.at(-1)?.text ?? '');
    const words = foldLine(line.text);
    const capitals =
      (isHeading(above) || numberedKind.test(above)) && isHeading(words) && !/[.:]$/.test(above);
    if (
      words === '' ||
      isRule(line) ||
      above.endsWith(',') ||
      !(endsOpen(above) || startsInMidSentence(words) || isFunctionWord(words) || capitals)
    )
      break;
    title.push(line);
  }
  return title;
};
