import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { fieldsOf, rootFields } from '../lookahead/fields.ts';
import { Node } from '../node.ts';
import { slugBy } from '../slug-by.ts';
import {
  allThemes,
  broaderThemes,
  byThemeName,
  narrowerThemes,
  type ThemeRow,
  themeBySlug,
  themeRow,
} from './queries.ts';

const fields = fieldsOf<ThemeRow, Context>(themeRow);

export const Theme = builder.objectRef<ThemeRow>('Theme');

Theme.implement({
  interfaces: [Node],
  description:
    'A subject that declarations and commitments address: elections, AI, disinformation, cyber and finer ones.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'English name.' }),
    definition: t.exposeString('definition', { description: 'What belongs here, and what does not.' }),
    aliases: t.stringList({
      description: 'Other words for it.',
      ...themeRow.reading(['aliases'], ({ aliases }) => aliases ?? []),
    }),
    broader: t.field({
      type: [Theme],
      description: 'The themes directly above.',
      ...fields.many(broaderThemes, { order: byThemeName }),
    }),
    narrower: t.field({
      type: [Theme],
      description: 'The themes directly below.',
      ...fields.many(narrowerThemes, { order: byThemeName }),
    }),
  }),
});

const ThemeBy = builder.inputType('ThemeBy', {
  isOneOf: true,
  description: 'One way to name a theme.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    slug: t.string({ description: 'Slug: elections, ai, disinformation, cyber …' }),
    name: t.string({ description: 'Name or alias, in any case.' }),
  }),
});

const root = rootFields<Context>();

builder.queryFields((t) => ({
  theme: t.field({
    type: Theme,
    nullable: true,
    description: 'One theme; null when there is none of that name.',
    args: { by: t.arg({ type: ThemeBy, required: true, description: 'Exactly one of its fields.' }) },
    ...root.one(themeBySlug, {
      parameters: ({ by }: { by: typeof ThemeBy.$inferInput }, context) => ({
        slug: slugBy('Theme', 'THEME', by, context),
      }),
    }),
  }),
  themes: t.field({
    type: [Theme],
    description: 'All themes, by name.',
    ...root.many(allThemes, { order: byThemeName }),
  }),
}));
