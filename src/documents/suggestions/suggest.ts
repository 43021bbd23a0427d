import {
  type CrossReferenceKind,
  crossReferenceKindNames,
  crossReferenceKinds,
} from '../../cross-references/kinds.ts';
import type { ParsedDocument } from '../document.ts';
import { instrumentNames } from './instrument-names.ts';
import { type KnownName, matchesOf, namesIn, type Pattern, patterns } from './name-patterns.ts';
import { place, type SuggestedPlace, sentencesOf } from './sentences-of.ts';
import { type SuggestedParty, suggestParties } from './suggest-parties.ts';

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
  parties: SuggestedParty[];
  themes: SuggestedTheme[];
}

const cuePatterns = patterns(
  crossReferenceKindNames.map((kind) => [kind, crossReferenceKinds[kind].cues] as const),
);

interface Named {
  value: string | null;
  name: string;
  at: number;
}

const isWithin = (inner: Named, outer: Named): boolean =>
  outer.at <= inner.at && inner.at + inner.name.length <= outer.at + outer.name.length;

/**
 * Known names, and what looks like a name beside them. The name of a body may begin that of a text, "United Nations
 * Convention on …", which is then what is referred to.
 */
const referredTo = (
  quote: string,
  known: readonly Pattern<string>[],
  bodies: ReadonlySet<string>,
): Named[] => {
  const found: Named[] = namesIn(quote, known);
  const texts = known.filter(({ value }) => !bodies.has(value));
  const unknown = instrumentNames(quote)
    .map(({ name, at }): Named => ({ value: null, name, at }))
    .filter(
      (named) =>
        !texts.some(({ pattern }) => pattern.test(named.name)) &&
        found.every(
          (other) =>
            named.at >= other.at + other.name.length ||
            other.at >= named.at + named.name.length ||
            (bodies.has(other.value ?? '') && isWithin(other, named)),
        ),
    );
  const own = found.filter((other) => !unknown.some((named) => isWithin(other, named)));
  return [...own, ...unknown].sort((a, b) => a.at - b.at);
};

/** Kinds by their cues, those before the name first and the nearest of them first. */
const kindsAround = (quote: string, at: number): { kinds: CrossReferenceKind[]; cue: string | null } => {
  const small = quote.toLowerCase();
  const cues = cuePatterns.flatMap((cue) =>
    Array.from(matchesOf(cue, quote, small), ({ index }) => ({
      kind: cue.value,
      words: cue.words,
      distance: index < at ? at - index : 10_000 + index - at,
    })),
  );
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

/**
 * Proposes cross-references (a known name in a sentence, with the kinds whose cue phrases stand near it), parties and themes
 * (a theme’s words in a block), each with its sentence. Proposals are for a person to judge: a cue before a name is a hint,
 * not a reading.
 * @param instruments declarations, referenced instruments and organizations, with all their names
 * @param themes themes with their alias words
 * @param parties states and organizations, with all their names
 * @param otherStates states that the data set does not have
 */
export const suggest = (
  text: string,
  parsed: ParsedDocument,
  instruments: readonly KnownName[],
  themes: readonly KnownName[],
  parties: readonly KnownName[] = [],
  otherStates: readonly KnownName[] = [],
): Suggestions => {
  const knownNames = patterns(instruments.map(({ slug, names }) => [slug, names] as const));
  const knownThemes = patterns(themes.map(({ slug, names }) => [slug, names] as const));
  const bodies = new Set(parties.map(({ slug }) => slug));
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
    referredTo(sentence.words, knownNames, bodies)
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
  return {
    crossReferences,
    parties: suggestParties(sentences, instruments, parties, otherStates),
    themes: suggestedThemes,
  };
};
