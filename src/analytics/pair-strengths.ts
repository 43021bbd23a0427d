import { eachPair } from './each-pair.ts';
import { matrixOfParties } from './matrix-of-parties.ts';
import { declarationsOf, type SignatureMatrix } from './signatures.ts';
import type { Strengths } from './strongest-links.ts';

/**
 * What pairs of parties that signed at least `minShared` declarations together come to, without any being stored. Parties
 * that signed the same are counted as one, times their number: of twenty thousand under one declaration most signed nothing else.
 */
export function pairStrengths(matrix: SignatureMatrix, minShared: number): Strengths {
  const { firsts, sizes, groupOf } = alike(matrix);
  const strength = new Float64Array(firsts.length);
  let links = 0;
  const add = (group: number, others: number, shared: number) => {
    strength[group] = (strength[group] as number) + others * shared;
  };
  eachPair(matrixOfParties(matrix, Int32Array.from(firsts)), minShared, (a, b, shared) => {
    const [ofA, ofB] = [sizes[a] as number, sizes[b] as number];
    links += ofA * ofB;
    add(a, ofB, shared);
    add(b, ofA, shared);
  });
  for (const [group, party] of firsts.entries()) {
    const [shared, size] = [declarationsOf(matrix, party).length, sizes[group] as number];
    if (shared < minShared) continue;
    links += (size * (size - 1)) / 2;
    add(group, size - 1, shared);
  }
  return { ofNodes: Float64Array.from(groupOf, (group) => strength[group] as number), links };
}

/** Groups of parties that signed the same: the first of each, rising, how many there are, and the group of each party. */
function alike(matrix: SignatureMatrix) {
  const groups = new Map<string, number>();
  const firsts: number[] = [];
  const sizes: number[] = [];
  const groupOf = matrix.parties.map((_, party) => {
    const signed = declarationsOf(matrix, party).join(' ');
    const group = groups.get(signed) ?? firsts.push(party) - 1;
    groups.set(signed, group);
    sizes[group] = (sizes[group] ?? 0) + 1;
    return group;
  });
  return { firsts, sizes, groupOf };
}
