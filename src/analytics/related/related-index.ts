import { compareText } from '../compare-text.ts';
import type { CorpusDeclaration, RelatedCorpus } from './corpus.ts';
import { type DeclarationTie, DeclarationTies } from './declaration-ties.ts';
import { fromUnits, type RelatedReason, toUnits } from './reasons.ts';
import { commitmentItems, declarationItems, type RelatedItem } from './related-items.ts';
import { type Terms, termsOf } from './terms.ts';
import { type VectorSpace, vectorSpace } from './vector-space.ts';
import { type RelatedWeights, relatedWeights } from './weights.ts';

/** Which related ones to return; absent fields let all pass, empty lists none. Slugs. */
export interface RelatedFilter {
  /** Those that address one of these themes themselves; give narrower themes as well where they are meant. */
  themes?: readonly string[] | undefined;
  /** Kinds of their declarations. */
  kinds?: readonly string[] | undefined;
  /** Their declarations are dated on or after this day, YYYY-MM-DD; undated ones do not pass. */
  from?: string | undefined;
  /** … on or before this day. */
  to?: string | undefined;
  /** One of these parties signed their declarations. */
  parties?: readonly string[] | undefined;
}

export interface Related {
  slug: string;
  declaration: string;
  /** The sum of what the reasons add, exactly. */
  score: number;
  /** What adds most comes first. */
  reasons: RelatedReason[];
}

/** What passes the filter and the smallest score; the reasons of each are worked out when it is looked at. */
export interface RelatedList {
  readonly length: number;
  at(place: number): Related;
}

/** Commitments and declarations of one state of the graph; each kind is prepared when it is first asked about, which takes as long. */
export interface RelatedIndex {
  commitments(): Promise<RelatedSpace>;
  declarations(): Promise<RelatedSpace>;
}

/** Time and memory linear in the words, themes, signatures and references of the corpus; others get turns meanwhile. */
export function relatedIndex(corpus: RelatedCorpus, weights: RelatedWeights = relatedWeights): RelatedIndex {
  const ties = new DeclarationTies(corpus);
  const spaceOf = (itemsOf: (corpus: RelatedCorpus) => Promise<RelatedItem[]>) => {
    const prepare = async () => {
      const items = await itemsOf(corpus);
      return new RelatedSpace(items, corpus.declarations, ties, weights, await featuresOf(items, weights));
    };
    let space: Promise<RelatedSpace> | undefined;
    return () => (space ??= prepare());
  };
  return { commitments: spaceOf(commitmentItems), declarations: spaceOf(declarationItems) };
}

/** What items of one kind can share. */
interface Features {
  words: VectorSpace;
  themes: VectorSpace;
  instruments: VectorSpace;
}

async function featuresOf(items: readonly RelatedItem[], weights: RelatedWeights): Promise<Features> {
  return {
    words: await vectorSpace(
      items,
      ({ text }) => Array.from(termsOf(text), ([stem, { count }]): [string, number] => [stem, count]),
      'COSINE',
    ),
    themes: await vectorSpace(
      items,
      ({ themes, broaderThemes }) => [
        ...Array.from(themes, (theme): [string, number] => [theme, 1]),
        ...Array.from(broaderThemes, (theme): [string, number] => [theme, weights.broaderThemes]),
      ],
      'COSINE',
    ),
    instruments: await vectorSpace(
      items,
      ({ instruments }) => Array.from(instruments.keys(), (to): [string, number] => [to, 1]),
      'RARITY',
    ),
  };
}

/** Items of one kind that can be compared with each other. */
export class RelatedSpace {
  private readonly items: readonly RelatedItem[];
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly declarations: readonly CorpusDeclaration[];
  /** Item → index of its declaration. */
  private readonly declarationOf: Int32Array;
  private readonly ties: DeclarationTies;
  private readonly weights: RelatedWeights;
  private readonly words: VectorSpace;
  private readonly themes: VectorSpace;
  private readonly instruments: VectorSpace;

  constructor(
    items: readonly RelatedItem[],
    declarations: readonly CorpusDeclaration[],
    ties: DeclarationTies,
    weights: RelatedWeights,
    { words, themes, instruments }: Features,
  ) {
    this.items = items;
    this.indexOf = new Map(items.map((item, i) => [item.slug, i]));
    this.declarations = declarations;
    const places = new Map(declarations.map((d, i) => [d.slug, i]));
    this.declarationOf = Int32Array.from(items, ({ slug, declaration }) => {
      const place = places.get(declaration);
      if (place === undefined)
        throw new Error(`${slug} must belong to a declaration of the corpus; got "${declaration}".`);
      return place;
    });
    this.ties = ties;
    this.weights = weights;
    this.words = words;
    this.themes = themes;
    this.instruments = instruments;
  }

