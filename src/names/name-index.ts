import { distance } from 'fastest-levenshtein';
import { SignatoryError } from '../errors.ts';
import { parseGlobalId } from '../global-id.ts';
import { fold } from './fold.ts';
import { namesOfStates, stateCalled } from './names-of-states.ts';

/** What a name can stand for. */
export type NamedKind = 'PARTY' | 'THEME' | 'DECLARATION';
/** What a name can be looked for among: of parties also the organizations alone. */
export type SoughtKind = NamedKind | 'ORGANIZATION';

export interface NamedThing {
  readonly kind: NamedKind;
  readonly slug: string;
  /** The main name. */
  readonly name: string;
  /** ISO 3166-1 codes of a state. */
  readonly codes: readonly string[];
  /** Other names. */
  readonly aliases: readonly string[];
  /** GraphQL type. */
  readonly type: string;
}

const kindWords: Record<SoughtKind, string> = {
  PARTY: 'a party',
  THEME: 'a theme',
  DECLARATION: 'a declaration',
  ORGANIZATION: 'an organization',
};

/** Unknown names of one argument that an error describes, characters that it shows of each, and near ones that it names. */
const mostDescribed = 10;
const longestShown = 80;
const mostNear = 3;

/** "the United States" is the United States, where nothing else is called just so. */
const article = /^the (?=.)/;

/** The things of one kind by what they answer to; of several that share a name the first by slug has it. */
class KindIndex {
  readonly bySlug = new Map<string, NamedThing>();
  readonly byCode = new Map<string, NamedThing>();
  /**
   * Main names, slugs and other names, folded: a name of one thing comes before the slug of another, and that before an alias.
   * Last what is left of names that begin with "the".
   */
  readonly #byName = [new Map<string, NamedThing>(), new Map(), new Map(), new Map()] as const;

  /** Things are added in order of slug. */
  add(thing: NamedThing): void {
    this.bySlug.set(thing.slug, thing);
    for (const code of thing.codes) this.#take(this.byCode, code.toUpperCase(), thing);
    const [names, slugs, aliases, bare] = this.#byName;
    this.#take(names, fold(thing.name), thing);
    this.#take(slugs, fold(thing.slug), thing);
    for (const alias of thing.aliases) this.#take(aliases, fold(alias), thing);
    for (const name of [thing.name, ...thing.aliases]) {
      const key = fold(name);
      if (article.test(key)) this.#take(bare, key.replace(article, ''), thing);
    }
  }

  #take(index: Map<string, NamedThing>, key: string, thing: NamedThing): void {
    if (key !== '' && !index.has(key)) index.set(key, thing);
  }

  named(name: string): NamedThing | undefined {
    const key = fold(name);
    return this.#called(key) ?? (article.test(key) ? this.#called(key.replace(article, '')) : undefined);
  }

  #called(key: string): NamedThing | undefined {
    for (const names of this.#byName) {
      const found = names.get(key);
      if (found) return found;
    }
    return undefined;
  }

  /** Everything that leads to a thing, for the search of near ones. */
  *keys(): Iterable<readonly [key: string, thing: NamedThing]> {
    for (const names of this.#byName) yield* names;
    for (const [code, thing] of this.byCode) yield [fold(code), thing];
  }
}

/**
 * Finds things by any of their names, in any case, with or without accents and with or without "the"; states last by what other
 * languages call them.
 */
