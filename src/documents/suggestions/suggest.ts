import {
  type CrossReferenceKind,
  crossReferenceKindNames,
  crossReferenceKinds,
} from '../../cross-references/kinds.ts';
import { spansOfBlocks } from '../block-spans.ts';
import type { Block, ParsedDocument, Span } from '../document.ts';
import { foldWhole } from '../text/cut-words.ts';
import { lineNumberAt, linesOf } from '../text/lines.ts';
import { sentenceStarts } from '../text/sentences.ts';
import { quoteOf, unfold } from '../text/spans.ts';
import { instrumentNames } from './instrument-names.ts';

/** Something that a text may name: its slug, and the words for it. */
export interface KnownName {
  slug: string;
  names: readonly string[];
}

/** Where a suggestion comes from: a sentence of a record. */
interface SuggestedPlace {
  /** Number of the record in its document. */
  row: number;
  /** The block that holds the sentence. */
  pointer: string;
  /** The whole sentence, verbatim; `locateQuote` finds it. */
  quote: string;
  spans: Span[];
  line: number;
}

interface SuggestedCrossReference extends SuggestedPlace {
  /** Kinds whose cue stands in the sentence, the one nearest before the name first; CITES when there is none. */
  kinds: CrossReferenceKind[];
  /** The cue of the first kind, null for CITES without one. */
  cue: string | null;
  /** Slug of what is named; null for what looks like the name of an instrument that the data set does not have. */
  to: string | null;
  /** The words that name it. */
  name: string;
}

interface SuggestedTheme extends SuggestedPlace {
  theme: string;
  word: string;
}

export interface Suggestions {
  crossReferences: SuggestedCrossReference[];
  themes: SuggestedTheme[];
}

interface Sentence extends SuggestedPlace {
  /** The same as one reads it: words are whole that line ends cut. */
  words: string;
}

const literally = (words: string): string =>
  words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/** Matches the words as whole words; acronyms ("UN", "AI") in their own case only, so that "un" or "ai" is none. */
