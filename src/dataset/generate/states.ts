import { iso3Codes, isoName, isoReference } from '../../names/state-names.ts';
import { evidenceJson } from '../build/evidence.ts';
import { type NodeRow, nodeKey, properties } from '../rows.ts';

/** A party that signs, and how readily. */
export interface GeneratedParty {
  key: string;
  slug: string;
  /** Share of declarations it signs when none of its circle is favoured: a few sign most, most sign few. */
  weight: number;
  /** States of one circle sign together more often. */
  circle: number;
}

export const circles = 8;

/** The first `count` states by ISO code, with an order of activity that has nothing to do with the alphabet. */
export function generateStates(count: number): { rows: NodeRow[]; parties: GeneratedParty[] } {
  const evidence = evidenceJson({ references: [isoReference()], confidence: 'STATED' });
  const rows: NodeRow[] = [];
  const parties: GeneratedParty[] = [];
  for (const iso3 of iso3Codes().sort().slice(0, count)) {
    const iso = isoName(iso3);
    if (!iso) continue;
    const slug = slugOf(iso.name);
    const key = nodeKey('Party', slug);
    const rank = (parties.length * 37) % count;
    rows.push({
      key,
      labels: ['Party', 'State'],
      properties: properties({ slug, name: iso.name, aliases: [], iso2: iso.iso2, iso3, evidence }),
    });
    parties.push({ key, slug, weight: 1 / (rank + 12) ** 0.6, circle: (parties.length * 7) % circles });
  }
  return { rows, parties };
}

/** Lower-case ASCII words joined by hyphens: "Côte d'Ivoire" gives cote-d-ivoire. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s'’-]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
