import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { SignatoryError } from '../errors.ts';
import { errorAnswer } from './graphql-route.ts';
import { send } from './send.ts';

export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export interface Routes {
  /** By whole path. */
  readonly exact: ReadonlyMap<string, Route>;
  /** By the beginning of the path, tried in order; the last one takes what nothing else did. */
  readonly prefixes: readonly (readonly [prefix: string, route: Route])[];
}

/** Sends each request to its route, and gives every failure an answer. */
export function createListener(routes: Routes, onError: (error: unknown) => void): RequestListener {
  return (request, response) => {
    const path = pathOf(request.url);
    const route =
      routes.exact.get(path) ?? routes.prefixes.find(([prefix]) => path.startsWith(prefix))?.[1] ?? notFound;
    answered(route, request, response).catch((error: unknown) => fail(request, response, error, onError));
  };
}

async function answered(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await route(request, response, new URL(request.url ?? '/', 'http://signatory.invalid'));
}

const pathOf = (url = '/') => {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
};

const notFound: Route = async (_request, _response, { pathname }) => {
  throw new SignatoryError(
    'NOT_FOUND',
    `There is nothing at ${pathname}. The API is at /graphql, the explorer at /.`,
  );
};

async function fail(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  onError: (error: unknown) => void,
): Promise<void> {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  const known = error instanceof SignatoryError;
  if (!known) onError(error);
  const shown = known
    ? error
    : new SignatoryError('UNAVAILABLE', 'The request could not be answered; try again.', { retryAfter: 1 });
  // A body that was not read to its end would be taken for the next request.
  if (!request.complete) response.setHeader('connection', 'close');
  await send(request, response, { how: 'made', answer: errorAnswer(shown) }).catch(() => response.destroy());
}
