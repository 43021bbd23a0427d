import { builder } from './builder.ts';

/** Types whose rows have a global id. */
export type NodeTypeName = 'Declaration' | 'Commitment' | 'State' | 'Organization' | 'Theme';

/** Relay's object identification; `type` tells the types apart. */
export const Node = builder.interfaceRef<{ slug: string; nodeType?: NodeTypeName }>('Node').implement({
  // Rows loaded by global id carry their type; every other field knows its own.
  resolveType: ({ nodeType }) => nodeType ?? null,
  description: 'Anything with a global id.',
  fields: (t) => ({
    id: t.id({
      description: 'Global id, opaque; stable as long as the slug is.',
      extensions: { lookaheadColumns: ['slug'] },
      resolve: ({ slug }, _args, _context, info) => globalId(info.parentType.name as NodeTypeName, slug),
    }),
    slug: t.exposeString('slug', { description: 'Stable public name, unique within its type.' }),
  }),
});

/** Base64 of Type:slug (the form Relay servers commonly use). */
const globalId = (type: NodeTypeName, slug: string) => Buffer.from(`${type}:${slug}`).toString('base64');

/** The slug in a global id of that type; empty, which nothing has, for any other id. */
export function slugOfId(type: NodeTypeName, id: string): string {
  const found = parseGlobalId(id);
  return found?.type === type ? found.slug : '';
}

/** Type and slug of a global id; undefined for anything else. */
export function parseGlobalId(id: string): { type: string; slug: string } | undefined {
  const text = Buffer.from(id, 'base64').toString();
  const colon = text.indexOf(':');
  return colon > 0 ? { type: text.slice(0, colon), slug: text.slice(colon + 1) } : undefined;
}
