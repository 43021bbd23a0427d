import {
  type CrossReferenceKind,
  crossReferenceKindNames,
  crossReferenceKinds,
} from '../../cross-references/kinds.ts';
import type { ParsedDocument } from '../document.ts';
import { suggestCommitments } from './commitments/suggest-commitments.ts';
import type { SuggestedCommitment } from './commitments/suggested-commitment.ts';
import { instrumentNames } from './instrument-names.ts';
import { languages } from './languages/languages.ts';
import { type KnownName, nameFinder, wordFinder } from './name-patterns.ts';
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
  commitments: SuggestedCommitment[];
}

const findCues = wordFinder(
  crossReferenceKindNames.map((kind) => [
    kind,
    [crossReferenceKinds[kind].cues, ...languages.map(({ cues }) => cues[kind] ?? [])].flat(),
  ]),
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
  findKnown: (sentence: string) => Named[],
  bodies: ReadonlySet<string>,
): Named[] => {
  const found = findKnown(quote);
  const unknown = instrumentNames(quote)
    .map(({ name, at }): Named => ({ value: null, name, at }))
    .filter(
      (named) =>
        findKnown(named.name).every(({ value }) => bodies.has(value ?? '')) &&
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

/** Kinds by the cues of a sentence, those before a name in it first and the nearest of them first. */
const kindsAround = (
  cues: ReturnType<typeof findCues>,
  at: number,
): { kinds: CrossReferenceKind[]; cue: string | null } => {
  const distance = (cue: { at: number }): number => (cue.at < at ? at - cue.at : 10_000 + cue.at - at);
  // CITES says least, so its cues come after every other.
  const last = (kind: CrossReferenceKind): number => (kind === 'CITES' ? 1 : 0);
  const nearest = cues.toSorted(
    (a, b) => last(a.value) - last(b.value) || distance(a) - distance(b) || b.words.length - a.words.length,
  );
  const kinds = [...new Set(nearest.map(({ value }) => value))];
  return kinds.length > 0 ? { kinds, cue: nearest[0]?.words ?? null } : { kinds: ['CITES'], cue: null };
};

/** Whether a name is a title, but for a word or so ("The …", "UN …"); a part of a title may well be another document. */
const isTitle = (title: string, name: string): boolean =>
  title.includes(name) && name.length >= 0.8 * title.length;

/**
 * Proposes cross-references (a known name in a sentence, with the kinds whose cue phrases stand near it), parties, themes
 * (a theme’s words in a block) and commitments, each with its sentence. Proposals are for a person to judge: a cue before a name is a hint,
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
  const findNames = nameFinder(instruments.map(({ slug, names }) => [slug, names] as const));
  const findThemes = nameFinder(themes.map(({ slug, names }) => [slug, names] as const));
  const findParties = nameFinder(
    [...parties, ...otherStates].map(({ slug, names }) => [slug, names] as const),
  );
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
  const crossReferences = prose.flatMap((sentence) => {
    const named = referredTo(sentence.words, findNames, bodies)
      // A document that calls itself by its title refers to nothing.
      .filter(({ name }) => !isTitle(titles.get(sentence.row) ?? '', name.toLowerCase()));
    const cues = named.length > 0 ? findCues(sentence.words) : [];
    return named.map(
      ({ value, name, at }): SuggestedCrossReference => ({
        ...place(sentence),
        ...kindsAround(cues, at),
        to: value,
        name,
      }),
    );
  });
  const suggestedThemes = sentences.flatMap((sentence) =>
    findThemes(sentence.words).flatMap(({ value, name }): SuggestedTheme[] => {
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
    commitments: suggestCommitments(text, parsed, sentences, findParties),
  };
};
