import { wordsFor } from './bitset.ts';
import { countPairsDense } from './count-pairs-dense.ts';
import { countPairsSparse } from './count-pairs-sparse.ts';
import { matrixOfParties } from './matrix-of-parties.ts';
import type { SignatureMatrix } from './signatures.ts';

/** Hears of a pair: `first < second` are party indexes. */
export type PairVisitor = (first: number, second: number, shared: number, named: number) => void;

/**
 * Tells each pair of parties that signed at least `minShared` declarations together, in order of party indexes. Stores none
 * of them: one declaration of twenty thousand parties has two hundred million pairs. Who signed fewer is not looked at.
 * `among` are the only parties that count.
 */
export function eachPair(
  matrix: SignatureMatrix,
  minShared: number,
  each: PairVisitor,
  among: Iterable<number> = matrix.parties.keys(),
): void {
  const { starts } = matrix.byParty;
  const rising = Int32Array.from(among).sort();
  const able = rising.filter(
    (party) => (starts[party + 1] as number) - (starts[party] as number) >= minShared,
  );
  const part = matrixOfParties(matrix, able);
  const count = denseIsCheaper(part) ? countPairsDense : countPairsSparse;
  count(part, minShared, (first, second, shared, named) =>
    each(able[first] as number, able[second] as number, shared, named),
  );
}

/**
 * How many words of bit rows take the time of one step over lists: both take about 5 ns where rows are full (200 parties
 * × 20,000 declarations, 30 % signed), and a word without a common bit takes a tenth of that.
 */
const wordsPerStep = 1.5;

function denseIsCheaper(matrix: SignatureMatrix): boolean {
  const parties = matrix.parties.length;
  const words = 2 * wordsFor(matrix.declarations.length) * ((parties * (parties - 1)) / 2);
  let steps = 0;
  const { starts } = matrix.byDeclaration;
  for (let d = 0; d < matrix.declarations.length; d++) {
    const signatories = (starts[d + 1] as number) - (starts[d] as number);
    steps += (signatories * (signatories - 1)) / 2;
  }
  return words < steps * wordsPerStep;
}
