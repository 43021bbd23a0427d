import { describe, expect, test } from 'vitest';
import { crossReferencesNetwork } from '../../../src/analytics/projections/cross-references.ts';
import { declarations, expectSound } from './fixture.ts';

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
    expect(network.nodes.map((n) => n.slug)).toEqual(['late', 'early', 'g7']);
  });

  test('refuses a reference to something unknown', () => {
    expect(() =>
      crossReferencesNetwork([reference('CITES', 'late', 'nowhere')], declarations, organizations),
    ).toThrow('Cross-references must join known declarations and organizations; got "nowhere".');
  });
});
