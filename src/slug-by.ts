import type { Context } from './context.ts';
import type { NamedKind } from './names/name-index.ts';
import { slugOrNone } from './names/resolve.ts';
import { type NodeTypeName, slugOfId } from './node.ts';

/** One way to name a thing: exactly one of these is given. */
export interface By {
  id?: string | null | undefined;
  slug?: string | null | undefined;
  name?: string | null | undefined;
}

/** The slug of what is named so, or one that nothing has. */
export const slugBy = (type: NodeTypeName, kind: NamedKind, { id, slug, name }: By, context: Context) =>
  name == null ? (slug ?? slugOfId(type, id ?? '')) : slugOrNone(kind, name, context);
