import type { Context } from '../context.ts';
import type { SoughtKind } from './name-index.ts';

export type Names = readonly string[] | null | undefined;

/** Slugs for the names an argument gives; undefined where it gives none. */
export const slugsOf = (kind: SoughtKind, names: Names, argument: string, context: Context) =>
  foundBySlugs(kind, names, argument, context, (slugs) => slugs);

/** What is found by the slugs for the names an argument gives; undefined where it gives none. */
export function foundBySlugs<Found>(
  kind: SoughtKind,
  names: Names,
  argument: string,
  { memories, snapshot }: Context,
  find: (slugs: string[]) => Found | Promise<Found>,
): Promise<Found> | undefined {
  if (names == null) return undefined;
  const found = memories.names.at(snapshot).then((index) => find(index.slugs(kind, names, argument)));
  // Another argument may be refused before anybody waits for this one; a failure nobody waits for would end the process.
  found.catch(() => undefined);
  return found;
}

/** The slug of what is called so, or one that nothing has: looking something up that does not exist answers with null. */
export async function slugOrNone(
  kind: SoughtKind,
  name: string,
  { memories, snapshot }: Context,
): Promise<string> {
  return (await memories.names.at(snapshot)).byName(kind, name)?.slug ?? '';
}

/** The slug of the state with an ISO 3166-1 code in any case, or one that nothing has. */
export async function slugOfCode(code: string, { memories, snapshot }: Context): Promise<string> {
  return (await memories.names.at(snapshot)).byCode(code)?.slug ?? '';
}
