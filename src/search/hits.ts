import { defineQuery } from '../graph/query.ts';

export type HitType = 'Declaration' | 'Commitment' | 'State' | 'Organization' | 'Theme';

export type HitRow = [
  type: HitType,
  slug: string,
  score: number,
  fields: [name: string, text: string][],
  aliases: string[],
];

export const hits = defineQuery<{ query: string; most: number; labels: readonly string[] }, HitRow>(
  'search/hits',
);

/** Hits that a search looks at; what scores lower is not in its list. */
export const mostHits = 500;
