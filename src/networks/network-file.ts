import { type NetworkProjection, networkProjections, projectionPath } from '../analytics/network.ts';
import type { Context } from '../context.ts';
import { SignatoryError } from '../errors.ts';
import {
  type ExportedFile,
  type ExportFormat,
  exportFormats,
  isExportFormat,
} from '../export/export-network.ts';
import { fileFacts } from '../graph-info/file-facts.ts';
import { offThread } from '../off-thread/off-thread.ts';
import { networkConditions } from './filter.ts';
import { measuredNetwork, networkBounds } from './network.ts';
import { readFilter } from './read-filter.ts';

const projections = new Map(networkProjections.map((projection) => [projectionPath(projection), projection]));

/** The projection that addresses and commands spell so. Throws NOT_FOUND, with the list, where there is none. */
export function projectionNamed(name: string): NetworkProjection {
  const projection = projections.get(name);
  if (projection) return projection;
  throw new SignatoryError(
    'NOT_FOUND',
    `There is no network "${name}"; there are ${[...projections.keys()].join(', ')}.`,
  );
}

/** The format of that name. Throws NOT_FOUND, with the list, where there is none. */
export function networkFormat(name: string): ExportFormat {
  if (isExportFormat(name)) return name;
  throw new SignatoryError(
    'NOT_FOUND',
    `There is no format "${name}"; a network comes as ${exportFormats.join(', ')}.`,
  );
}

/** A network as a file, by the query parameters of its address: the same parameters and revision, the same bytes. */
export async function networkFile(
  projection: NetworkProjection,
  format: ExportFormat,
  parameters: URLSearchParams,
  context: Context,
): Promise<ExportedFile> {
  const { filter, ...numbers } = readFilter(parameters);
  const bounds = networkBounds(numbers);
  const conditions = await networkConditions(projection, filter, context);
  const [network, facts] = await Promise.all([
    measuredNetwork({ projection, conditions, ...bounds }, context),
    fileFacts(context),
  ]);
  return offThread('exportNetwork', network, format, {
    title: `Signatory: ${projectionPath(projection).replaceAll('-', ' ')}`,
    filters: { ...filter, ...numbers },
    ...facts,
  });
}
