import type { Signatory } from './signatory-query.ts';

/** The signatures of each party by its slug, in the order given: who signs in several roles is one party. */
export function byParty(signatories: readonly Signatory[]): ReadonlyMap<string, readonly Signatory[]> {
  const found = new Map<string, Signatory[]>();
  for (const signatory of signatories) {
    const { slug } = signatory.node;
    found.set(slug, [...(found.get(slug) ?? []), signatory]);
  }
  return found;
}
