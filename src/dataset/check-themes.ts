import type { ThemeRecord } from '../themes/record.ts';
import type { ProblemLog } from './problem.ts';
import type { Placed } from './records.ts';

/** A theme that is broader than itself, by whatever detour, is a problem; the way round is printed. Each cycle is told once. */
export function checkThemeCycles(themes: readonly Placed<ThemeRecord>[], problems: ProblemLog): void {
  const bySlug = new Map(themes.map((theme) => [theme.record.slug, theme]));
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (slug: string): void => {
    const theme = bySlug.get(slug);
    if (!theme || done.has(slug)) return;
    trail.push(slug);
    for (const [index, broader] of theme.record.broader.entries()) {
      const start = trail.indexOf(broader);
      if (start >= 0)
        problems.add(
          theme.at(['broader', index]),
          `found a cycle of themes: ${[...trail.slice(start), broader].join(' → ')}, expected broader themes that end at the top`,
        );
      else visit(broader);
    }
    trail.pop();
    done.add(slug);
  };
  for (const slug of bySlug.keys()) visit(slug);
}
