import type { GraphQLResolveInfo } from 'graphql';
import type { RelatedReason, RelatedReasonType, SharedWord } from '../analytics/related/reasons.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { crossReferenceRow } from '../cross-references/queries.ts';
import { CrossReference } from '../cross-references/type.ts';
import { existing } from '../lookahead/row-page.ts';
import { themeRow } from '../themes/queries.ts';
import { Theme } from '../themes/type.ts';

type ReasonOf<T extends RelatedReasonType> = Extract<RelatedReason, { type: T }>;

const typeNames: Record<RelatedReasonType, string> = {
  SHARED_WORDS: 'SharedWords',
  SHARED_THEME: 'SharedTheme',
  SAME_INSTRUMENT: 'SameInstrument',
  CROSS_REFERENCE: 'CrossReferenceBetween',
  SHARED_SIGNATORIES: 'SharedSignatories',
};

/** Why two things are related. */
export const Reason = builder.interfaceRef<RelatedReason>('RelatedReason').implement({
  description:
    'Why two commitments or declarations are related, and how much that adds to the score. The score is the sum of its reasons, exactly.',
  resolveType: ({ type }) => typeNames[type],
  fields: (t) => ({
    kind: t.string({ description: Object.keys(typeNames).join(', '), resolve: ({ type }) => type }),
    contribution: t.exposeFloat('contribution', { description: 'What it adds to the score; more than 0.' }),
  }),
});

const Word = builder.objectRef<SharedWord>('SharedWord').implement({
  description: 'A word that both texts use.',
  fields: (t) => ({
    word: t.exposeString('word', {
      description: 'As the first text writes it; the other may have another form.',
    }),
    contribution: t.exposeFloat('contribution', { description: 'What it adds; rare words add more.' }),
  }),
});

const referencesOf = (keys: readonly string[], context: Context, info: GraphQLResolveInfo) =>
  Promise.all(
    keys.map((key) => existing(crossReferenceRow, key, info.returnType, info.fieldNodes, context, info)),
  );

builder.objectRef<ReasonOf<'SHARED_WORDS'>>(typeNames.SHARED_WORDS).implement({
  interfaces: [Reason],
  description:
    'Both use the same words, compared by their stems; common words do not count, rare ones count most.',
  fields: (t) => ({
    words: t.expose('words', {
      type: [Word],
      description: 'The words, what adds most first.',
    }),
  }),
});

builder.objectRef<ReasonOf<'SHARED_THEME'>>(typeNames.SHARED_THEME).implement({
  interfaces: [Reason],
  description:
    'Both address the same theme, by themselves, in their parts or (which counts two thirds) through a theme below it; rare themes count more.',
  fields: (t) => ({
    theme: t.field({
      type: Theme,
      description: 'The theme.',
      resolve: ({ theme }, _args, context, info) =>
        existing(themeRow, theme, info.returnType, info.fieldNodes, context, info),
    }),
  }),
});

builder.objectRef<ReasonOf<'SAME_INSTRUMENT'>>(typeNames.SAME_INSTRUMENT).implement({
  interfaces: [Reason],
  description: 'Both invoke the same text or body.',
  fields: (t) => ({
    instrument: t.exposeString('instrument', {
      description: 'Slug of the declaration or organization both invoke.',
    }),
    own: t.field({
      type: [CrossReference],
      description: 'Where the first invokes it, with its quote.',
      resolve: ({ ownKeys }, _args, context, info) => referencesOf(ownKeys, context, info),
    }),
    other: t.field({
      type: [CrossReference],
      description: 'Where the other invokes it, with its quote.',
      resolve: ({ otherKeys }, _args, context, info) => referencesOf(otherKeys, context, info),
    }),
  }),
});

builder.objectRef<ReasonOf<'CROSS_REFERENCE'>>(typeNames.CROSS_REFERENCE).implement({
  interfaces: [Reason],
  description: 'One of the two declarations refers to the other.',
  fields: (t) => ({
    references: t.field({
      type: [CrossReference],
      description: 'The cross-references between the two, with their quotes.',
      resolve: ({ keys }, _args, context, info) => referencesOf(keys, context, info),
    }),
  }),
});

builder.objectRef<ReasonOf<'SHARED_SIGNATORIES'>>(typeNames.SHARED_SIGNATORIES).implement({
  interfaces: [Reason],
  description: 'The same parties stand behind both declarations.',
  fields: (t) => ({
    shared: t.exposeInt('shared', { description: 'Parties that signed both declarations.' }),
    jaccard: t.exposeFloat('jaccard', { description: 'Parties of both / parties of either, 0 to 1.' }),
  }),
});
