import fc from 'fast-check';
import type { SignatureLists } from '../../src/analytics/signatures.ts';

export interface Entry {
  party: number;
  declaration: number;
  named: boolean;
}

/** Signature lists with repeats, empty rows and both bases for one pair, small enough to count by brute force. */
export function signatureEntries(maxParties: number, maxDeclarations: number) {
  return fc
    .record({
      parties: fc.integer({ min: 1, max: maxParties }),
      declarations: fc.integer({ min: 1, max: maxDeclarations }),
    })
    .chain(({ parties, declarations }) =>
      fc.record({
        parties: fc.constant(parties),
        declarations: fc.constant(declarations),
        entries: fc.array(
          fc.record({
            party: fc.nat(parties - 1),
            declaration: fc.nat(declarations - 1),
            named: fc.boolean(),
          }),
          { maxLength: 3 * parties * declarations },
        ),
      }),
    );
}

export function lists(parties: number, declarations: number, entries: readonly Entry[]): SignatureLists {
  return {
    parties: Array.from({ length: parties }, (_, i) => `party-${i}`),
    declarations: Array.from({ length: declarations }, (_, i) => `declaration-${i}`),
    party: entries.map((e) => e.party),
    declaration: entries.map((e) => e.declaration),
    named: entries.map((e) => Number(e.named)),
  };
}

/** The plain form: for each party, the declarations it signed and those that name it. */
export function plainSets(parties: number, entries: readonly Entry[]) {
  const signed = Array.from({ length: parties }, () => new Set<number>());
  const named = Array.from({ length: parties }, () => new Set<number>());
  for (const entry of entries) {
    signed[entry.party]?.add(entry.declaration);
    if (entry.named) named[entry.party]?.add(entry.declaration);
  }
  return { signed, named };
}
