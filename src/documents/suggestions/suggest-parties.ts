import type { SignatureRole } from '../../signatures/record.ts';
import { endsSentence, leadsIn, wordCount } from '../text/sentences.ts';
import { isWithoutBlanks, type KnownName, nameFinder } from './name-patterns.ts';
import { type NamedBodyKind, namedBodies } from './named-bodies.ts';
import { type RoleCue, roleCuesIn, speaksOf, verbOfRole } from './role-cues.ts';
import { roleLedIn } from './role-led-in.ts';
import { place, type Sentence, type SuggestedPlace } from './sentences-of.ts';

export interface SuggestedParty extends SuggestedPlace {
  /** Slug of the state or organization; null for one that the data set does not have. */
  party: string | null;
  /** ISO 3166-1 alpha-3 of such a state; null elsewhere. */
  iso3: string | null;
  /** What a company or city is that signs and that the data set does not have; null elsewhere. */
  body: NamedBodyKind | null;
  /** The words that name it. */
  name: string;
  /** As what it stands behind the document, where the words around the name say so; null elsewhere. */
  role: SignatureRole | null;
  /** These words; null without a role. */
  cue: string | null;
}

interface Candidate {
  party: string | null;
  iso3: string | null;
  key: string;
}

/** Words of a list of names: "the Republic of Korea, and". */
const inList =
  /^(?:\p{Lu}\S*|and|the|of|for|as|well|including|by|following|states?|countries|members?|governments?|et|l[ea]s?|du|de|des|d[’']\S*|l[’']\S*|y|el|los|las|del|und|der|die|das|den|dem|ed?|il|lo|gli|dell[ao]|dell’\S+|d[aoi]|dos|das|os?|pel[ao]s?|и|государства|страны|و|(?:和|与|與|及|以及)+)$/u;

/** Whether nothing but a list of names stands between a cue and a name. */
const isListed = (between: string): boolean =>
  between.split(/[\s,;:&*，、；：،]+/).every((word) => word === '' || inList.test(word));

/** A list of names at the beginning of a sentence, its label aside, and where it ends: "2. Canada and the Republic of Korea ". */
const namesInFront = (words: string): number => {
  let end = 0;
  for (const { 0: word, index } of words.matchAll(/\S+/g)) {
    const isLabel = index === 0 && /^\(?[\p{L}\d]{1,4}[.)°º]$/u.test(word);
    if (!isLabel && !inList.test(word.replace(/[,;:*]+$/, ''))) return index;
    end = index + word.length;
  }
  return end;
};

interface NameAt {
  name: string;
  at: number;
}

/** The same where no blanks part the verb from the last name. */
const namedInFront = (words: string, names: readonly NameAt[]): number =>
  names.reduce((end, { name, at }) => (isListed(words.slice(end, at)) ? at + name.length : end), 0);

/** The words with blanks for names, which not every script writes with a capital. */
const withoutNames = (words: string, names: readonly NameAt[]): string =>
  names.reduce(
    (rest, { name, at }) => rest.slice(0, at) + ' '.repeat(name.length) + rest.slice(at + name.length),
    words,
  );

/** A heading or the beginning of a list is short, and no whole sentence. */
const opensList = (words: string): boolean =>
  leadsIn(words) || (!endsSentence(words) && wordCount(words) <= 12);

/** The names behind a colon that follows the words of a role, "Signed by: …", "The following cities have signed this Pact: …". */
const listOfSigners = (
  words: string,
  title: string,
): { words: string; names: string; cue: RoleCue } | null => {
  const colon = words.indexOf(':');
  if (colon < 0) return null;
  const lead = words.slice(0, colon);
  const cue =
    roleLedIn(words, title) ?? roleCuesIn(lead).findLast(({ end }) => lead.slice(end).trim() === '');
  return cue ? { words: lead, names: words.slice(colon + 1), cue } : null;
};

/**
 * States and organizations that a document names: each once in a record, where its role is said if it is, else where it
 * is named first. A name inside that of an instrument ("UN Charter") names no party.
 * @param otherStates those that the data set does not have, by their codes
 */
export const suggestParties = (
  sentences: readonly Sentence[],
  instruments: readonly KnownName[],
  parties: readonly KnownName[],
  otherStates: readonly KnownName[],
): SuggestedParty[] => {
  const isParty = new Set(parties.map(({ slug }) => slug));
  const texts = instruments.filter(({ slug }) => !isParty.has(slug));
  const findNames = nameFinder<Candidate | null>([
    ...texts.map(({ names }) => [null, names] as const),
    ...parties.map(({ slug, names }) => [{ party: slug, iso3: null, key: slug }, names] as const),
    ...otherStates.map(({ slug, names }) => [{ party: null, iso3: slug, key: `? ${slug}` }, names] as const),
  ]);
  const found = new Map<string, SuggestedParty>();
  const titles = new Map<number, string>();
  for (const { row, pointer, words } of sentences) if (pointer === 'title/1') titles.set(row, words);
  let above: { row: number; cue: RoleCue; words: string } | null = null;
  for (const sentence of sentences) {
    const { words, row } = sentence;
    const opens = opensList(words);
    const named = findNames(words);
    const title = titles.get(row) ?? '';
    const list =
      listOfSigners(words, title) ?? (opens && above?.row === row ? { ...above, names: words } : null);
    for (const { kind, name } of list ? namedBodies(list.words, list.names) : []) {
      const key = `${row} ! ${name}`;
      if (!list || found.has(key) || named.some((known) => name.includes(known.name))) continue;
      const { role, cue } = list.cue;
      found.set(key, { ...place(sentence), party: null, iso3: null, body: kind, name, role, cue });
    }
    if (named.length === 0 && !opens) {
      above = null;
      continue;
    }
    const rest = withoutNames(words, named);
    const cues = roleCuesIn(words);
    const verbAt = isWithoutBlanks.test(words) ? namedInFront(words, named) : namesInFront(words);
    const verb = verbOfRole(words, verbAt, title);
    const ledIn = roleLedIn(words, title);
    for (const { value, name, at } of named) {
      // "turkey" is none, "mali" neither; "the Netherlands" is one.
      if (value === null || (/^\p{Ll}/u.test(name) && !/\p{Lu}/u.test(name))) continue;
      const before = ledIn && ledIn.end <= at ? ledIn : (cues.findLast(({ end }) => end <= at) ?? null);
      const isSaid =
        before !== null &&
        isListed(rest.slice(before.end, at)) &&
        (opens || before === ledIn || speaksOf(words.slice(0, before.end - before.cue.length), title));
      const isBelow = opens && above?.row === row && isListed(rest.slice(0, at));
      const said = isSaid ? before : verb && at < verbAt ? verb : isBelow ? above?.cue : null;
      const key = `${row} ${value.key}`;
      const first = found.get(key);
      if (first && (first.role !== null || !said)) continue;
      found.set(key, {
        ...place(sentence),
        party: value.party,
        iso3: value.iso3,
        body: null,
        name,
        role: said?.role ?? null,
        cue: said?.cue ?? null,
      });
    }
    const cue = ledIn ?? cues.at(-1);
    if (cue && opens) above = { row, cue, words };
    else if (!opens) above = null;
  }
  return [...found.values()].sort((a, b) => a.row - b.row);
};
