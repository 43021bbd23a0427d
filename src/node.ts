import { builder } from './builder.ts';
import { globalId, parseGlobalId } from './global-id.ts';

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
      resolve: ({ slug }, _args, _context, info) => globalId(info.parentType.name, slug),
    }),
    slug: t.exposeString('slug', { description: 'Stable public name, unique within its type.' }),
  }),
});

/** The slug in a global id of that type; empty, which nothing has, for any other id. */
export function slugOfId(type: NodeTypeName, id: string): string {
  const found = parseGlobalId(id);
  return found?.type === type ? found.slug : '';
}
