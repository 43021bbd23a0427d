import { popcount, wordsFor } from './bitset.ts';
import type { PairVisitor } from './each-pair.ts';
import type { SignatureMatrix } from './signatures.ts';

/**
 * Counts all pairs with one bit a declaration and one row of bits a party: shared = popcount(row a AND row b).
 * Time P²/2 · D/32 words for P parties and D declarations, whatever the number of signatures; memory P · D/4 bytes.
 */
export function countPairsDense(matrix: SignatureMatrix, minShared: number, each: PairVisitor): void {
  const words = wordsFor(matrix.declarations.length);
  const { all, named } = bitRows(matrix, words);
  const parties = matrix.parties.length;
  for (let a = 0; a < parties; a++) {
    for (let b = a + 1; b < parties; b++) {
      const shared = overlap(all, a * words, b * words, words);
      if (shared >= minShared) each(a, b, shared, overlap(named, a * words, b * words, words));
    }
  }
}

function overlap(bits: Uint32Array, a: number, b: number, words: number): number {
  let count = 0;
  for (let w = 0; w < words; w++) {
    const both = (bits[a + w] as number) & (bits[b + w] as number);
    if (both !== 0) count += popcount(both);
  }
  return count;
}

function bitRows(matrix: SignatureMatrix, words: number): { all: Uint32Array; named: Uint32Array } {
  const { starts, items, named: flags } = matrix.byParty;
  const all = new Uint32Array(matrix.parties.length * words);
  const named = new Uint32Array(all.length);
  for (let party = 0; party < matrix.parties.length; party++) {
    for (let i = starts[party] as number; i < (starts[party + 1] as number); i++) {
      const item = items[i] as number;
      const word = party * words + (item >>> 5);
      const bit = 1 << (item & 31);
      all[word] = (all[word] as number) | bit;
      if (flags[i] === 1) named[word] = (named[word] as number) | bit;
    }
  }
  return { all, named };
}
