import { useEffect, useRef, useState } from 'preact/hooks';
import type { Query } from './document.ts';
import { serverMayBeAway, useLive } from './live.ts';
import { askPatiently } from './patience.ts';
import { ask, requestAddress } from './request.ts';
import { tellShort } from './short-lists.ts';

/** One page of a list: its rows, and where the next one begins. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A page of a connection that gives its nodes. */
export const ofNodes = <Row>({
  nodes,
  pageInfo,
}: { nodes: readonly Row[] } & Pick<Page<Row>, 'pageInfo'>) => ({
  rows: nodes,
  pageInfo,
});

/** A page of a connection that gives its edges. */
export const ofEdges = <Row>({
  edges,
  pageInfo,
}: { edges: readonly Row[] } & Pick<Page<Row>, 'pageInfo'>) => ({
  rows: edges,
  pageInfo,
});

interface Collected<Row> extends Page<Row> {
  /** The first page that these rows come after. */
  readonly to: Page<Row>['pageInfo'];
  readonly pages: number;
}

/** How to ask for the page after a cursor. */
export interface Further<Answer, Variables extends object, Row> {
  readonly query: Query<Answer, Variables>;
  readonly variables: (after: string) => Variables;
  readonly pageOf: (answer: Answer) => Page<Row> | null | undefined;
}

/**
 * The rows of a first page and of those after it, up to a number of pages: what is there is shown while the rest comes.
 * Another first page, as after a change of the graph, starts over; until as many rows of the same list are there again,
 * the old ones stay.
 */
export function useRest<Answer, Variables extends object, Row>(
  first: Page<Row> | undefined,
  { query, variables, pageOf }: Further<Answer, Variables, Row>,
  mostPages = Number.POSITIVE_INFINITY,
): { readonly rows: readonly Row[]; readonly more: boolean } {
  const { returns } = useLive();
  const list = requestAddress(query.text, variables(''));
  const [collected, setCollected] = useState<Collected<Row>>();
  const to = first?.pageInfo;
  const known = collected !== undefined && collected.to === to ? collected : undefined;
  // The first page's information is an object of its own in every answer, and so stands for the answer.
  useEffect(() => {
    if (!to) return;
    let at: Collected<Row> = known ?? { to, rows: [], pageInfo: to, pages: 1 };
    /** Goes on where it came to, if a page of the list has failed. */
    const collect = async (signal: AbortSignal) => {
      while (at.pages < mostPages && at.pageInfo.hasNextPage && at.pageInfo.endCursor !== null) {
        const page = pageOf(await ask(query, variables(at.pageInfo.endCursor), signal));
        if (!page || signal.aborted) return;
        at = { to, rows: [...at.rows, ...page.rows], pageInfo: page.pageInfo, pages: at.pages + 1 };
        setCollected(at);
      }
    };
    const end = askPatiently(list, collect, {
      answered: () => tellShort(list),
      failed(failed) {
        tellShort(list, failed);
        if (failed.failure.kind === 'AWAY') serverMayBeAway();
      },
    });
    return () => {
      end();
      tellShort(list);
    };
  }, [to, mostPages, returns]);
  const shown = useRef<{ list: string; rows: readonly Row[] } | undefined>(undefined);
  const rows = [...(first?.rows ?? []), ...(known?.rows ?? [])];
  const more = (known?.pageInfo ?? to)?.hasNextPage ?? false;
  const underWay = more && (known?.pages ?? 1) < mostPages;
  const old = shown.current;
  const shrunk = underWay && old?.list === list && old.rows.length > rows.length;
  if (!shrunk) shown.current = { list, rows };
  return { rows: shrunk ? old.rows : rows, more };
}
