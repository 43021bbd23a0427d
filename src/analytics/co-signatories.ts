import { countPartners } from './count-pairs-sparse.ts';
import { eachPair } from './each-pair.ts';
import { type PairTable, PairTableBuilder } from './pair-table.ts';
import { rankOf } from './rank-of.ts';
import { bucketOrder, type SignatureMatrix } from './signatures.ts';

export interface CoSignatoryOptions {
  /** Pairs with fewer shared declarations are left out; at least 1. */
  minShared: number;
  /** Index of a party: only its pairs are counted, without counting any other. */
  party?: number;
  /** Indexes of parties: only pairs of two of these are counted. */
  among?: readonly number[];
}

/** Two parties and how much they signed together; `a` and `b` are slugs, in the order of the matrix's parties. */
export interface CoSignatoryPair {
  a: string;
  b: string;
  sharedCount: number;
  /** Shared declarations that name both. */
  named: number;
  /** Shared declarations where at least one of the two signed through membership of a body. */
  derived: number;
  /** Shared / signed by either, between 0 and 1 (P. Jaccard, The distribution of the flora in the alpine zone, New Phytologist 11, 1912). */
  jaccard: number;
}

/**
 * Pairs of parties that signed at least `minShared` declarations together, ordered by party indexes.
 * Throws a RangeError for a `minShared` below 1 or an unknown party index.
 */
export function coSignatoryPairs(matrix: SignatureMatrix, options: CoSignatoryOptions): PairTable {
  const { minShared, party, among } = options;
  if (!Number.isInteger(minShared) || minShared < 1) {
    throw new RangeError(`minShared must be a whole number of at least 1; got ${minShared}.`);
  }
  if (party !== undefined && !(party in matrix.parties)) {
    throw new RangeError(`party must be an index below ${matrix.parties.length}; got ${party}.`);
  }
  const table = new PairTableBuilder();
  const add = table.add.bind(table);
  if (party === undefined) eachPair(matrix, minShared, add, among);
  else countPartners(matrix, party, minShared, add);
  return table.build();
}

/** Row `index` of the table with slugs and ratios. */
export function pairAt(matrix: SignatureMatrix, table: PairTable, index: number): CoSignatoryPair {
  const first = table.first[index] as number;
  const second = table.second[index] as number;
  const sharedCount = table.shared[index] as number;
  const named = table.named[index] as number;
  return {
    a: matrix.parties[first] as string,
    b: matrix.parties[second] as string,
    sharedCount,
    named,
    derived: sharedCount - named,
    jaccard: jaccardAt(matrix, table, index),
  };
}

export const pairOrders = ['SHARED_COUNT', 'NAMED', 'DERIVED', 'JACCARD'] as const;
export type PairOrder = (typeof pairOrders)[number];

/** Rows of the table with the largest value first; ties by the two slugs. Counting sorts, least significant key first: millions of pairs take tenths of a second. */
export function orderPairs(matrix: SignatureMatrix, table: PairTable, order: PairOrder): Int32Array {
  const slugs = rankOf(matrix.parties);
  const ranks = (column: Int32Array) => column.map((party) => slugs[party] as number);
  const bySecond = bucketOrder(ranks(table.second), slugs.length);
  const bySlugs = bucketOrder(ranks(table.first), slugs.length, bySecond);
  return bucketOrder(...placesOf(table.length, (i) => pairKeys[order](matrix, table, i)), bySlugs);
}

/** For each row the place of its value among the different ones, the largest first; and how many there are. */
function placesOf(length: number, valueAt: (row: number) => number): [Int32Array, number] {
  const values = new Float64Array(length);
  const placeOf = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    const value = valueAt(i);
    values[i] = value;
    if (!placeOf.has(value)) placeOf.set(value, 0);
  }
  for (const [place, value] of [...placeOf.keys()].sort((a, b) => b - a).entries()) placeOf.set(value, place);
  const places = new Int32Array(length);
  for (let i = 0; i < length; i++) places[i] = placeOf.get(values[i] as number) as number;
  return [places, placeOf.size];
}

const pairKeys: Record<PairOrder, (matrix: SignatureMatrix, table: PairTable, index: number) => number> = {
  SHARED_COUNT: (_, table, i) => table.shared[i] as number,
  NAMED: (_, table, i) => table.named[i] as number,
  DERIVED: (_, table, i) => (table.shared[i] as number) - (table.named[i] as number),
  JACCARD: jaccardAt,
};

function jaccardAt(matrix: SignatureMatrix, table: PairTable, index: number): number {
  const { starts } = matrix.byParty;
  const signed = (party: number): number => (starts[party + 1] as number) - (starts[party] as number);
  const shared = table.shared[index] as number;
  const either = signed(table.first[index] as number) + signed(table.second[index] as number) - shared;
  return shared / either;
}
