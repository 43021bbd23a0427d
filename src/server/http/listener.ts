import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { SignatoryError } from '../../errors.ts';
import { errorAnswer } from './error-answer.ts';
import { namesOneHost } from './named-host.ts';
import { sendAnswer } from './send-answer.ts';
import type { Visit } from './visit.ts';

export type Route = (visit: Visit) => Promise<void>;

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
  /** Hears which route a request takes. */
  routed?(request: IncomingMessage, route: string): void;
  /** Hears of the end of every request: which route it took, and how many milliseconds. */
  closed(visit: Visit, route: string, ms: number): void;
  /** Hears of errors that were not made for clients. */
  onError(visit: Visit, error: unknown): void;
  /** Milliseconds until the client is to hear that its request is refused for something that it did; at once by default. */
  refusesAfter?(visit: Visit): number;
}

/** Sends each request to its route, and gives every failure an answer. */
export function createListener({
  routes,
  open,
  routed,
  closed,
  onError,
  refusesAfter = () => 0,
}: ListenerParts): RequestListener {
  const routeOf = ({ path, request }: Visit): readonly [name: string, route: Route] => {
    if (!namesOneHost(request)) return ['none', wrongHost];
    const exact = routes.exact.get(path);
    if (exact) return [path, exact];
    return routes.prefixes.find(([start]) => path.startsWith(start)) ?? ['none', notFound];
  };
  return (request, response) => {
    const visit = open(request, response);
    const [name, route] = routeOf(visit);
    routed?.(request, name);
    response.once('close', () => closed(visit, name, performance.now() - visit.began));
    route(visit).catch(async (error: unknown) => {
      const wait = isOfClient(error) ? refusesAfter(visit) : 0;
      if (wait > 0) await sleep(wait);
      await fail(visit, error, (unforeseen) => onError(visit, unforeseen));
    });
  };
}

const notFound: Route = async ({ url }) => {
  throw new SignatoryError(
    'NOT_FOUND',
    `There is nothing at ${url.pathname.slice(0, 100)}. The API is at /graphql, the explorer at /.`,
  );
};

const wrongHost: Route = async () => {
  throw new SignatoryError(
    'BAD_USER_INPUT',
    'A request names its host, once: a name or an address, and perhaps a port.',
  );
};

/** Whether a failure is for something that the client did, and not for what the service could not do. */
const isOfClient = (error: unknown): boolean =>
  error instanceof SignatoryError && error.code !== 'UNAVAILABLE' && error.code !== 'TIMEOUT';

async function fail(visit: Visit, error: unknown, onError: (error: unknown) => void): Promise<void> {
  const { request, response } = visit;
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
  if (!request.complete) visit.headers.connection = 'close';
  await sendAnswer(visit, errorAnswer(shown)).catch(() => response.destroy());
}
