import type { RelatedCorpus } from './corpus.ts';

/** What ties one declaration to another as a whole. */
export interface DeclarationTie {
  /** Keys of the cross-references between the two, either way. */
  keys: readonly string[];
  /** Parties that signed both. */
  shared: number;
  jaccard: number;
}

/** Cross-references and shared signatories between declarations, found for one declaration at a time. */
export class DeclarationTies {
  private readonly indexOf: ReadonlyMap<string, number>;
  /** Declaration → parties, party → declarations, by index. */
  private readonly signatories: readonly (readonly number[])[];
  private readonly signed: readonly (readonly number[])[];
  private readonly partyIndex = new Map<string, number>();
  /** Declaration → other declaration → keys. */
  private readonly references: ReadonlyMap<number, Map<number, string[]>>;

  constructor(corpus: RelatedCorpus) {
    this.indexOf = new Map(corpus.declarations.map((d, i) => [d.slug, i]));
    const signed: number[][] = [];
    this.signatories = corpus.declarations.map((declaration, d) =>
      Array.from(new Set(declaration.signatories), (slug) => {
        const party = this.partyIndex.get(slug) ?? this.partyIndex.size;
        this.partyIndex.set(slug, party);
        signed[party] ??= [];
        signed[party].push(d);
        return party;
      }),
    );
    this.signed = signed;
    this.references = this.referencesBetween(corpus);
  }

  /** Ties of a declaration to each other one, by index; time the signatures of its signatories. */
  of(declaration: number): Map<number, DeclarationTie> {
    const own = this.signatories[declaration] ?? [];
    const shared = new Int32Array(this.signatories.length);
    for (const party of own)
      for (const other of this.signed[party] ?? []) shared[other] = (shared[other] as number) + 1;
    const references = this.references.get(declaration);
    const ties = new Map<number, DeclarationTie>();
    for (const [other, both] of shared.entries()) {
      const keys = references?.get(other) ?? [];
      if (other === declaration || (both === 0 && keys.length === 0)) continue;
      const either = own.length + (this.signatories[other]?.length ?? 0) - both;
      ties.set(other, { keys, shared: both, jaccard: both === 0 ? 0 : both / either });
    }
    return ties;
  }

  /** Whether any of the parties, by slug, signed the declaration. */
  isSignedByAny(declaration: number, parties: readonly string[]): boolean {
    return parties.some((slug) => this.signatories[declaration]?.includes(this.partyIndex.get(slug) ?? -1));
  }

  private referencesBetween({ crossReferences }: RelatedCorpus): Map<number, Map<number, string[]>> {
    const references = new Map<number, Map<number, string[]>>();
    const refer = (declaration: number, other: number, key: string): void => {
      const list = references.get(declaration) ?? new Map<number, string[]>();
      list.set(other, [...(list.get(other) ?? []), key].sort());
      references.set(declaration, list);
    };
    for (const { key, from, to } of crossReferences) {
      const [a, b] = [this.indexOf.get(from), this.indexOf.get(to)];
      // A reference to an organization ties no two declarations.
      if (a === undefined || b === undefined) continue;
      refer(a, b, key);
      refer(b, a, key);
    }
    return references;
  }
}
