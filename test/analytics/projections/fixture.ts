import { expect } from 'vitest';
import type { Network } from '../../../src/analytics/network.ts';
import type { DeclarationRow, PartyRow } from '../../../src/analytics/projections/rows.ts';

export const parties: PartyRow[] = [
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
export const declarations = [
  declaration('late', '2023-09-20'),
  declaration('undated', null),
  declaration('early', '2018-11-12'),
];

/** Ids are XML name tokens with known ends, so that every format can carry the network. */
export function expectSound({ nodes, edges }: Network): void {
  const ids = nodes.map((node) => node.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(edges.map((edge) => edge.id)).size).toBe(edges.length);
  for (const id of [...ids, ...edges.map((edge) => edge.id)]) expect(id).toMatch(/^[\w.:-]+$/);
  for (const edge of edges) expect(ids).toEqual(expect.arrayContaining([edge.source, edge.target]));
}