const wholeWords = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${literally(words)}(?![\\p{L}\\p{N}])`, /\p{Ll}/u.test(words) ? 'iu' : 'u');

interface Pattern<T> {
  value: T;
  words: string;
  pattern: RegExp;
}

/** Longer names first, so that "UN Guiding Principles" is not taken for "UN". */
const patterns = <T>(entries: readonly (readonly [T, readonly string[]])[]): Pattern<T>[] =>
  entries
    .flatMap(([value, words]) => words.map((word) => ({ value, words: word, pattern: wholeWords(word) })))
    .sort((a, b) => b.words.length - a.words.length || (a.words < b.words ? -1 : 1));

const cuePatterns = patterns(
  crossReferenceKindNames.map((kind) => [kind, crossReferenceKinds[kind].cues] as const),
);

const sentencesOf = (text: string, parsed: ParsedDocument): Sentence[] => {
  const lines = linesOf(text);
  return parsed.records.flatMap(({ row, cells }) => {
    const ofBlock = (block: Block): Sentence[] => {
      const folded = foldWhole(text, block.spans);
      const starts = [0, ...sentenceStarts(folded.text)];
      const own = starts.map((from, i): Sentence => {
        const words = folded.text.slice(from, starts[i + 1] ?? folded.text.length).trimEnd();
        const to = from + words.length;
        const spans = unfold(text, block.spans, folded, from, to);
        const quote = quoteOf(text, spans);
        const line = lineNumberAt(lines, spans[0]?.start ?? 0);
        return { row, pointer: block.pointer, quote, words, spans, line };
      });
      return [...own, ...block.children.flatMap(ofBlock)];
    };
    return Object.values(cells)
      .filter((cell) => cell.inherited === null && spansOfBlocks(cell.blocks).length > 0)
      .flatMap((cell) => cell.blocks.flatMap(ofBlock));
  });
};

/** Names found in a sentence; a stretch of words counts for the longest name only, and each slug once. */
const namesIn = <T>(
  quote: string,
  known: readonly Pattern<T>[],
): { value: T; name: string; at: number }[] => {
  const taken: Span[] = [];
  const found = new Map<T, { value: T; name: string; at: number }>();
  for (const { value, pattern } of known) {
    const match = pattern.exec(quote);
    if (!match) continue;
    const span = { start: match.index, end: match.index + match[0].length };
    if (taken.some((other) => span.start < other.end && other.start < span.end)) continue;
    taken.push(span);
    if (!found.has(value)) found.set(value, { value, name: match[0], at: span.start });
  }
  return [...found.values()].sort((a, b) => a.at - b.at);
};

/** Known names, and what looks like a name beside them. */
const referredTo = (
  quote: string,
  known: readonly Pattern<string>[],
): { value: string | null; name: string; at: number }[] => {
  const found = namesIn(quote, known);
  const overlaps = (at: number, end: number): boolean =>
    found.some((other) => at < other.at + other.name.length && other.at < end);
  const unknown = instrumentNames(quote)
    .filter(
      ({ name, at }) => !overlaps(at, at + name.length) && !known.some(({ pattern }) => pattern.test(name)),
    )
    .map(({ name, at }) => ({ value: null, name, at }));
  return [...found, ...unknown].sort((a, b) => a.at - b.at);
};

/** Kinds by their cues, those before the name first and the nearest of them first. */
const kindsAround = (quote: string, at: number): { kinds: CrossReferenceKind[]; cue: string | null } => {
  const cues = cuePatterns.flatMap(({ value, words, pattern }) => {
    const all = [...quote.matchAll(new RegExp(pattern, `${pattern.flags}g`))];
    return all.map(({ index }) => ({
      kind: value,
      words,
      distance: index < at ? at - index : 10_000 + index - at,
    }));
  });
  // CITES says least, so its cues come after every other.
  const last = (kind: CrossReferenceKind): number => (kind === 'CITES' ? 1 : 0);
  cues.sort(
    (a, b) => last(a.kind) - last(b.kind) || a.distance - b.distance || b.words.length - a.words.length,
  );
  const kinds = [...new Set(cues.map(({ kind }) => kind))];
  return kinds.length > 0 ? { kinds, cue: cues[0]?.words ?? null } : { kinds: ['CITES'], cue: null };
};

/** Whether a name is a title, but for a word or so ("The …", "UN …"); a part of a title may well be another document. */
const isTitle = (title: string, name: string): boolean =>
  title.includes(name) && name.length >= 0.8 * title.length;

const place = ({ row, pointer, quote, spans, line }: Sentence): SuggestedPlace => ({
  row,
  pointer,
  quote,
  spans,
  line,
});

/**
 * Proposes cross-references (a known name in a sentence, with the kinds whose cue phrases stand near it) and themes (a
 * theme’s words in a block), each with its sentence. Proposals are for a person to judge: a cue before a name is a hint,
 * not a reading.
 * @param instruments declarations, referenced instruments and organizations, with all their names
 * @param themes themes with their alias words
 */
export const suggest = (
  text: string,
  parsed: ParsedDocument,
  instruments: readonly KnownName[],
  themes: readonly KnownName[],
): Suggestions => {
  const knownNames = patterns(instruments.map(({ slug, names }) => [slug, names] as const));
  const knownThemes = patterns(themes.map(({ slug, names }) => [slug, names] as const));
  const sentences = sentencesOf(text, parsed);
  const prose = sentences.filter(({ pointer }) => !/^(?:title|year|partners|source)\//.test(pointer));
  const titles = new Map(
    parsed.records.map(({ row, cells }) => [
      row,
      cells.title?.blocks
        .map((block) => block.text)
        .join(' ')
        .toLowerCase() ?? '',
    ]),
  );
  const seen = new Set<string>();
  const crossReferences = prose.flatMap((sentence) =>
    referredTo(sentence.words, knownNames)
      // A document that calls itself by its title refers to nothing.
      .filter(({ name }) => !isTitle(titles.get(sentence.row) ?? '', name.toLowerCase()))
      .map(
        ({ value, name, at }): SuggestedCrossReference => ({
          ...place(sentence),
          ...kindsAround(sentence.words, at),
          to: value,
          name,
        }),
      ),
  );
  const suggestedThemes = sentences.flatMap((sentence) =>
    namesIn(sentence.words, knownThemes).flatMap(({ value, name }): SuggestedTheme[] => {
      const key = `${sentence.row} ${sentence.pointer} ${value}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ ...place(sentence), theme: value, word: name }];
    }),
  );
  return { crossReferences, themes: suggestedThemes };
};
