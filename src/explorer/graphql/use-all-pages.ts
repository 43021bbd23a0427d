import { useEffect, useState } from 'preact/hooks';
import type { Query } from './document.ts';
import { ask } from './request.ts';
import { type Answered, useQuery } from './use-query.ts';

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** All rows of a list, page after page; the first page is shown while the others come. */
export function useAllPages<Answer, Node>(
  query: Query<Answer, { after?: string | null }>,
  pageOf: (answer: Answer) => Page<Node>,
): Answered<readonly Node[]> {
  const first = useQuery(query, {});
  const [further, setFurther] = useState<{ to: Answer; nodes: readonly Node[] }>();
  const { data } = first;
  // The query does not change while the page is shown.
  useEffect(() => {
    if (data === undefined) return;
    let wanted = true;
    const collect = async () => {
      const nodes: Node[] = [];
      for (let page = pageOf(data); page.pageInfo.hasNextPage && wanted; ) {
        page = pageOf(await ask(query, { after: page.pageInfo.endCursor }));
        nodes.push(...page.nodes);
      }
      if (wanted && nodes.length > 0) setFurther({ to: data, nodes });
    };
    // What could not be fetched is fetched with the next revision, or when the server is back.
    collect().catch(() => {});
    return () => {
      wanted = false;
    };
  }, [data]);
  if (data === undefined) return first as Answered<never>;
  return {
    ...first,
    data: [...pageOf(data).nodes, ...(further?.to === data ? further.nodes : [])],
  } as Answered<readonly Node[]>;
}
