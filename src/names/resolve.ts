import type { Context } from '../context.ts';
import type { SoughtKind } from './name-index.ts';

type Names = readonly string[] | null | undefined;

/** Slugs for the names an argument gives; undefined where it gives none. */
export function slugsOf(kind: SoughtKind, names: Names, argument: string, { memories, snapshot }: Context) {
  if (names == null) return undefined;
  const slugs = memories.names.at(snapshot).then((index) => index.slugs(kind, names, argument));
  // Another argument may be refused before anybody waits for this one; a failure nobody waits for would end the process.
  slugs.catch(() => undefined);
  return slugs;
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
