import type { IncomingMessage, ServerResponse } from 'node:http';
import { type NetworkProjection, networkProjections } from '../analytics/network.ts';
import type { Context } from '../context.ts';
import { SignatoryError } from '../errors.ts';
import { type ExportedFile, exportFormats, exportNetwork, isExportFormat } from '../export/export-network.ts';
import { projectionPath } from '../networks/export-address.ts';
import { networkConditions } from '../networks/filter.ts';
import { measuredNetwork, networkBounds } from '../networks/network.ts';
import { readFilter } from '../networks/read-filter.ts';
import type { FreshAnswers } from './fresh-answers.ts';
import type { Gate } from './gate.ts';
import { type GraphParts, inOneRevision } from './in-one-revision.ts';
import { requestSignal } from './request-signal.ts';
import { send } from './send.ts';
import { visitOf } from './visit.ts';

const paths = new Map(networkProjections.map((projection) => [projectionPath(projection), projection]));

/** GET /networks/{projection}.{format} with the arguments of the query field `network` as query parameters. */
export function networksRoute(graph: GraphParts, fresh: FreshAnswers, gate: Gate) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      throw new SignatoryError('BAD_USER_INPUT', `Networks are read with GET; received ${request.method}.`);
    const { projection, format } = requested(url.pathname);
    const { signal, release } = requestSignal(response);
    const make = async () => {
      const { value, revision } = await gate.run(visitOf(request).client, () =>
        inOneRevision(graph, signal, (context) => networkFile(projection, format, url.searchParams, context)),
      );
      return {
        status: 200,
        headers: {
          'content-type': value.contentType,
          'content-disposition': `attachment; filename="${value.fileName}"`,
        },
        body: Buffer.from(value.bytes),
        revision,
      };
    };
    const found = await fresh.find(`GET ${url.pathname}${url.search}`, make).finally(release);
    await send(request, response, found);
  };
}

function requested(path: string) {
  const [name = '', format = ''] = path.slice('/networks/'.length).split('.');
  const projection = paths.get(name);
  if (!projection)
    throw new SignatoryError(
      'NOT_FOUND',
      `There is no network "${name}"; there are ${[...paths.keys()].join(', ')}.`,
    );
  if (!isExportFormat(format))
    throw new SignatoryError(
      'NOT_FOUND',
      `There is no format "${format}"; a network comes as ${exportFormats.join(', ')}.`,
    );
  return { projection, format };
}

async function networkFile(
  projection: NetworkProjection,
  format: (typeof exportFormats)[number],
  parameters: URLSearchParams,
  context: Context,
): Promise<ExportedFile> {
  const { filter, ...numbers } = readFilter(parameters);
  const bounds = networkBounds(numbers);
  const conditions = await networkConditions(projection, filter, context);
  const [network, info, revision] = await Promise.all([
    measuredNetwork({ projection, conditions, ...bounds }, context),
    context.memories.info.at(context.snapshot),
    context.snapshot.revision(),
  ]);
  return exportNetwork(network, format, {
    title: `Signatory: ${projectionPath(projection).replaceAll('-', ' ')}`,
    filters: { ...filter, ...numbers },
    revision,
    licence: info?.licence ?? '',
    dataset: { name: info?.name ?? '', version: info?.version ?? '' },
  });
}
