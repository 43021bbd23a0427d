import { z } from 'zod';
import { slug } from '../evidence/slug.ts';
import { words } from '../evidence/words.ts';

/** seed/themes.yaml: one entry a theme. */
export const themeRecord = z.strictObject({
  slug,
  name: words,
  definition: words.describe('What belongs here, and what does not.'),
  aliases: z.array(words).default([]),
  broader: z.array(slug).default([]).describe('Slugs of the themes directly above; no cycles.'),
});
export type ThemeRecord = z.infer<typeof themeRecord>;
