import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { SignatoryError } from '../errors.ts';
import { errorAnswer } from './error-answer.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { send } from './send.ts';
import type { Visit } from './visit.ts';

export type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export interface Routes {
  /** By whole path. */
  readonly exact: ReadonlyMap<string, Route>;
  /** By the beginning of the path, tried in order; the last one takes what nothing else did. */
  readonly prefixes: readonly (readonly [prefix: string, route: Route])[];
}

export interface ListenerParts {
  routes: Routes;
  /** Every request begins with it. */
  open(request: IncomingMessage, response: ServerResponse): Visit;
  /** Hears of the end of every request: which route it took, and how many milliseconds. */
  closed(visit: Visit, request: IncomingMessage, response: ServerResponse, route: string, ms: number): void;
  /** Hears of errors that were not made for clients. */
  onError(visit: Visit, error: unknown): void;
}

/** Sends each request to its route, and gives every failure an answer. */
export function createListener({ routes, open, closed, onError }: ListenerParts): RequestListener {
  const routeOf = (path: string): [name: string, route: Route] => {
    const exact = routes.exact.get(path);
    if (exact) return [path, exact];
    const prefix = routes.prefixes.find(([start]) => path.startsWith(start));
    return prefix ? [...prefix] : ['none', notFound];
  };
  return (request, response) => {
    const began = performance.now();
    const visit = open(request, response);
    response.setHeader('x-request-id', visit.id);
    setSecurityHeaders(response);
    const [name, route] = routeOf(pathOf(request.url));
    response.once('close', () => closed(visit, request, response, name, performance.now() - began));
    answered(route, request, response).catch((error: unknown) =>
      fail(request, response, error, (unforeseen) => onError(visit, unforeseen)),
    );
  };
}

async function answered(route: Route, request: IncomingMessage, response: ServerResponse): Promise<void> {
  await route(request, response, urlOf(request));
}

function urlOf({ url = '/' }: IncomingMessage): URL {
  const whole = `http://signatory.invalid${url}`;
  if (url.startsWith('/') && URL.canParse(whole)) return new URL(whole);
  throw new SignatoryError('BAD_USER_INPUT', `A request target is a path; received "${url.slice(0, 100)}".`);
}

const pathOf = (url = '/') => {
  const query = url.indexOf('?');
  return query === -1 ? url : url.slice(0, query);
};

const notFound: Route = async (_request, _response, { pathname }) => {
  throw new SignatoryError(
    'NOT_FOUND',
    `There is nothing at ${pathname.slice(0, 100)}. The API is at /graphql, the explorer at /.`,
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
