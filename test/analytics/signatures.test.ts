import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { declarationsOf, type Rows, signatureMatrix } from '../../src/analytics/signatures.ts';
import { lists, plainSets, signatureEntries } from './random-signatures.ts';

function pairsOf(rows: Rows): [row: number, item: number, named: number][] {
  const pairs: [number, number, number][] = [];
  for (let row = 0; row + 1 < rows.starts.length; row++) {
    for (let i = rows.starts[row] ?? 0; i < (rows.starts[row + 1] ?? 0); i++) {
      pairs.push([row, rows.items[i] ?? -1, rows.named[i] ?? -1]);
    }
  }
  return pairs;
}

describe('signatureMatrix', () => {
  test('holds each pair once, rising in both directions, named where any of its signatures is', () => {
    fc.assert(
      fc.property(signatureEntries(6, 8), ({ parties, declarations, entries }) => {
        const matrix = signatureMatrix(lists(parties, declarations, entries));
        const { signed, named } = plainSets(parties, entries);
        const expected = signed.flatMap((set, party) =>
          [...set]
            .sort((a, b) => a - b)
            .map((d): [number, number, number] => [party, d, Number(named[party]?.has(d))]),
        );
        expect(pairsOf(matrix.byParty)).toEqual(expected);
        const turned = expected.map(([p, d, n]): [number, number, number] => [d, p, n]);
        expect(pairsOf(matrix.byDeclaration)).toEqual(turned.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
        expect(matrix.size).toBe(expected.length);
      }),
    );
  });

  test('gives one party’s declarations', () => {
    const matrix = signatureMatrix(
      lists(2, 4, [
        { party: 1, declaration: 3, named: true },
        { party: 1, declaration: 0, named: false },
        { party: 0, declaration: 2, named: true },
      ]),
    );
    expect([...declarationsOf(matrix, 1)]).toEqual([0, 3]);
  });

  test('says what it wanted when the lists differ in length or point nowhere', () => {
    const good = lists(2, 2, [{ party: 0, declaration: 1, named: true }]);
    expect(() => signatureMatrix({ ...good, named: [] })).toThrow(
      /equally long; got 1 parties, 1 declarations, 0 bases/,
    );
    expect(() => signatureMatrix({ ...good, party: [2] })).toThrow(
      /Signature 0 .* got party 2, declaration 1/,
    );
    expect(() => signatureMatrix({ ...good, declaration: [0.5] })).toThrow(/got party 0, declaration 0.5/);
  });
});
