import { builder } from '../builder.ts';
import { SignatoryError } from '../errors.ts';
import type { GraphInfo, SourceCoverage } from './queries.ts';

type Count = keyof GraphInfo['counts'];
const countDescriptions: Record<Count, string> = {
  declarations: 'Declarations, catalogued or only referred to.',
  catalogued: 'Declarations with commitments and signatories of their own here.',
  commitments: 'Commitments, their parts included.',
  states: 'States.',
  organizations: 'Organizations.',
  themes: 'Themes.',
  signatures: 'Signatures, named and derived.',
  crossReferences: 'Cross-references.',
};

const Counts = builder.objectRef<GraphInfo['counts']>('GraphCounts').implement({
  description: 'How much the graph holds; every number is 0 or more.',
  fields: (t) =>
    Object.fromEntries(
      Object.entries(countDescriptions).map(([name, description]) => [
        name,
        t.int({ description, resolve: (counts) => counts[name as Count] }),
      ]),
    ),
});

const Coverage = builder.objectRef<SourceCoverage>('SourceCoverage').implement({
  description: 'How much of a source document’s text some commitment, quote, title or context accounts for.',
  fields: (t) => ({
    source: t.exposeString('source', { description: 'Slug of the source document.' }),
    characters: t.exposeInt('characters', {
      description: 'Characters that are not white space, mark-up or page furniture.',
    }),
    covered: t.exposeInt('covered', { description: 'Those that are accounted for.' }),
    share: t.float({
      description: 'covered / characters, 0 to 1; 1 for a text in which nothing counts.',
      resolve: ({ covered, characters }) => (characters === 0 ? 1 : covered / characters),
    }),
  }),
});

const GraphInfoType = builder.objectRef<GraphInfo>('GraphInfo').implement({
  description: 'The data set in the graph; of several, what each says, in order of name.',
  fields: (t) => ({
    revision: t.string({
      description: 'The state of the graph this answer belongs to; opaque, new after every change.',
      resolve: (_info, _args, { snapshot }) => snapshot.bookmark(),
    }),
    dataSet: t.exposeString('name', { description: 'Name of the data set, or names, separated by commas.' }),
    version: t.exposeString('version', {
      description: 'Version of the data set, or versions in the order of the names.',
    }),
    title: t.exposeString('title', { nullable: true, description: 'Title of the data set.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it covers.' }),
    licence: t.exposeString('licence', {
      description: 'Terms of use of the data; where data sets differ in them, each after its name.',
    }),
    counts: t.field({ type: Counts, description: 'How much it holds.', resolve: ({ counts }) => counts }),
    coverage: t.expose('coverage', {
      type: [Coverage],
      description: 'How much of each source document is accounted for.',
    }),
  }),
});

builder.queryField('graph', (t) =>
  t.field({
    type: GraphInfoType,
    description: 'What the graph holds, and in which state it is.',
    resolve: async (_root, _args, { memories, snapshot }) => {
      const info = await memories.info.at(snapshot);
      if (!info)
        throw new SignatoryError(
          'UNAVAILABLE',
          'The graph is empty; import a data set with "signatory import".',
          { retryAfter: 5 },
        );
      return info;
    },
  }),
);
