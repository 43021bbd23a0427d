import { builder, describedEnum } from '../builder.ts';
import { Source } from '../sources/type.ts';
import type { Evidence, Reference } from './evidence.ts';
import type { Confidence } from './record.ts';

const ConfidenceEnum = describedEnum('Confidence', 'How sure a statement is.', {
  STATED: 'The cited words or page say so.',
  DERIVED: 'It follows from cited facts by a rule that the note names.',
  UNVERIFIED: 'Found, but no primary source confirms it.',
} satisfies Record<Confidence, string>);

const ReferenceType = builder.objectRef<Reference>('Reference').implement({
  description: 'A page or publication outside the stored sources.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its title.' }),
    url: t.exposeString('url', { description: 'Its address.' }),
    retrieved: t.exposeString('retrieved', {
      nullable: true,
      description: 'Day it was read, YYYY-MM-DD; null where that was not recorded.',
    }),
  }),
});

/** What a statement rests on. */
export const EvidenceType = builder.objectRef<Evidence>('Evidence').implement({
  description:
    'What a statement rests on: verbatim words of a stored source, a named reference outside, or both. Where others recorded neither, a note says so.',
  fields: (t) => ({
    quote: t.string({
      nullable: true,
      description:
        'The words as the source has them, white space folded; null where it rests on references alone.',
      resolve: ({ quote }) => quote ?? null,
    }),
    start: t.int({
      nullable: true,
      description: 'Offset of the first character in the source’s text, in UTF-16 code units from 0.',
      resolve: ({ spans }) => spans?.[0] ?? null,
    }),
    end: t.int({
      nullable: true,
      description: 'Offset after the last character.',
      resolve: ({ spans }) => spans?.at(-1) ?? null,
    }),
    spans: t.intList({
      description:
        'start, end, start, end …: several pairs where the words run over a page break. Empty without a quote.',
      resolve: ({ spans }) => spans ?? [],
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'The stored document the quote is from.',
      resolve: async ({ source }, _args, { memories, snapshot }) =>
        source === undefined ? null : ((await memories.sources.at(snapshot)).get(source) ?? null),
    }),
    reference: t.field({
      type: ReferenceType,
      nullable: true,
      description: 'The main outside reference; null where it rests on words alone.',
      resolve: ({ references }) => references?.[0] ?? null,
    }),
    references: t.field({
      type: [ReferenceType],
      description: 'All outside references, the main one first.',
      resolve: ({ references }) => references ?? [],
    }),
    confidence: t.expose('confidence', {
      type: ConfidenceEnum,
      description: 'How sure it is.',
    }),
    note: t.string({
      nullable: true,
      description: 'Why, where the evidence alone does not show it.',
      resolve: ({ note }) => note ?? null,
    }),
  }),
});
