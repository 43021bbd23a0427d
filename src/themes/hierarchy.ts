import type { Context } from '../context.ts';
import { defineQuery } from '../graph/query.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { foundBySlugs, type Names } from '../names/resolve.ts';

const all = defineQuery<Record<string, never>, [slug: string, broader: string[]]>('themes/hierarchy');

/** Which themes stand above which, in one revision. */
export interface ThemeHierarchy {
  /** Every theme with those directly above it. */
  themes: readonly { slug: string; broader: readonly string[] }[];
  /** These themes and all below them, each once. */
  below(themes: readonly string[]): string[];
}

export async function loadThemes(snapshot: Snapshot): Promise<ThemeHierarchy> {
  const themes = (await snapshot.read(all, {})).map(([slug, broader]) => ({ slug, broader }));
  const narrower = new Map<string, string[]>();
  for (const { slug, broader } of themes)
    for (const above of broader) {
      const known = narrower.get(above);
      if (known) known.push(slug);
      else narrower.set(above, [slug]);
    }
  return {
    themes,
    below(wanted) {
      const found = new Set(wanted);
      for (const slug of found) for (const below of narrower.get(slug) ?? []) found.add(below);
      return [...found];
    },
  };
}

/**
 * Slugs of the themes an argument names and of all below them: what a filter by themes compares with, so that no statement
 * has to follow the ways up from each row.
 */
export const themesOf = (names: Names, argument: string, context: Context) =>
  foundBySlugs('THEME', names, argument, context, async (slugs) =>
    (await hierarchyFor(context)).below(slugs),
  );

/** The same for each of the themes by itself. */
export const eachThemeOf = (names: Names, argument: string, context: Context) =>
  foundBySlugs('THEME', names, argument, context, async (slugs) => {
    const { below } = await hierarchyFor(context);
    return slugs.map((slug) => below([slug]));
  });

const hierarchyFor = ({ memories, snapshot }: Context) => memories.themes.at(snapshot);
