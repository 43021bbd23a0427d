import type { Query } from './document.ts';
import { type Answered, useQuery } from './use-query.ts';
import { ofNodes, type Page, useRest } from './use-rest.ts';

interface Nodes<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: Page<Node>['pageInfo'];
}

/** All rows of a list, page after page; the first page is shown while the others come. */
export function useAllPages<Answer, Node>(
  query: Query<Answer, { after?: string | null }>,
  nodesOf: (answer: Answer) => Nodes<Node>,
): Answered<readonly Node[]> {
  const first = useQuery(query, {});
  const pageOf = (answer: Answer) => ofNodes(nodesOf(answer));
  const { rows } = useRest(first.data === undefined ? undefined : pageOf(first.data), {
    query,
    variables: (after) => ({ after }),
    pageOf,
  });
  return (first.data === undefined ? first : { ...first, data: rows }) as Answered<readonly Node[]>;
}
