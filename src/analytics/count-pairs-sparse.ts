import type { PairVisitor } from './each-pair.ts';
import type { SignatureMatrix } from './signatures.ts';

/**
 * Counts all pairs by walking, for each party, the other signatories of its declarations.
 * Time the sum over declarations of n² / 2 for n signatories, memory one counter a party: the form for many parties.
 */
export function countPairsSparse(matrix: SignatureMatrix, minShared: number, each: PairVisitor): void {
  const counter = new PartnerCounter(matrix);
  for (let party = 0; party < matrix.parties.length; party++) {
    counter.count(party, true);
    counter.drain((other, shared, named) => {
      if (shared >= minShared) each(party, other, shared, named);
    });
  }
}

/** Counts the partners of one party: time the sum of the signatories of its declarations. Pairs keep `first < second`. */
export function countPartners(
  matrix: SignatureMatrix,
  party: number,
  minShared: number,
  each: PairVisitor,
): void {
  const counter = new PartnerCounter(matrix);
  counter.count(party, false);
  counter.drain((other, shared, named) => {
    if (shared >= minShared) each(Math.min(party, other), Math.max(party, other), shared, named);
  });
}

/** One counter a party, cleared by visiting only those that were touched. */
class PartnerCounter {
  private readonly shared: Int32Array;
  private readonly named: Int32Array;
  private readonly touched: Int32Array;
  private touchedCount = 0;
  private readonly matrix: SignatureMatrix;

  constructor(matrix: SignatureMatrix) {
    this.matrix = matrix;
    this.shared = new Int32Array(matrix.parties.length);
    this.named = new Int32Array(matrix.parties.length);
    this.touched = new Int32Array(matrix.parties.length);
  }

  /** `laterOnly` counts the parties after this one, so that each pair is met once. */
  count(party: number, laterOnly: boolean): void {
    const { byParty, byDeclaration } = this.matrix;
    for (let i = byParty.starts[party] as number; i < (byParty.starts[party + 1] as number); i++) {
      const declaration = byParty.items[i] as number;
      const ownNamed = byParty.named[i] as number;
      const begin = byDeclaration.starts[declaration] as number;
      // Rows rise, so the later parties are the tail: walk it from the end and stop at the party itself.
      for (let j = (byDeclaration.starts[declaration + 1] as number) - 1; j >= begin; j--) {
        const other = byDeclaration.items[j] as number;
        if (other === party) {
          if (laterOnly) break;
          continue;
        }
        const before = this.shared[other] as number;
        if (before === 0) this.touched[this.touchedCount++] = other;
        this.shared[other] = before + 1;
        this.named[other] = (this.named[other] as number) + (ownNamed & (byDeclaration.named[j] as number));
      }
    }
  }

  /** Hands out the counts in order of party index and clears them. */
  drain(each: (other: number, shared: number, named: number) => void): void {
    for (const other of this.partners()) {
      each(other, this.shared[other] as number, this.named[other] as number);
      this.shared[other] = 0;
      this.named[other] = 0;
    }
    this.touchedCount = 0;
  }

  /** Looking at every counter is faster than sorting a tenth of them. */
  private partners(): Int32Array {
    const touched = this.touched.subarray(0, this.touchedCount);
    if (touched.length * 10 < this.shared.length) return touched.sort();
    let place = 0;
    for (let other = 0; place < touched.length; other++)
      if (this.shared[other] !== 0) touched[place++] = other;
    return touched;
  }
}
