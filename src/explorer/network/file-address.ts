import type { NetworkVariables } from './network-query.ts';
import { projectionPath } from './network-state.ts';

/** Files hold what the API gives at most, not only what can be drawn. */
const mostInFiles = { maxNodes: 5_000, maxEdges: 100_000 };

/** The address of the same network as a file. */
export function fileAddress({ projection, filter, minWeight }: NetworkVariables, format: string) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, minWeight, ...mostInFiles }))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== null && item !== undefined) parameters.append(name, String(item));
  return `/networks/${projectionPath(projection)}.${format}?${parameters}`;
}
