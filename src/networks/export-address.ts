import { type NetworkProjection, projectionPath } from '../analytics/network.ts';
import type { ExportFormat } from '../export/export-network.ts';

interface NetworkArgs {
  projection: NetworkProjection;
  filter?: object | null | undefined;
  minWeight?: number | null | undefined;
  maxNodes?: number | null | undefined;
  maxEdges?: number | null | undefined;
}

/**
 * The path of a network as a file, with the same arguments as query parameters; lists repeat their parameter. Names are slugs
 * by now: a name with a comma would be read as two.
 */
export function exportAddress(
  format: ExportFormat,
  { projection, filter, minWeight, maxNodes, maxEdges }: NetworkArgs,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, minWeight, maxNodes, maxEdges }))
    for (const item of itemsOf(value)) parameters.append(name, String(item));
  const query = parameters.toString();
  return `/networks/${projectionPath(projection)}.${format}${query && `?${query}`}`;
}

/** An empty list is a condition too, which nothing meets: its parameter is there, and empty. */
function itemsOf(value: unknown): readonly unknown[] {
  if (value == null) return [];
  if (!Array.isArray(value)) return [value];
  return value.length === 0 ? [''] : value;
}
