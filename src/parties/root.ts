import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { describedOrder } from '../described-order.ts';
import { rootFields } from '../lookahead/fields.ts';
import { type Order, wordsKey } from '../lookahead/relation.ts';
import { slugOfCode } from '../names/resolve.ts';
import type { NodeTypeName } from '../node.ts';
import { type By, slugBy } from '../slug-by.ts';
import { PartyFilter, type PartyFilterInput, partyParameters } from './filter.ts';
import { allOrganizations, allStates, organizationBySlug, stateBySlug } from './queries.ts';
import { Organization, State } from './refs.ts';
import { OrganizationKindEnum } from './type.ts';

const root = rootFields<Context>();

const StateBy = builder.inputType('StateBy', {
  isOneOf: true,
  description: 'One way to name a state.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    slug: t.string({ description: 'Slug: canada, united-states.' }),
    iso2: t.string({ description: 'ISO 3166-1 alpha-2 code, in any case.' }),
    iso3: t.string({ description: 'ISO 3166-1 alpha-3 code, in any case.' }),
    name: t.string({
      description:
        'Name or any alias, in any case, with or without accents and "the"; last what ISO 3166 lists call it in Arabic, Chinese, English, French, German, Italian, Portuguese, Russian or Spanish.',
    }),
  }),
});

const OrganizationBy = builder.inputType('OrganizationBy', {
  isOneOf: true,
  description: 'One way to name an organization.',
  fields: (t) => ({
    id: t.id({ description: 'Global id.' }),
    slug: t.string({ description: 'Slug: g7, freedom-online-coalition.' }),
    name: t.string({ description: 'Name or any alias, in any case, with or without accents and "the".' }),
  }),
});

interface PartyBy extends By {
  iso2?: string | null | undefined;
  iso3?: string | null | undefined;
}

/** Of a code the statement sees to it that it is that one: a code of three letters is not found as one of two. */
const slugFor =
  (type: NodeTypeName) =>
  ({ by: { iso2, iso3, ...by } }: { by: PartyBy }, context: Context) => {
    const code = iso2 ?? iso3;
    return {
      slug: code == null ? slugBy(type, 'PARTY', by, context) : slugOfCode(code, context),
      iso2: iso2?.toUpperCase(),
      iso3: iso3?.toUpperCase(),
    };
  };

const PartyOrder = describedOrder('Party', 'parties', {
  NAME: 'Usual English name.',
  SIGNATURES: 'How many signatures they have.',
});

interface PartiesArgs {
  filter?: PartyFilterInput;
  orderBy?: typeof PartyOrder.$inferInput | null | undefined;
}

function partyOrder({ orderBy }: PartiesArgs): Order {
  const descending = orderBy?.direction === 'DESC';
  const key =
    orderBy?.field === 'SIGNATURES' ? { column: 'signatureCount', descending } : wordsKey('name', descending);
  return {
    name: `${orderBy?.field ?? 'NAME'} ${descending ? 'DESC' : 'ASC'}`,
    keys: [key, { column: 'slug' }],
  };
}

builder.queryFields((t) => ({
  state: t.field({
    type: State,
    nullable: true,
    description: 'One state; null when there is none of that name.',
    args: { by: t.arg({ type: StateBy, required: true, description: 'Exactly one of its fields.' }) },
    ...root.one(stateBySlug, { parameters: slugFor('State') }),
  }),
  states: t.connection(
    {
      type: State,
      description: 'States, by name unless ordered otherwise; at most 300 a page.',
      args: {
        filter: t.arg({ type: PartyFilter, description: 'Which states; all by default.' }),
        orderBy: t.arg({ type: PartyOrder, description: 'Default: by name.' }),
      },
      ...root.page(allStates, {
        order: partyOrder,
        sizes: { default: 20, max: 300 },
        parameters: ({ filter }: PartiesArgs, context) => partyParameters(filter, context),
      }),
    },
    { name: 'StateConnection', description: 'States.' },
    { name: 'StateEdge', description: 'A state in a list.' },
  ),
  organization: t.field({
    type: Organization,
    nullable: true,
    description: 'One organization; null when there is none of that name.',
    args: { by: t.arg({ type: OrganizationBy, required: true, description: 'Exactly one of its fields.' }) },
    ...root.one(organizationBySlug, { parameters: slugFor('Organization') }),
  }),
  organizations: t.connection(
    {
      type: Organization,
      description: 'Organizations, by name unless ordered otherwise; at most 300 a page.',
      args: {
        kinds: t.arg({ type: [OrganizationKindEnum], description: 'Only these kinds; all by default.' }),
        filter: t.arg({ type: PartyFilter, description: 'Which organizations; all by default.' }),
        orderBy: t.arg({ type: PartyOrder, description: 'Default: by name.' }),
      },
      ...root.page(allOrganizations, {
        order: partyOrder,
        sizes: { default: 20, max: 300 },
        parameters: ({ filter, kinds }: PartiesArgs & { kinds?: string[] | null | undefined }, context) => ({
          ...partyParameters(filter, context),
          kinds,
        }),
      }),
    },
    { name: 'OrganizationConnection', description: 'Organizations.' },
    { name: 'OrganizationEdge', description: 'An organization in a list.' },
  ),
}));
