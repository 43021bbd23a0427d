import type { Context } from '../context.ts';
import { stateCalled } from '../names/names-of-states.ts';
import { type HitRow, hits, mostHits } from './hits.ts';
import { luceneQuery, searchWords } from './lucene.ts';

/**
 * The state that another language calls just as the search says, and the name. The index knows it by names of the graph only:
 * unless it is among the hits, it is looked up by its own.
 */
export async function calledElsewhere(
  query: string,
  rows: readonly HitRow[],
  { memories, snapshot }: Context,
): Promise<{ row: HitRow; name: string } | undefined> {
  const called = stateCalled(query);
  if (!called) return undefined;
  const state = (await memories.names.at(snapshot)).byCode(called.iso3);
  if (state?.type !== 'State') return undefined;
  const isState = ([type, slug]: HitRow) => type === 'State' && slug === state.slug;
  const byOwnName = { query: luceneQuery(searchWords(state.name), true), most: mostHits, labels: ['State'] };
  const row = rows.find(isState) ?? (await snapshot.read(hits, byOwnName)).find(isState);
  return row && { row, name: called.name };
}
