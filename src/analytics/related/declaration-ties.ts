import type { RelatedCorpus } from './corpus.ts';

/** What ties one declaration to another as a whole. */
export interface DeclarationTie {
  /** Keys of the cross-references between the two, either way. */
  keys: readonly string[];
  shared: number;
  jaccard: number;
}

/** Cross-references and shared signatories between declarations, found for one declaration at a time. */
export class DeclarationTies {
  private readonly signatories: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly signed = new Map<string, string[]>();
  private readonly references = new Map<string, Map<string, string[]>>();

  constructor(corpus: RelatedCorpus) {
    this.signatories = new Map(corpus.declarations.map((d) => [d.slug, new Set(d.signatories)]));
    for (const [declaration, parties] of this.signatories) {
      for (const party of parties) {
        const list = this.signed.get(party);
        if (list) list.push(declaration);
        else this.signed.set(party, [declaration]);
      }
    }
    for (const { key, from, to } of corpus.crossReferences) {
      if (!this.signatories.has(from) || !this.signatories.has(to)) continue;
      this.refer(from, to, key);
      this.refer(to, from, key);
    }
  }

  /** Ties of a declaration to each other one it has any with: time the signatures of its signatories. */
  of(declaration: string): Map<string, DeclarationTie> {
    const own = this.signatories.get(declaration) ?? new Set();
    const shared = new Map<string, number>();
    for (const party of own) {
      for (const other of this.signed.get(party) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    }
    const references = this.references.get(declaration);
    const ties = new Map<string, DeclarationTie>();
    for (const other of new Set([...shared.keys(), ...(references?.keys() ?? [])])) {
      const both = shared.get(other) ?? 0;
      const either = own.size + (this.signatories.get(other)?.size ?? 0) - both;
      ties.set(other, {
        keys: references?.get(other) ?? [],
        shared: both,
        jaccard: both === 0 ? 0 : both / either,
      });
    }
    ties.delete(declaration);
    return ties;
  }

  /** Whether any of the parties signed the declaration. */
  isSignedByAny(declaration: string, parties: Iterable<string>): boolean {
    const signatories = this.signatories.get(declaration);
    return signatories !== undefined && [...parties].some((party) => signatories.has(party));
  }

  private refer(declaration: string, other: string, key: string): void {
    const list = this.references.get(declaration) ?? new Map<string, string[]>();
    list.set(other, [...(list.get(other) ?? []), key]);
    this.references.set(declaration, list);
  }
}
