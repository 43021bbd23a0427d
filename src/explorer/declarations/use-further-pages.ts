import { useEffect, useState } from 'preact/hooks';
import { ask } from '../graphql/request.ts';
import type { DeclarationsVariables } from './list-filter.ts';
import { declarationsQuery, type ListedDeclaration } from './list-query.ts';

interface Page {
  readonly nodes: readonly ListedDeclaration[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** The rows of a first page and of those asked for after it; a new first page starts over. */
export function useFurtherPages(first: Page, variables: DeclarationsVariables) {
  const [further, setFurther] = useState<readonly Page[]>([]);
  // Another first page makes the others void.
  useEffect(() => setFurther([]), [first]);
  const last = further.at(-1) ?? first;
  const more = async () => {
    const { declarations } = await ask(declarationsQuery, { ...variables, after: last.pageInfo.endCursor });
    setFurther([...further, declarations]);
  };
  return {
    nodes: [first, ...further].flatMap(({ nodes }) => nodes),
    more: last.pageInfo.hasNextPage ? more : undefined,
  };
}