export class NameIndex {
  readonly #kinds: Record<SoughtKind, KindIndex> = {
    PARTY: new KindIndex(),
    THEME: new KindIndex(),
    DECLARATION: new KindIndex(),
    ORGANIZATION: new KindIndex(),
  };
  /** Everything named, in order of slug. */
  readonly things: readonly NamedThing[];
  /** An estimate of what the index takes in memory. */
  readonly bytes: number;

  /** @param things in order of slug */
  constructor(things: readonly NamedThing[]) {
    this.things = things;
    let characters = 0;
    for (const thing of things) {
      this.#kinds[thing.kind].add(thing);
      if (thing.type === 'Organization') this.#kinds.ORGANIZATION.add(thing);
      for (const name of [thing.slug, thing.name, ...thing.codes, ...thing.aliases])
        characters += name.length;
    }
    this.bytes = characters * 4 + things.length * 200;
  }

  /** The thing with this slug. */
  bySlug(kind: SoughtKind, slug: string): NamedThing | undefined {
    return this.#kinds[kind].bySlug.get(slug);
  }

  /** The state with this code, in any case. */
  byCode(code: string): NamedThing | undefined {
    return this.#kinds.PARTY.byCode.get(code.toUpperCase());
  }

  /** The thing of a kind that is called so: by its name, its slug in any spelling, an alias, a code, or in another language. */
  byName(kind: SoughtKind, name: string): NamedThing | undefined {
    const { byCode } = this.#kinds[kind];
    const own = this.#kinds[kind].named(name) ?? byCode.get(name.trim().toUpperCase());
    return own ?? this.#elsewhere(kind, name);
  }

  /** The thing of a kind that is meant where all ways to say so are taken: its slug as it is, its global id, a code, or a name. */
  find(kind: SoughtKind, name: string): NamedThing | undefined {
    return this.findAmong([kind], name);
  }

  /** The thing of the first of these kinds that is meant so; the slug of one comes before the name of another, and other languages last. */
  findAmong(kinds: readonly SoughtKind[], name: string): NamedThing | undefined {
    const ways = [this.bySlug, this.#byId, this.#byCodeOrName, this.#elsewhere];
    for (const way of ways)
      for (const kind of kinds) {
        const found = way.call(this, kind, name);
        if (found) return found;
      }
    return undefined;
  }

  #byCodeOrName(kind: SoughtKind, name: string): NamedThing | undefined {
    return this.#kinds[kind].byCode.get(name.trim().toUpperCase()) ?? this.#kinds[kind].named(name);
  }

  /** The state that some language calls so. */
  #elsewhere(kind: SoughtKind, name: string): NamedThing | undefined {
    // Where no state is known, names of states are not loaded.
    if (this.#kinds[kind].byCode.size === 0) return undefined;
    const called = stateCalled(name);
    return called && this.#stateOf(called.iso3);
  }

  /** Only a state has its names from ISO 3166: others may hold a code that they were given elsewhere. */
  #stateOf(iso3: string): NamedThing | undefined {
    const found = this.byCode(iso3);
    return found?.type === 'State' ? found : undefined;
  }

  /** States that some language calls nearly so. Of so many names one farther away means nothing. */
  *#nearlyElsewhere(kind: SoughtKind, wanted: string): Iterable<readonly [edits: number, slug: string]> {
    if (this.#kinds[kind].byCode.size === 0) return;
    const most = Math.min(2, Math.floor(wanted.length / 3));
    for (const [key, { codes }] of namesOfStates()) {
      if (Math.abs(key.length - wanted.length) > most) continue;
      const edits = distance(wanted, key);
      if (edits > most) continue;
      for (const iso3 of codes) {
        const state = this.#stateOf(iso3);
        if (state) yield [edits, state.slug];
      }
    }
  }

  /** Slugs for names; one error names all that are unknown, with the nearest known ones. */
  slugs(kind: SoughtKind, names: readonly string[], argument: string): string[] {
    const unknown: string[] = [];
    const slugs = names.map((name) => {
      const found = this.find(kind, name);
      if (!found) unknown.push(name);
      return found?.slug ?? '';
    });
    if (unknown.length > 0) throw this.unknown([kind], unknown, argument);
    return [...new Set(slugs)];
  }

  /** The error of names that are none of these kinds, with the nearest known ones. */
  unknown(kinds: readonly SoughtKind[], names: readonly string[], argument: string): SignatoryError {
    // Looking for near ones takes long, so only the first of many have them.
    const first = names.slice(0, mostDescribed).map((name) => {
      const near = kinds.flatMap((kind) => this.nearest(kind, name, Math.ceil(mostNear / kinds.length)));
      return `"${name.slice(0, longestShown)}"${near.length === 0 ? '' : ` (nearest: ${near.join(', ')})`}`;
    });
    const more = names.length - first.length;
    const described = [...first, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
    return new SignatoryError(
      'BAD_USER_INPUT',
      `${argument} takes the slug, code, id or name of ${kinds.map((kind) => kindWords[kind]).join(' or ')}; unknown: ${described}.`,
    );
  }

  /** Slugs of the things whose names are fewest edits away; where one name is a piece of the other, they count as two. */
  nearest(kind: SoughtKind, name: string, count = mostNear): string[] {
    const wanted = fold(name).slice(0, 100);
    const best = new Map<string, readonly [far: number, edits: number]>();
    const offer = (slug: string, far: number, edits: number) => {
      const [farthest, most] = best.get(slug) ?? [Infinity, Infinity];
      if (far < farthest || (far === farthest && edits < most)) best.set(slug, [far, edits]);
    };
    for (const [key, { slug }] of this.#kinds[kind].keys()) {
      const edits = distance(wanted, key);
      offer(slug, edits > 2 && isPiece(wanted, key) ? 2 : edits, edits);
    }
    for (const [edits, slug] of this.#nearlyElsewhere(kind, wanted)) offer(slug, edits, edits);
    return [...best]
      .sort(([a, [far, edits]], [b, [far2, edits2]]) => far - far2 || edits - edits2 || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([slug]) => slug);
  }

  #byId(kind: SoughtKind, id: string): NamedThing | undefined {
    const named = parseGlobalId(id);
    const found = named && this.bySlug(kind, named.slug);
    return found?.type === named?.type ? found : undefined;
  }
}

/**
 * Whether every word of what is wanted begins one of a name ("freedom online" of "freedom online coalition"), or the whole name
 * stands in it ("canada" in "government of canada"). Shorter ones than four letters would be pieces of too much.
 */
function isPiece(wanted: string, name: string): boolean {
  const within = (words: string) => wanted.split(' ').every((word) => words.includes(` ${word}`));
  return (
    (wanted.length > 3 && within(` ${name}`)) || (name.length > 3 && ` ${wanted} `.includes(` ${name} `))
  );
}
