import { describe, expect, test } from 'vitest';
import type { Network } from '../../../src/analytics/network.ts';
import { coSignatoriesNetwork } from '../../../src/analytics/projections/co-signatories.ts';
import { crossReferencesNetwork } from '../../../src/analytics/projections/cross-references.ts';
import type { DeclarationRow, PartyRow } from '../../../src/analytics/projections/rows.ts';
import { signaturesNetwork } from '../../../src/analytics/projections/signatures.ts';
import { themesNetwork } from '../../../src/analytics/projections/themes.ts';
import { columnsOfDays } from '../../../src/analytics/signature-columns.ts';
import { signatureMatrix } from '../../../src/analytics/signatures.ts';

const parties: PartyRow[] = [
  { slug: 'norway', name: 'Norway', type: 'State' },
  { slug: 'canada', name: 'Canada', type: 'State' },
  { slug: 'g7', name: 'G7', type: 'Organization' },
];
const declaration = (slug: string, earliest: string | null): DeclarationRow => ({
  slug,
  title: `The ${slug}`,
  shortTitle: slug,
  kind: 'DECLARATION',
  catalogued: true,
  earliest,
});
// Out of order of date, and one without a date.
const declarations = [
  declaration('late', '2023-09-20'),
  declaration('undated', null),
  declaration('early', '2018-11-12'),
];

/** Ids are XML name tokens with known ends, so that every format can carry the network. */
function expectSound({ nodes, edges }: Network): void {
  const ids = nodes.map((node) => node.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(edges.map((edge) => edge.id)).size).toBe(edges.length);
  for (const id of [...ids, ...edges.map((edge) => edge.id)]) expect(id).toMatch(/^[\w.:-]+$/);
  for (const edge of edges) expect(ids).toEqual(expect.arrayContaining([edge.source, edge.target]));
}

describe('coSignatoriesNetwork', () => {
  /** Signatures as [party, declaration, named, day from which it counts]. */
  const networkOf = (entries: [number, number, number, string | null][], minWeight?: number) => {
    const columns = {
      party: Int32Array.from(entries, (e) => e[0]),
      declaration: Int32Array.from(entries, (e) => e[1]),
      ...columnsOfDays(entries.map((e) => e[3])),
    };
    const matrix = signatureMatrix({
      parties: parties.map((p) => p.slug),
      declarations: declarations.map((d) => d.slug),
      ...columns,
      named: entries.map((e) => e[2]),
    });
    return coSignatoriesNetwork(matrix, columns, parties, minWeight);
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
      ['State:norway', 'Norway', 3, '2018-11-12'],
      ['State:canada', 'Canada', 2, '2018-11-12'],
      ['Organization:g7', 'G7', 1, undefined],
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
    expect(acceded.nodes.map((n) => n.from)).toEqual(['2018-11-12', '2023-09-21', '2021-11-11']);
  });

  test('builds no pair below the smallest weight', () => {
    const heavy = networkOf(entries, 2);
    expect(heavy.edges.map((e) => e.id)).toEqual(['CO_SIGNED:canada--norway']);
  });
});

test('signaturesNetwork makes one edge of all signatures of a party under a declaration', () => {
  const network = signaturesNetwork(
    [
      { party: 0, declaration: 2, basis: 'MEMBERSHIP', role: 'ENDORSER', since: '2018-11-12' },
      { party: 0, declaration: 2, basis: 'NAMED', role: 'ADOPTER', since: '2019-01-31' },
      { party: 0, declaration: 1, basis: 'NAMED', role: 'SIGNATORY' },
      { party: 2, declaration: 0, basis: 'MEMBERSHIP', role: 'ISSUER', since: '2023-09-21' },
    ],
    parties,
    declarations,
  );
  expectSound(network);
  expect(network.directed).toBe(true);
  expect(network.edges.map((e) => [e.id, e.weight, e.from, e.attributes])).toEqual([
    ['SIGNED:norway--early', 1, '2018-11-12', { basis: 'NAMED', roles: 'ADOPTER ENDORSER' }],
    ['SIGNED:norway--undated', 1, undefined, { basis: 'NAMED', roles: 'SIGNATORY' }],
    ['SIGNED:g7--late', 1, '2023-09-21', { basis: 'MEMBERSHIP', roles: 'ISSUER' }],
  ]);
  expect(network.nodes.map((n) => [n.id, n.from, n.attributes.signatures])).toEqual([
    ['State:norway', '2018-11-12', 2],
    ['State:canada', undefined, 0],
    ['Organization:g7', '2023-09-21', 1],
    ['Declaration:late', '2023-09-20', undefined],
    ['Declaration:undated', undefined, undefined],
    ['Declaration:early', '2018-11-12', undefined],
  ]);
});

