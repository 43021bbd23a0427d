import { otherEnd } from './find-path.ts';
import type { NetworkEdge } from './network-query.ts';

/** What of a network stands out; the rest fades. Null: nothing does, all is drawn alike. */
export interface Emphasis {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
}

/** What a path, or else a chosen edge, or else a chosen node with its neighbours brings forward. */
export function emphasisOf(
  edges: readonly NetworkEdge[],
  { path, edge, node }: { path: readonly NetworkEdge[] | null; edge: NetworkEdge | undefined; node: string },
): Emphasis | null {
  const chosen = path && path.length > 0 ? path : edge ? [edge] : null;
  if (chosen)
    return {
      nodes: new Set(chosen.flatMap(({ source, target }) => [source, target])),
      edges: new Set(chosen.map(({ id }) => id)),
    };
  if (node === '') return null;
  const own = edges.filter(({ source, target }) => source === node || target === node);
  return {
    nodes: new Set([node, ...own.map((each) => otherEnd(each, node))]),
    edges: new Set(own.map(({ id }) => id)),
  };
}
