import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coSignatoryPairs, orderPairs, pairAt, pairOrders } from '../../src/analytics/co-signatories.ts';
import { countPairsDense } from '../../src/analytics/count-pairs-dense.ts';
import { countPairsSparse } from '../../src/analytics/count-pairs-sparse.ts';
import type { PairTable } from '../../src/analytics/pair-table.ts';
import { signatureMatrix } from '../../src/analytics/signatures.ts';
import { type Entry, lists, plainSets, signatureEntries } from './random-signatures.ts';

type Row = [first: number, second: number, shared: number, named: number];

function rowsOf(table: PairTable): Row[] {
  return Array.from({ length: table.length }, (_, i) => [
    table.first[i] ?? -1,
    table.second[i] ?? -1,
    table.shared[i] ?? -1,
    table.named[i] ?? -1,
  ]);
}

function bruteForce(parties: number, entries: readonly Entry[], minShared: number): Row[] {
  const { signed, named } = plainSets(parties, entries);
  const rows: Row[] = [];
  for (let a = 0; a < parties; a++) {
    for (let b = a + 1; b < parties; b++) {
      const shared = [...(signed[a] ?? [])].filter((d) => signed[b]?.has(d));
      const both = shared.filter((d) => named[a]?.has(d) && named[b]?.has(d));
      if (shared.length >= minShared) rows.push([a, b, shared.length, both.length]);
    }
  }
  return rows;
}

describe('coSignatoryPairs', () => {
  test('both forms, and the chosen one, count what brute force counts', () => {
    fc.assert(
      // 70 declarations: bit rows of three words, the last one partly filled.
      fc.property(signatureEntries(9, 70), fc.integer({ min: 1, max: 4 }), (random, minShared) => {
        const matrix = signatureMatrix(lists(random.parties, random.declarations, random.entries));
        const expected = bruteForce(random.parties, random.entries, minShared);
        for (const count of [countPairsDense, countPairsSparse]) {
          const rows: Row[] = [];
          count(matrix, minShared, (...row) => rows.push(row));
          expect(rows).toEqual(expected);
        }
        expect(rowsOf(coSignatoryPairs(matrix, { minShared }))).toEqual(expected);
      }),
    );
  });

  test('one party’s pairs are those of all pairs that hold it', () => {
    fc.assert(
      fc.property(signatureEntries(9, 12), fc.nat(), (random, seed) => {
        const matrix = signatureMatrix(lists(random.parties, random.declarations, random.entries));
        const party = seed % random.parties;
        const all = bruteForce(random.parties, random.entries, 1);
        expect(rowsOf(coSignatoryPairs(matrix, { minShared: 1, party }))).toEqual(
          all.filter(([a, b]) => a === party || b === party),
        );
      }),
    );
  });

  test('more pairs than the first block of the table holds', () => {
    const parties = 60;
    const entries = Array.from({ length: parties }, (_, party) => ({ party, declaration: 0, named: true }));
    const pairs = coSignatoryPairs(signatureMatrix(lists(parties, 1, entries)), { minShared: 1 });
    expect(rowsOf(pairs)).toEqual(bruteForce(parties, entries, 1));
  });

  // Party 0 signs 0, 1, 2; party 1 signs 0, 1, 3; party 2 signs 0. Party 1 signs 1 through membership only.
  const small = signatureMatrix(
    lists(3, 4, [
      { party: 0, declaration: 0, named: true },
      { party: 0, declaration: 1, named: true },
      { party: 0, declaration: 2, named: true },
      { party: 1, declaration: 0, named: false },
      { party: 1, declaration: 0, named: true },
      { party: 1, declaration: 1, named: false },
      { party: 1, declaration: 3, named: true },
      { party: 2, declaration: 0, named: true },
    ]),
  );

  test('splits named from derived and divides by what either signed', () => {
    const pairs = coSignatoryPairs(small, { minShared: 2 });
    expect(pairs.length).toBe(1);
    expect(pairAt(small, pairs, 0)).toEqual({
      a: 'party-0',
      b: 'party-1',
      sharedCount: 2,
      named: 1,
      derived: 1,
      jaccard: 2 / 4,
    });
  });

  test('orders by the key, ties by slugs', () => {
    const pairs = coSignatoryPairs(small, { minShared: 1 });
    const inOrder = (key: Parameters<typeof orderPairs>[2]) =>
      [...orderPairs(small, pairs, key)].map((i) => {
        const { a, b } = pairAt(small, pairs, i);
        return `${a} ${b}`;
      });
    expect(inOrder('SHARED_COUNT')).toEqual(['party-0 party-1', 'party-0 party-2', 'party-1 party-2']);
    expect(inOrder('NAMED')).toEqual(['party-0 party-1', 'party-0 party-2', 'party-1 party-2']);
    expect(inOrder('DERIVED')).toEqual(['party-0 party-1', 'party-0 party-2', 'party-1 party-2']);
    // 2/4 against 1/3 and 1/3.
    expect(inOrder('JACCARD')).toEqual(['party-0 party-1', 'party-0 party-2', 'party-1 party-2']);
  });

  test('orders as comparing pair by pair does, whatever the order of the parties', () => {
    fc.assert(
      fc.property(
        signatureEntries(9, 12),
        fc.constantFrom(...pairOrders),
        fc.boolean(),
        (random, key, turned) => {
          const plain = lists(random.parties, random.declarations, random.entries);
          const matrix = signatureMatrix({
            ...plain,
            parties: turned ? plain.parties.toReversed() : plain.parties,
          });
          const pairs = coSignatoryPairs(matrix, { minShared: 1 });
          const values = {
            SHARED_COUNT: (i: number) => pairAt(matrix, pairs, i).sharedCount,
            NAMED: (i: number) => pairAt(matrix, pairs, i).named,
            DERIVED: (i: number) => pairAt(matrix, pairs, i).derived,
            JACCARD: (i: number) => pairAt(matrix, pairs, i).jaccard,
          };
          const slugs = (i: number) => [pairAt(matrix, pairs, i).a, pairAt(matrix, pairs, i).b].join(' ');
          const expected = Array.from({ length: pairs.length }, (_, i) => i).sort(
            (i, j) => values[key](j) - values[key](i) || (slugs(i) < slugs(j) ? -1 : 1),
          );
          expect([...orderPairs(matrix, pairs, key)]).toEqual(expected);
        },
      ),
    );
  });

  test('refuses a minShared below 1 and a party that is none', () => {
    expect(() => coSignatoryPairs(small, { minShared: 0 })).toThrow(
      'minShared must be a whole number of at least 1; got 0.',
    );
    expect(() => coSignatoryPairs(small, { minShared: 1, party: 3 })).toThrow(
      'party must be an index below 3; got 3.',
    );
  });
});