describe('crossReferencesNetwork', () => {
  const reference = (kind: string, from: string, to: string, assertedBy = from) => ({
    kind,
    from,
    to,
    assertedBy,
  });
  const organizations = [
    { slug: 'g7', name: 'G7' },
    { slug: 'idea', name: 'International IDEA' },
  ];

  test('keeps kinds and directions apart, and counts the places that state one', () => {
    const network = crossReferencesNetwork(
      [
        reference('BUILDS_ON', 'late', 'early'),
        reference('ENDORSES', 'late', 'early'),
        reference('BUILDS_ON', 'late', 'early', 'undated'),
        reference('BUILDS_ON', 'early', 'late', 'undated'),
        reference('SUPPORTS', 'late', 'g7'),
      ],
      declarations,
      organizations,
    );
    expectSound(network);
    expect(
      network.edges.map((e) => [e.id, e.source, e.target, e.weight, e.from, e.attributes.assertedBy]),
    ).toEqual([
      ['BUILDS_ON:late--early', 'Declaration:late', 'Declaration:early', 2, '2023-09-20', 'late undated'],
      ['ENDORSES:late--early', 'Declaration:late', 'Declaration:early', 1, '2023-09-20', 'late'],
      ['BUILDS_ON:early--late', 'Declaration:early', 'Declaration:late', 1, undefined, 'undated'],
      ['SUPPORTS:late--g7', 'Declaration:late', 'Organization:g7', 1, '2023-09-20', 'late'],
    ]);
    expect(network.nodes.map((n) => n.slug)).toEqual(['late', 'undated', 'early', 'g7']);
  });

  test('refuses a reference to something unknown', () => {
    expect(() =>
      crossReferencesNetwork([reference('CITES', 'late', 'nowhere')], declarations, organizations),
    ).toThrow('Cross-references must join known declarations and organizations; got "nowhere".');
  });
});

test('themesNetwork joins themes that something addresses together', () => {
  const network = themesNetwork(
    [
      { type: 'DECLARATION', themes: ['elections', 'ai', 'ai'], earliest: '2023-09-20' },
      { type: 'COMMITMENT', themes: ['ai', 'elections'], earliest: '2018-11-12' },
      { type: 'COMMITMENT', themes: ['cyber'], earliest: null },
      { type: 'COMMITMENT', themes: ['cyber', 'ai'], earliest: null },
    ],
    [
      { slug: 'ai', name: 'AI' },
      { slug: 'cyber', name: 'Cyber' },
      { slug: 'elections', name: 'Elections' },
    ],
  );
  expectSound(network);
  expect(network.edges.map((e) => [e.id, e.weight, e.from, e.attributes])).toEqual([
    ['ADDRESSED_TOGETHER:ai--elections', 2, '2018-11-12', { declarations: 1, commitments: 1 }],
    ['ADDRESSED_TOGETHER:ai--cyber', 1, undefined, { declarations: 0, commitments: 1 }],
  ]);
  expect(network.nodes.map((n) => [n.id, n.attributes])).toEqual([
    ['Theme:ai', { declarations: 1, commitments: 2 }],
    ['Theme:cyber', { declarations: 0, commitments: 2 }],
    ['Theme:elections', { declarations: 1, commitments: 1 }],
  ]);
  expect(() => themesNetwork([{ type: 'COMMITMENT', themes: ['peace'], earliest: null }], [])).toThrow(
    /got "peace"/,
  );
});
