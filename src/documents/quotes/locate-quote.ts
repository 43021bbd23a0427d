import type { ParsedDocument, Span } from '../document.ts';
import { parseDocument } from '../parse-document.ts';
import { type Line, lineNumberAt, linesOf } from '../text/lines.ts';
import { quoteOf, unfold } from '../text/spans.ts';
import { bareLetters } from './bare-letters.ts';
import { type NearestPassage, nearestPassages } from './nearest-passage.ts';
import { overlapping } from './overlapping.ts';
import { boundsOf, type Passage, passagesOf } from './passages.ts';
import { type Layer, type Match, readings } from './readings.ts';
import { seamsOf } from './seams.ts';
import { isWhole } from './whole-words.ts';

/** A place in a source text: its pieces, its words (see `quoteOf`), and the line on which it begins, 1-based. */
export interface QuotePlace {
  spans: Span[];
  text: string;
  line: number;
}

export type QuoteLocation =
  | ({ found: true } & QuotePlace)
  /** `nearest` is the passage whose words come closest, null when none shares a word. */
  | { found: false; reason: 'NOT_FOUND'; message: string; nearest: (QuotePlace & NearestPassage) | null }
  | { found: false; reason: 'AMBIGUOUS'; message: string; places: QuotePlace[] };

export interface LocateOptions {
  /** Only places inside these spans count: a block, a cell or a record. */
  within?: readonly Span[] | undefined;
}

export type QuoteLocator = (quote: string, options?: LocateOptions) => QuoteLocation;

/** Stands between the first and last words of a quote for everything between them. */
const ellipsis = ' … ';

const isInside = (spans: readonly Span[], within: readonly Span[]): boolean =>
  spans.every((span) => within.some((outer) => outer.start <= span.start && span.end <= outer.end));

const isFilled = (places: readonly unknown[]): boolean => places.length > 0;

const excerpt = (words: string): string =>
  words.length > 120 ? `${words.slice(0, 80)} … ${words.slice(-30)}` : words;

const firstDifference = (quote: string, near: string): string => {
  if (quote.toLowerCase() === near.toLowerCase()) return '; they differ in capitals alone';
  let same = 0;
  while (same < quote.length && quote.charAt(same).toLowerCase() === near.charAt(same).toLowerCase()) same++;
  const from = Math.max(0, quote.lastIndexOf(' ', same - 1) + 1);
  return `; they part at “${excerpt(quote.slice(from, from + 40))}”, where the source has “${excerpt(near.slice(from, from + 40))}”`;
};

/** The passages that overlap a stretch of the text. */
const layerNear = (passages: readonly Passage[]): ((start: number, end: number) => Layer) => {
  const near = overlapping(passages.map(({ start, end }, place) => ({ start, end, place })));
  return (start, end) => ({ passages, among: near(start, end).map(({ place }) => place) });
};

