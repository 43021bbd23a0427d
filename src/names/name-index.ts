import { distance } from 'fastest-levenshtein';
import { SignatoryError } from '../errors.ts';

/** What a name can stand for. */
export type NamedKind = 'PARTY' | 'THEME' | 'DECLARATION';

export interface NamedThing {
  readonly kind: NamedKind;
  readonly slug: string;
  /** The main name. */
  readonly name: string;
  /** Other names, codes included. */
  readonly aliases: readonly string[];
  /** GraphQL type. */
  readonly type: string;
}

const kindWords: Record<NamedKind, string> = { PARTY: 'party', THEME: 'theme', DECLARATION: 'declaration' };

/** Unknown names of one argument that an error describes, and characters that it shows of each. */
const mostDescribed = 10;
const longestShown = 80;

/** Finds things by any of their names, in any case and with or without accents. */
export class NameIndex {
  readonly #byKey: Record<NamedKind, Map<string, NamedThing>> = {
    PARTY: new Map(),
    THEME: new Map(),
    DECLARATION: new Map(),
  };
  readonly #bySlug = new Map<string, NamedThing>();
  /** Everything named, in order of slug. */
  readonly things: readonly NamedThing[];
  /** An estimate of what the index takes in memory. */
  readonly bytes: number;

  constructor(things: readonly NamedThing[]) {
    this.things = things;
    let characters = 0;
    for (const thing of things) {
      this.#bySlug.set(`${thing.kind} ${thing.slug}`, thing);
      // Slugs and main names win over another thing's alias, whichever comes first.
      for (const name of [thing.slug, thing.name]) this.#byKey[thing.kind].set(fold(name), thing);
    }
    for (const thing of things)
      for (const name of [thing.slug, thing.name, ...thing.aliases]) {
        characters += name.length;
        const key = fold(name);
        if (!this.#byKey[thing.kind].has(key)) this.#byKey[thing.kind].set(key, thing);
      }
    this.bytes = characters * 4 + things.length * 200;
  }

  /** The thing with this slug. */
  bySlug(kind: NamedKind, slug: string): NamedThing | undefined {
    return this.#bySlug.get(`${kind} ${slug}`);
  }

  /** The thing of a kind that answers to `name`: a slug, a code, a global id, the name or an alias. */
  find(kind: NamedKind, name: string): NamedThing | undefined {
    return this.#byKey[kind].get(fold(name)) ?? this.#byId(kind, name);
  }

  /** Slugs for names; one error names all that are unknown, with the nearest known ones. */
  slugs(kind: NamedKind, names: readonly string[], argument: string): string[] {
    const unknown: string[] = [];
    const slugs = names.map((name) => {
      const found = this.find(kind, name);
      if (!found) unknown.push(name);
      return found?.slug ?? '';
    });
    if (unknown.length > 0)
      throw new SignatoryError(
        'BAD_USER_INPUT',
        `${argument} takes the slug, code, id or name of a ${kindWords[kind]}; unknown: ${this.#described(kind, unknown)}.`,
      );
    return [...new Set(slugs)];
  }

  /** Unknown names with the nearest known ones; looking for these takes long, so only the first of many have them. */
  #described(kind: NamedKind, unknown: readonly string[]): string {
    const first = unknown
      .slice(0, mostDescribed)
      .map((name) => `"${name.slice(0, longestShown)}" (nearest: ${this.nearest(kind, name).join(', ')})`);
    const more = unknown.length - first.length;
    return [...first, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
  }

  /** Slugs of the things whose names are fewest edits away. */
  nearest(kind: NamedKind, name: string, count = 3): string[] {
    const wanted = fold(name).slice(0, 100);
    const best = new Map<string, number>();
    for (const [key, { slug }] of this.#byKey[kind]) {
      const edits = distance(wanted, key);
      if (edits < (best.get(slug) ?? Infinity)) best.set(slug, edits);
    }
    return [...best]
      .sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))
      .slice(0, count)
      .map(([slug]) => slug);
  }

  #byId(kind: NamedKind, id: string): NamedThing | undefined {
    const [type, slug] = Buffer.from(id, 'base64').toString().split(':');
    const found = slug === undefined ? undefined : this.bySlug(kind, slug);
    return found?.type === type ? found : undefined;
  }
}

/** Case, accents and punctuation do not tell names apart: "Côte d’Ivoire" is "cote d ivoire". */
export function fold(name: string): string {
  return foldLetters(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Text in small letters without accents, its apostrophes straight. */
export const foldLetters = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
