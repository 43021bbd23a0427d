import type { NetworkProjection } from '../analytics/network.ts';
import type { ExportFormat } from '../export/export-network.ts';

/** A projection as addresses spell it: co-signatories. */
export const projectionPath = (projection: NetworkProjection) =>
  projection.toLowerCase().replaceAll('_', '-');

interface NetworkArgs {
  projection: NetworkProjection;
  filter?: object | null | undefined;
  minWeight?: number | null | undefined;
  maxNodes?: number | null | undefined;
  maxEdges?: number | null | undefined;
}

/** The path of a network as a file, with the same arguments as query parameters; lists repeat their parameter. */
export function exportAddress(
  format: ExportFormat,
  { projection, filter, minWeight, maxNodes, maxEdges }: NetworkArgs,
): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filter, minWeight, maxNodes, maxEdges }))
    for (const item of Array.isArray(value) ? value : [value])
      if (item != null) parameters.append(name, String(item));
  const query = parameters.toString();
  return `/networks/${projectionPath(projection)}.${format}${query && `?${query}`}`;
}
