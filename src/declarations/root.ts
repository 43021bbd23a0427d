import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { fieldsOf, type PageRow, rootFields } from '../lookahead/fields.ts';
import { type OrganizationRow, organizationRow } from '../parties/queries.ts';
import { Organization } from '../parties/refs.ts';
import { slugBy } from '../slug-by.ts';
import { type ThemeRow, themeRow } from '../themes/queries.ts';
import { Theme } from '../themes/type.ts';
import { FacetCount } from './details-type.ts';
import {
  DeclarationFilter,
  type DeclarationFilterInput,
  DeclarationOrder,
  declarationOrder,
  declarationParameters,
} from './filter.ts';
import {
  allDeclarations,
  type DeclarationRow,
  declarationBySlug,
  declarationFacets,
  declarationsIssued,
  declarationsOfTheme,
} from './queries.ts';
import { Declaration } from './refs.ts';

const root = rootFields<Context>();

const DeclarationBy = builder.inputType('DeclarationBy', {
  isOneOf: true,
  description: 'One way to name a declaration.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    slug: t.string({ description: 'Slug: paris-call, charlevoix-commitment.' }),
    name: t.string({ description: 'Title, short title or any alias, in any case.' }),
  }),
});

type Facets = Record<string, [string, string, number][]>;

const DeclarationFacets = builder.objectRef<Facets>('DeclarationFacets').implement({
  description: 'How the declarations of a list divide; counted over the whole list, not the page.',
  fields: (t) => {
    const facet = (name: keyof typeof declarationFacets, description: string) =>
      t.field({
        type: [FacetCount],
        description,
        complexity: 20,
        extensions: { lookaheadFacet: declarationFacets[name] },
        resolve: (facets) => facets[name] ?? [],
      });
    return {
      themes: facet('themes', 'By theme, most frequent first.'),
      kinds: facet('kinds', 'By kind, most frequent first.'),
      years: facet('years', 'By year, earliest first; undated ones are left out.'),
      parties: facet('parties', 'By signatory, most frequent first.'),
    };
  },
});

/** The one connection type of lists of declarations, with facets. */
export const DeclarationConnection = builder.connectionObject(
  {
    type: Declaration,
    name: 'DeclarationConnection',
    description: 'Declarations.',
    fields: (t) => ({
      facets: t.field({
        type: DeclarationFacets,
        description: 'How the whole list divides.',
        resolve: (page) => (page as unknown as PageRow<DeclarationRow>).facets,
      }),
    }),
  },
  { name: 'DeclarationEdge', description: 'A declaration in a list.' },
);
/**
 * Lists below another thing have no facets: Neo4j takes the counts in a nested subquery for an aggregation of the
 * statement around it, and refuses it.
 */
const PlainDeclarationConnection = builder.connectionObject(
  { type: Declaration, name: 'PlainDeclarationConnection', description: 'Declarations, without facets.' },
  { name: 'PlainDeclarationEdge', description: 'A declaration in a list.' },
);

const filterArg = { type: DeclarationFilter, description: 'Which declarations; all by default.' } as const;
const orderArg = { type: DeclarationOrder, description: 'Default: newest first.' } as const;

interface ListArgs {
  filter?: DeclarationFilterInput;
  orderBy?: typeof DeclarationOrder.$inferInput | null | undefined;
}
const list = {
  order: declarationOrder,
  parameters: ({ filter }: ListArgs, context: Context) => declarationParameters(filter, context),
};

builder.queryFields((t) => ({
  declaration: t.field({
    type: Declaration,
    nullable: true,
    description: 'One declaration; null when there is none of that name.',
    args: { by: t.arg({ type: DeclarationBy, required: true, description: 'Exactly one of its fields.' }) },
    ...root.one(declarationBySlug, {
      parameters: ({ by }: { by: typeof DeclarationBy.$inferInput }, context) => ({
        slug: slugBy('Declaration', 'DECLARATION', by, context),
      }),
    }),
  }),
  declarations: t.connection(
    {
      type: Declaration,
      description: 'Declarations, newest first unless ordered otherwise; at most 100 a page.',
      args: { filter: t.arg(filterArg), orderBy: t.arg(orderArg) },
      ...root.page(allDeclarations, list),
    },
    DeclarationConnection,
  ),
}));

builder.objectField(Theme, 'declarations', (t) =>
  t.connection(
    {
      type: Declaration,
      description: 'Declarations that address it or a theme below it, newest first unless ordered otherwise.',
      args: { filter: t.arg(filterArg), orderBy: t.arg(orderArg) },
      ...fieldsOf<ThemeRow, Context>(themeRow).page(declarationsOfTheme, list),
    },
    PlainDeclarationConnection,
  ),
);

builder.objectField(Organization, 'issued', (t) =>
  t.connection(
    {
      type: Declaration,
      description: 'Declarations it issued, newest first unless ordered otherwise.',
      args: { orderBy: t.arg(orderArg) },
      ...fieldsOf<OrganizationRow, Context>(organizationRow).page(declarationsIssued, {
        order: declarationOrder,
      }),
    },
    PlainDeclarationConnection,
  ),
);
