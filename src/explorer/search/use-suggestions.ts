import { useQuery } from '../graphql/use-query.ts';
import { type Hit, searchQuery, soughtWords } from './search-query.ts';
import { useDelayed } from './use-delayed.ts';

interface Suggested {
  /** What was looked for. */
  readonly words: string;
  readonly hits: readonly Hit[];
  /** Whether these are all hits of the field's words as they stand. */
  readonly ready: boolean;
}

type Types = NonNullable<(typeof searchQuery)['types']>['variables']['types'];

/** What the search finds for the words of a field, once they rest for a moment; nothing for a single letter. */
export function useSuggestions(text: string, first: number, types: Types = null): Suggested {
  const sought = soughtWords(text);
  const words = useDelayed(sought, 150);
  const asked = words.length < 2 ? null : { query: words, types, first };
  const { state, data } = useQuery(searchQuery, asked);
  return {
    words,
    hits: asked === null ? [] : (data?.search.edges ?? []),
    ready: asked !== null && state === 'ready' && words === sought,
  };
}
