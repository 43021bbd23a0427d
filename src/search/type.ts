import { builder, describedEnum } from '../builder.ts';
import { commitmentRow } from '../commitments/queries.ts';
import { Commitment } from '../commitments/refs.ts';
import type { Context } from '../context.ts';
import { declarationRow } from '../declarations/queries.ts';
import { Declaration } from '../declarations/refs.ts';
import { SignatoryError } from '../errors.ts';
import { workingFor } from '../field-cost.ts';
import { loadRow } from '../lookahead/load.ts';
import type { PageArgs } from '../lookahead/page.ts';
import type { RowShape } from '../lookahead/row-type.ts';
import { selectionOfNodes } from '../lookahead/selection-of-nodes.ts';
import { type Listed, listed, mapped, memoryPage } from '../memory-page.ts';
import { fold } from '../names/fold.ts';
import { organizationRow, stateRow } from '../parties/queries.ts';
import { Organization, State } from '../parties/refs.ts';
import { themeRow } from '../themes/queries.ts';
import { Theme } from '../themes/type.ts';
import { calledElsewhere } from './called-elsewhere.ts';
import { findWords, type Highlight } from './highlight.ts';
import { type HitRow, type HitType, hits, mostHits } from './hits.ts';
import { luceneQuery, searchWords } from './lucene.ts';

/** Characters of a query. */
const longestQuery = 300;

const rowTypes: Record<HitType, RowShape> = {
  Declaration: declarationRow,
  Commitment: commitmentRow,
  State: stateRow,
  Organization: organizationRow,
  Theme: themeRow,
};

const SearchType = describedEnum('SearchType', 'What a search can find.', {
  DECLARATION: 'Declarations, by title, other names and summary.',
  COMMITMENT: 'Commitments, by heading and text.',
  STATE: 'States, by name and other names.',
  ORGANIZATION: 'Organizations, by name and other names.',
  THEME: 'Themes, by name, definition and other words.',
});

const SearchMatch = describedEnum('SearchMatch', 'How many words of a search have to be found.', {
  ALL_WORDS: 'Every one.',
  MOST_WORDS: 'Half of them or more: for what is remembered by and large.',
});

const labelOf = {
  DECLARATION: 'Declaration',
  COMMITMENT: 'Commitment',
  STATE: 'State',
  ORGANIZATION: 'Organization',
  THEME: 'Theme',
} as const;

const SearchResult = builder.unionType('SearchResult', {
  types: [Declaration, Commitment, State, Organization, Theme],
  description: 'What a search found.',
  resolveType: (result) => (result as unknown as { hitType: HitType }).hitType,
});

const HighlightType = builder.objectRef<Highlight>('Highlight').implement({
  description: 'A passage in which words of the search stand.',
  fields: (t) => ({
    field: t.exposeString('field', {
      description: 'Where: title, shortTitle, name, alias, heading, text, summary or definition.',
    }),
    fragment: t.exposeString('fragment', { description: 'The passage, about 160 characters.' }),
    spans: t.exposeIntList('spans', {
      description: 'start, end, start, end …: where in the fragment the words stand, in UTF-16 code units.',
    }),
  }),
});

interface Hit {
  type: HitType;
  slug: string;
  score: number;
  highlights: Highlight[];
}