  /**
   * What is related to an item, best first, ties by slug; never what belongs to the same declaration. Candidates are found
   * through what they share with it, so time grows with the items that share something, not with all pairs.
   * Null for an unknown slug.
   */
  relatedTo(slug: string, filter: RelatedFilter): RelatedList | null {
    const query = this.indexOf.get(slug);
    if (query === undefined) return null;
    const own = this.declarationOf[query] as number;
    const ties = this.ties.of(own);
    const tieUnits = new Float64Array(this.declarations.length);
    for (const [other, tie] of ties) tieUnits[other] = this.tieUnits(tie);
    const passes = this.passing(filter);
    const least = toUnits(this.weights.minScore);
    const found: { item: number; slug: string; units: number }[] = [];
    for (const [item, shared] of this.sharedUnits(query).entries()) {
      const declaration = this.declarationOf[item] as number;
      if (shared === 0 || declaration === own) continue;
      const units = shared + (tieUnits[declaration] as number);
      const candidate = this.items[item] as RelatedItem;
      if (units < least || !candidate.isWhole || !passes(candidate, declaration)) continue;
      found.push({ item, slug: candidate.slug, units });
    }
    found.sort((a, b) => b.units - a.units || compareText(a.slug, b.slug));
    // Not kept for each item: what all of them say takes more memory than everything else.
    let terms: Terms | undefined;
    return {
      length: found.length,
      at: (place) => {
        const { item, slug, units } = found[place] as (typeof found)[number];
        terms ??= termsOf((this.items[query] as RelatedItem).text);
        return {
          slug,
          declaration: (this.items[item] as RelatedItem).declaration,
          score: fromUnits(units),
          reasons: this.reasons({ query, terms }, item, ties.get(this.declarationOf[item] as number)),
        };
      },
    };
  }

  /** For every item what shared words, themes and instruments add, rounded feature by feature as the reasons are. */
  private sharedUnits(query: number): Float64Array {
    const units = new Float64Array(this.items.length);
    for (const [space, weight] of this.spaces()) {
      const { ids, weights } = space.vectors[query] as VectorSpace['vectors'][number];
      for (const [i, id] of ids.entries()) {
        const own = weight * (weights[i] as number);
        const posting = space.postings[id] as VectorSpace['postings'][number];
        for (let p = 0; p < posting.documents.length; p++) {
          const item = posting.documents[p] as number;
          units[item] = (units[item] as number) + toUnits(own * (posting.weights[p] as number));
        }
      }
    }
    return units;
  }

  private spaces(): [VectorSpace, number][] {
    const { words, themes, instruments } = this.weights;
    return [
      [this.words, words],
      [this.themes, themes],
      [this.instruments, instruments],
    ];
  }

  private tieUnits(tie: DeclarationTie): number {
    const { crossReference, signatories } = this.weights;
    return (tie.keys.length > 0 ? toUnits(crossReference) : 0) + toUnits(signatories * tie.jaccard);
  }

  private reasons(
    { query, terms }: { query: number; terms: Terms },
    item: number,
    tie: DeclarationTie | undefined,
  ): RelatedReason[] {
    const [own, other] = [this.items[query] as RelatedItem, this.items[item] as RelatedItem];
    const { words, themes, instruments, crossReference, signatories } = this.weights;
    const reasons: RelatedReason[] = [];
    const shared = this.shared(this.words, words, query, item).map(({ name, contribution }) => ({
      word: terms.get(name)?.word ?? name,
      contribution,
    }));
    if (shared.length > 0) {
      const contribution = shared.reduce((sum, word) => sum + word.contribution, 0);
      reasons.push({ type: 'SHARED_WORDS', contribution, words: shared });
    }
    for (const { name, contribution } of this.shared(this.themes, themes, query, item)) {
      reasons.push({ type: 'SHARED_THEME', contribution, theme: name });
    }
    for (const { name, contribution } of this.shared(this.instruments, instruments, query, item)) {
      const [ownKeys, otherKeys] = [own, other].map((side) => [...(side.instruments.get(name) ?? [])]) as [
        string[],
        string[],
      ];
      reasons.push({ type: 'SAME_INSTRUMENT', contribution, instrument: name, ownKeys, otherKeys });
    }
    if (tie !== undefined && tie.keys.length > 0) {
      reasons.push({
        type: 'CROSS_REFERENCE',
        contribution: fromUnits(toUnits(crossReference)),
        keys: [...tie.keys],
      });
    }
    if (tie !== undefined && tie.jaccard > 0) {
      const contribution = fromUnits(toUnits(signatories * tie.jaccard));
      reasons.push({ type: 'SHARED_SIGNATORIES', contribution, shared: tie.shared, jaccard: tie.jaccard });
    }
    return reasons.filter((r) => r.contribution > 0).sort((a, b) => b.contribution - a.contribution);
  }

  /** Features both have and what each adds, most first; those that add nothing after rounding are left out. */
  private shared(space: VectorSpace, weight: number, query: number, item: number) {
    const [own, other] = [query, item].map((i) => space.vectors[i]) as [
      VectorSpace['vectors'][number],
      VectorSpace['vectors'][number],
    ];
    const weightOf = new Map(Array.from(other.ids, (id, i) => [id, other.weights[i] as number]));
    const features: { name: string; contribution: number }[] = [];
    for (const [i, id] of own.ids.entries()) {
      const units = toUnits(weight * (own.weights[i] as number) * (weightOf.get(id) ?? 0));
      if (units > 0) features.push({ name: space.names[id] as string, contribution: fromUnits(units) });
    }
    return features.sort((a, b) => b.contribution - a.contribution || compareText(a.name, b.name));
  }

  private passing(filter: RelatedFilter): (item: RelatedItem, declaration: number) => boolean {
    const { themes, kinds, parties, from, to } = filter;
    const verdicts = this.declarations.map(
      ({ kind, earliest, latest }, declaration) =>
        (kinds?.includes(kind) ?? true) &&
        (from === undefined || (latest !== null && latest >= from)) &&
        (to === undefined || (earliest !== null && earliest <= to)) &&
        (parties === undefined || this.ties.isSignedByAny(declaration, parties)),
    );
    const wanted = themes && new Set(themes);
    const addresses = (item: RelatedItem) =>
      !wanted || Array.from(item.themes).some((theme) => wanted.has(theme));
    return (item, declaration) => verdicts[declaration] === true && addresses(item);
  }
}
