import { z } from 'zod';
import { slug } from '../evidence/slug.ts';

/** seed/themes.yaml: one entry a theme. */
export const themeRecord = z.strictObject({
  slug,
  name: z.string().min(1),
  definition: z.string().min(1).describe('What belongs here, and what does not.'),
  aliases: z.array(z.string().min(1)).default([]),
  broader: z.array(slug).default([]).describe('Slugs of the themes directly above; no cycles.'),
});
export type ThemeRecord = z.infer<typeof themeRecord>;