async function find(
  query: string,
  types: readonly (keyof typeof labelOf)[] | null | undefined,
  every: boolean,
  context: Context,
): Promise<Listed<Hit>> {
  const { snapshot } = context;
  if (query.length > longestQuery)
    throw new SignatoryError(
      'LIMIT_EXCEEDED',
      `query has at most ${longestQuery} characters; received ${query.length}.`,
    );
  const words = searchWords(query);
  if (words.length === 0) return listed([]);
  const labels = (types ?? (Object.keys(labelOf) as (keyof typeof labelOf)[])).map((type) => labelOf[type]);
  const rows = await snapshot.read(hits, {
    query: luceneQuery(words, every),
    most: mostHits,
    labels,
  });
  const asked = fold(query);
  const called = rows.filter(([, , , fields, aliases]) => isCalled(asked, fields, aliases));
  const state = labels.includes('State') ? await calledElsewhere(query, rows, context) : undefined;
  const elsewhere = state && !called.includes(state.row) ? state : undefined;
  const first = elsewhere ? [...called, elsewhere.row] : called;
  const best = first.length === 0 ? rows : [...first, ...rows.filter((row) => !first.includes(row))];
  const hitOf = (row: HitRow) => {
    const [type, slug, score, fields, aliases] = row;
    const names = row === elsewhere?.row ? [...aliases, elsewhere.name] : aliases;
    const places = [...fields, ...names.map((alias) => ['alias', alias] as const)];
    return { type, slug, score, ...findWords(places, words) };
  };
  if (every) return mapped(best, hitOf);
  return listed(best.map(hitOf).filter(({ count }) => 2 * count >= words.length));
}

/** Fields that are names of a thing; the others are texts about it. */
const namingFields = new Set(['title', 'shortTitle', 'name']);

/** Whether a thing is called just as the search says. Lucene does not see that: what repeats a word scores above whose name it is. */
const isCalled = (
  asked: string,
  fields: readonly [name: string, text: string][],
  aliases: readonly string[],
) =>
  fields.some(([field, text]) => namingFields.has(field) && fold(text) === asked) ||
  aliases.some((alias) => fold(alias) === asked);

const SearchConnection = builder.connectionObject(
  { type: SearchResult, name: 'SearchConnection', description: 'What a search found, best first.' },
  {
    name: 'SearchEdge',
    description: 'A hit.',
    fields: (t) => ({
      score: t.float({
        description:
          'Lucene’s score; comparable within one search only. What is called as the query says comes first, whatever its score.',
        resolve: (edge) => (edge as unknown as Hit).score,
      }),
      highlights: t.field({
        type: [HighlightType],
        description: 'Where the words stand, at most three passages.',
        resolve: (edge) => (edge as unknown as Hit).highlights,
      }),
    }),
  },
);

builder.queryField('search', (t) =>
  t.connection(
    {
      type: SearchResult,
      description: `Full-text search in titles, names and texts; every word has to be found, as it is, as a beginning (from three letters) or with a typo (from four); words such as "and" and "the" need not. Case and accents do not matter, and no character has a special meaning. The best ${mostHits} hits of the types asked for: what is called just so, a state in other languages too, then the others, best first.`,
      complexity: workingFor(50),
      args: {
        query: t.arg.string({
          required: true,
          description: `Words to look for; at most ${longestQuery} characters.`,
        }),
        match: t.arg({
          type: SearchMatch,
          defaultValue: 'ALL_WORDS',
          description: 'How many of the words have to be found. Default ALL_WORDS.',
        }),
        types: t.arg({ type: [SearchType], description: 'Only these types; all by default.' }),
      },
      resolve: async (_root, { query, match, types, ...args }, context, info) => {
        const page = memoryPage(await find(query, types, match !== 'MOST_WORDS', context), args as PageArgs, {
          list: 'search',
          madeFrom: { query, match: match ?? 'ALL_WORDS', types: types ?? null },
        });
        const wanted = selectionOfNodes(info);
        const edges = await Promise.all(
          page.edges.map(async ({ cursor, node: hit }) => {
            const type = info.schema.getType(hit.type);
            const row = wanted.type
              ? await loadRow(rowTypes[hit.type], hit.slug, type, wanted.places, context, info)
              : {};
            return {
              cursor,
              ...hit,
              node: Object.assign(row ?? {}, { slug: hit.slug, hitType: hit.type }) as never,
            };
          }),
        );
        return { ...page, edges };
      },
    },
    SearchConnection,
  ),
);
