import { builder } from '../builder.ts';
import { listSize } from '../field-cost.ts';
import type { SourceRow } from './queries.ts';
import { textOf } from './text-of.ts';

/** A stored document that quotes are taken from. */
export const Source = builder.objectRef<SourceRow>('Source').implement({
  description: 'A source document as it came; quotes are found in its text letter by letter.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable public name.' }),
    title: t.exposeString('title', { description: 'The document’s title.' }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Who published it; null where the document does not say.',
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was published; null where the document does not say.',
    }),
    licence: t.exposeString('licence', { description: 'What is known of the terms of use.' }),
    sha256: t.exposeString('sha256', { description: 'SHA-256 of the file, 64 hexadecimal digits.' }),
    text: t.string({
      description: 'The whole text; offsets of evidence count its UTF-16 code units from 0. Can be long.',
      complexity: 50,
      resolve: ({ slug }, _args, context) => textOf(slug, context),
    }),
  }),
});

builder.queryField('sources', (t) =>
  t.field({
    type: [Source],
    description: 'The stored source documents, by slug.',
    complexity: { field: 0, multiplier: listSize },
    resolve: async (_root, _args, { memories, snapshot }) => [
      ...(await memories.sources.at(snapshot)).values(),
    ],
  }),
);

builder.queryField('source', (t) =>
  t.field({
    type: Source,
    nullable: true,
    args: { slug: t.arg.string({ required: true, description: 'Its stable public name.' }) },
    description: 'A stored source document; null when there is none of that name.',
    resolve: async (_root, { slug }, { memories, snapshot }) =>
      (await memories.sources.at(snapshot)).get(slug) ?? null,
  }),
);