/** A locator for many quotes of one text; parses it once. */
export const quoteLocator = (text: string, parsed: ParsedDocument = parseDocument(text)): QuoteLocator => {
  const { cells, records, raw } = passagesOf(text, parsed);
  const [cellsNear, recordsNear] = [layerNear(cells), layerNear(records)];
  const lines: Line[] = linesOf(text);
  const seams = seamsOf(parsed);
  /** What every page repeats is said once: its first place stands for all. */
  const headers = [...parsed.title.spans, ...parsed.furniture];
  const placeOf = (spans: Span[]): QuotePlace => ({
    spans,
    text: quoteOf(text, spans),
    line: lineNumberAt(lines, spans[0]?.start ?? 0),
  });
  const placesIn = (
    layers: readonly Layer[],
    parts: readonly string[],
    accepts: (match: Match) => boolean = (match) => isWhole(text, match),
  ): QuotePlace[] => {
    for (const reading of readings) {
      const find = reading(parts);
      for (const layer of layers) {
        const matches = find(layer).filter(accepts);
        const unique = new Map<string, Span[]>();
        for (const { passage, from, to } of matches) {
          const spans = unfold(text, passage.spans, passage.folded, from, to);
          unique.set(spans.map((span) => `${span.start}-${span.end}`).join(), spans);
        }
        if (unique.size > 0) return [...unique.values()].map(placeOf);
      }
    }
    return [];
  };
  const mayHave = bareLetters([...records, ...raw]);
  const whole = [cells, records, raw].map((passages): Layer => ({ passages }));
  /** Everything between two words of the raw file would take in page headers and other rows. */
  const allPlaces = (parts: readonly string[]): QuotePlace[] =>
    mayHave(parts) ? placesIn(parts.length > 1 ? whole.slice(0, 2) : whole, parts) : [];
  /** Only what overlaps the spans is searched: a quote costs as much in a long document as in a short one. */
  const placesWithin = (parts: readonly string[], within: readonly Span[]): QuotePlace[] => {
    const bounds = boundsOf(within);
    return placesIn([cellsNear(...bounds), recordsNear(...bounds)], parts).filter((place) =>
      isInside(place.spans, within),
    );
  };

  /** Few texts are asked for words that they do not have. */
  let nearest: ((quote: string) => NearestPassage | null) | undefined;
  const missing = (parts: readonly string[], elsewhere: readonly QuotePlace[]): QuoteLocation => {
    const [other] = elsewhere;
    if (other)
      return {
        found: false,
        reason: 'NOT_FOUND',
        message: `the words stand in ${elsewhere.map((place) => `line ${place.line}`).join(', ')}, but not in the part of the record that the quote names`,
        nearest: { ...other, similarity: 1 },
      };
    const part =
      parts.length === 1
        ? (parts[0] ?? '')
        : (parts.find((words) => allPlaces([words]).length === 0) ?? parts.join(ellipsis));
    const [torn] = mayHave([part])
      ? placesIn([{ passages: cells }, { passages: raw }], [part], () => true)
      : [];
    if (torn)
      return {
        found: false,
        reason: 'NOT_FOUND',
        message: `“${excerpt(part)}” begins or ends inside a word of line ${torn.line}; quote whole words`,
        nearest: { ...torn, similarity: 1 },
      };
    nearest ??= nearestPassages(text, [...cells, ...raw]);
    const near = nearest(part);
    const place = near && { ...placeOf(near.spans), ...near };
    const hint = /\.\.\.|…/.test(part)
      ? `; for words left out write “${ellipsis}”, with a space on both sides`
      : '';
    return {
      found: false,
      reason: 'NOT_FOUND',
      message: place
        ? `“${excerpt(part)}” is not in the source; nearest is line ${place.line}: “${excerpt(place.text)}”${firstDifference(part, place.text)}${hint}`
        : `“${excerpt(part)}” is not in the source, which shares none of its words${hint}`,
      nearest: place,
    };
  };

  return (quote, { within } = {}) => {
    const folded = quote.trim().replace(/\s+/g, ' ');
    const parts = ` ${folded} `.split(ellipsis).map((part) => part.trim());
    const words = [folded];
    if (folded !== '' && !/[\p{L}\p{N}]/u.test(folded))
      return {
        found: false,
        reason: 'NOT_FOUND',
        message: `a quote needs a letter or a digit; this one is “${folded}”`,
        nearest: null,
      };
    const split = parts.length > 1 && parts.every((part) => part !== '');
    const inside =
      within && folded !== ''
        ? [words, ...(split ? [parts] : [])].map((wanted) => placesWithin(wanted, within)).find(isFilled)
        : undefined;
    const literal = inside || folded === '' ? [] : allPlaces(words);
    if (!inside && literal.length === 0 && parts.some((part) => part === ''))
      return {
        found: false,
        reason: 'NOT_FOUND',
        message: `a quote needs words, on both sides of an ellipsis; this one is “${folded}”`,
        nearest: null,
      };
    const everywhere = inside ?? (literal.length > 0 || parts.length === 1 ? literal : allPlaces(parts));
    const places = within ? everywhere.filter((place) => isInside(place.spans, within)) : everywhere;
    const [place, second] = places;
    if (!place) return missing(parts, everywhere);
    const seam = parts.length === 1 && places.every(({ spans }) => seams.isCrossed(spans));
    if (seam)
      return {
        found: false,
        reason: 'NOT_FOUND',
        message: `“${excerpt(folded)}” (line ${place.line}) runs from one item or column into the next; quote one of them, or join the first and last words by “${ellipsis}”`,
        nearest: { ...place, similarity: 1 },
      };
    if (!second || places.every(({ spans }) => isInside(spans, headers))) return { found: true, ...place };
    return {
      found: false,
      reason: 'AMBIGUOUS',
      message: `“${excerpt(folded)}” stands in ${places.length} places (${places.map(({ line }) => `line ${line}`).join(', ')}); quote more words, or name the part of the record with \`within\``,
      places,
    };
  };
};

const recent = new Map<string, QuoteLocator>();

/**
 * Finds a quote in a source text, letter by letter but for white space. Page headers, mark-up and bullets do not interrupt
 * it: `spans` are then the pieces; nor do soft hyphens, ligatures, accents written apart, and hyphens at line ends. First and
 * last words joined by ` … ` mean everything between them in one record, up to where the last words come first. Places that
 * cut a word in two do not count.
 * Parses the text; the locators of the four texts asked last are kept.
 */
export const locateQuote = (text: string, quote: string, options: LocateOptions = {}): QuoteLocation => {
  const locator = recent.get(text) ?? quoteLocator(text);
  recent.delete(text);
  recent.set(text, locator);
  const oldest = recent.keys().next();
  if (recent.size > 4 && !oldest.done) recent.delete(oldest.value);
  return locator(quote, options);
};
