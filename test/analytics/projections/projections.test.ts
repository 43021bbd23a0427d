import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coSignatoriesNetwork } from '../../../src/analytics/projections/co-signatories.ts';
import type { PartyRow } from '../../../src/analytics/projections/rows.ts';
import { signaturesNetwork } from '../../../src/analytics/projections/signatures.ts';
import { columnsOfDays } from '../../../src/analytics/signature-columns.ts';
import { signatureMatrix } from '../../../src/analytics/signatures.ts';
import { type NetworkLimits, strongest } from '../../../src/analytics/strongest.ts';
import { lists, signatureEntries } from '../random-signatures.ts';
import { declarations, expectSound, parties } from './fixture.ts';

describe('coSignatoriesNetwork', () => {
  /** Signatures as [party, declaration, named, day from which it counts, last day]. */
  const networkOf = (
    entries: [number, number, number, string | null, string?][],
    limits: NetworkLimits = {},
  ) => {
    const columns = {
      party: Int32Array.from(entries, (e) => e[0]),
      declaration: Int32Array.from(entries, (e) => e[1]),
      kind: Int32Array.from(entries.keys()),
      kinds: entries.map(([, , , , until = null]) => ({ until })),
      ...columnsOfDays(entries.map((e) => e[3])),
    };
    const matrix = signatureMatrix({
      parties: parties.map((p) => p.slug),
      declarations: declarations.map((d) => d.slug),
      ...columns,
      named: entries.map((e) => e[2]),
    });
    return coSignatoriesNetwork(limits, matrix, columns, parties);
  };
  const entries: Parameters<typeof networkOf>[0] = [
    [0, 0, 1, '2023-09-20'],
    [0, 1, 1, null],
    [0, 2, 1, '2018-11-12'],
    [1, 0, 1, '2023-09-20'],
    [1, 2, 0, '2018-11-12'],
    [2, 1, 1, null],
  ];
  const network = networkOf(entries);

  test('weighs a pair by its shared declarations and dates it by the first', () => {
    expectSound(network);
    expect(network.edges).toEqual([
      {
        id: 'CO_SIGNED:canada--norway',
        source: 'State:canada',
        target: 'State:norway',
        kind: 'CO_SIGNED',
        weight: 2,
        from: '2018-11-12',
        attributes: { named: 1, derived: 1, jaccard: 2 / 3 },
      },
      {
        id: 'CO_SIGNED:g7--norway',
        source: 'Organization:g7',
        target: 'State:norway',
        kind: 'CO_SIGNED',
        weight: 1,
        attributes: { named: 1, derived: 0, jaccard: 1 / 3 },
      },
    ]);
  });

  test('knows how much each party signed and since when; undated signatures give no day', () => {
    expect(network.nodes.map((n) => [n.id, n.label, n.attributes.signatures, n.from])).toEqual([
      ['Organization:g7', 'G7', 1, undefined],
      ['State:canada', 'Canada', 2, '2018-11-12'],
      ['State:norway', 'Norway', 3, '2018-11-12'],
    ]);
  });

  test('ends a pair where one of the two has withdrawn from each that both signed, with the last', () => {
    const left = networkOf([
      [0, 2, 1, '2018-11-12', '2020-05-02'],
      [1, 2, 1, '2018-11-12'],
      [2, 2, 1, '2021-01-01'],
      [0, 0, 1, '2023-09-20', '2024-03-31'],
      [1, 0, 1, '2023-09-20', '2024-01-31'],
      [2, 0, 1, '2023-09-20'],
    ]);
    expect(left.edges.map(({ id, weight, from, to }) => [id, weight, from, to])).toEqual([
      ['CO_SIGNED:canada--norway', 2, '2018-11-12', '2024-01-31'],
      ['CO_SIGNED:g7--canada', 2, '2021-01-01', undefined],
      // One of them signed the first when the other had left it.
      ['CO_SIGNED:g7--norway', 2, '2023-09-20', '2024-03-31'],
    ]);
    const apart = networkOf([
      [0, 2, 1, '2018-11-12', '2020-05-02'],
      [1, 2, 1, '2021-01-01'],
    ]);
    expect(apart.edges.map(({ weight, from, to }) => [weight, from, to])).toEqual([
      [1, undefined, undefined],
    ]);
  });

  test('dates a pair by the later of two signatures, and by another declaration where that is sooner', () => {
    const acceded = networkOf([
      [0, 2, 1, '2018-11-12'],
      [1, 2, 1, '2024-01-01'],
      [1, 2, 1, '2024-05-05'],
      [2, 2, 1, '2021-11-11'],
      [0, 0, 1, '2023-09-20'],
      [1, 0, 1, '2023-09-21'],
    ]);
    expect(Object.fromEntries(acceded.edges.map((e) => [e.id, e.from]))).toEqual({
      'CO_SIGNED:canada--norway': '2023-09-21',
      'CO_SIGNED:g7--norway': '2021-11-11',
      'CO_SIGNED:g7--canada': '2024-01-01',
    });
    expect(acceded.nodes.map((n) => n.from)).toEqual(['2021-11-11', '2023-09-21', '2018-11-12']);
  });

  test('keeps no pair below the smallest weight, and no party without one', () => {
    const heavy = networkOf(entries, { minWeight: 2 });
    expect(heavy.edges.map((e) => e.id)).toEqual(['CO_SIGNED:canada--norway']);
    expect(heavy.nodes.map((n) => n.slug)).toEqual(['canada', 'norway']);
    expect([heavy.totals, heavy.truncated]).toEqual([{ nodes: 2, edges: 1 }, false]);
  });

  test('keeps what is strongest of the whole, pairs being stored between the nodes that stay alone', () => {
    fc.assert(
      fc.property(
        signatureEntries(8, 3),
        fc.record({
          minWeight: fc.integer({ min: 1, max: 3 }),
          maxNodes: fc.integer({ min: 1, max: 9 }),
          maxEdges: fc.integer({ min: 1, max: 9 }),
        }),
        (random, limits) => {
          const matrix = signatureMatrix(lists(random.parties, random.declarations, random.entries));
          const columns = {
            party: Int32Array.from(random.entries, ({ party }) => party),
            declaration: Int32Array.from(random.entries, ({ declaration }) => declaration),
            kind: new Int32Array(random.entries.length),
            kinds: [{ until: null }],
            ...columnsOfDays(random.entries.map(() => null)),
          };
          const rows = matrix.parties.map((slug): PartyRow => ({ slug, name: slug, type: 'State' }));
          const networkOf = (limits: NetworkLimits) => coSignatoriesNetwork(limits, matrix, columns, rows);
          expect(networkOf(limits)).toEqual(strongest(networkOf({ minWeight: limits.minWeight }), limits));
        },
      ),
    );
  });

  test('counts all of what it makes a part of', () => {
    const part = networkOf(entries, { maxEdges: 1 });
    expect(part.edges.map((e) => e.id)).toEqual(['CO_SIGNED:canada--norway']);
    expect([part.totals, part.truncated]).toEqual([{ nodes: 3, edges: 2 }, true]);
  });
});

describe('signaturesNetwork', () => {
  /** Signatures as [party, declaration, basis, role, day from which it counts]. */
  const networkOf = (
    entries: [number, number, 'NAMED' | 'MEMBERSHIP', string, string | null][],
    limits: NetworkLimits = {},
  ) => {
    const columns = {
      party: Int32Array.from(entries, (e) => e[0]),
      declaration: Int32Array.from(entries, (e) => e[1]),
    };
    const matrix = signatureMatrix({
      parties: parties.map((p) => p.slug),
      declarations: declarations.map((d) => d.slug),
      ...columns,
      named: entries.map((e) => Number(e[2] === 'NAMED')),
    });
    const signatures = {
      ...columns,
      kind: Int32Array.from(entries.keys()),
      kinds: entries.map(([, , basis, role]) => ({ basis, role, until: null })),
      ...columnsOfDays(entries.map((e) => e[4])),
    };
    return signaturesNetwork(limits, matrix, signatures, parties, declarations);
  };
  const entries: Parameters<typeof networkOf>[0] = [
    [0, 2, 'MEMBERSHIP', 'ENDORSER', '2018-11-12'],
    [0, 2, 'NAMED', 'ADOPTER', '2019-01-31'],
    [0, 1, 'NAMED', 'SIGNATORY', null],
    [2, 0, 'MEMBERSHIP', 'ISSUER', '2023-09-21'],
  ];

  test('makes one edge of all signatures of a party under a declaration', () => {
    const network = networkOf(entries);
    expectSound(network);
    expect(network.directed).toBe(true);
    expect(network.edges.map((e) => [e.id, e.weight, e.from, e.attributes])).toEqual([
      ['SIGNED:g7--late', 1, '2023-09-21', { basis: 'MEMBERSHIP', roles: 'ISSUER' }],
      ['SIGNED:norway--early', 1, '2018-11-12', { basis: 'NAMED', roles: 'ADOPTER ENDORSER' }],
      ['SIGNED:norway--undated', 1, undefined, { basis: 'NAMED', roles: 'SIGNATORY' }],
    ]);
    expect(network.nodes.map((n) => [n.id, n.from, n.attributes.signatures])).toEqual([
      ['Declaration:early', '2018-11-12', undefined],
      ['Declaration:late', '2023-09-20', undefined],
      ['Declaration:undated', undefined, undefined],
      ['Organization:g7', '2023-09-21', 1],
      ['State:canada', undefined, 0],
      ['State:norway', '2018-11-12', 2],
    ]);
  });

  test('a part says of its parties what holds of the whole', () => {
    const part = networkOf(entries, { maxNodes: 2 });
    expect(part.nodes.map((n) => [n.id, n.attributes.signatures])).toEqual([
      ['Declaration:early', undefined],
      ['State:norway', 2],
    ]);
    expect(part.edges.map((e) => [e.id, e.attributes.roles])).toEqual([
      ['SIGNED:norway--early', 'ADOPTER ENDORSER'],
    ]);
    expect([part.totals, part.truncated]).toEqual([{ nodes: 6, edges: 3 }, true]);
  });
});
