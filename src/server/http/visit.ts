import { randomBytes } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { SignatoryError } from '../../errors.ts';
import type { RateLimit } from '../limits/rate-limit.ts';
import { securityHeaders } from './security-headers.ts';

const prefix = randomBytes(6).toString('base64url');
let count = 0;

export interface VisitOptions {
  /** Who asks, by address; looked up when first needed. */
  clientOf?: (request: IncomingMessage) => string;
  limit?: RateLimit | undefined;
}

/** One request, its response, and what is known of it besides what it says itself. */
export class Visit {
  /** Stands in the response's x-request-id and in the log. */
  readonly id = `${prefix}-${(++count).toString(36)}`;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly began = performance.now();
  /** Gathered until the answer is known, and sent in one piece with its own: header by header costs more. */
  readonly headers: OutgoingHttpHeaders = { 'x-request-id': this.id, ...securityHeaders };
  readonly #clientOf: (request: IncomingMessage) => string;
  readonly #limit: RateLimit | undefined;
  #client: string | undefined;
  #url: URL | undefined;

  constructor(
    request: IncomingMessage,
    response: ServerResponse,
    { clientOf = () => 'unknown', limit }: VisitOptions = {},
  ) {
    this.request = request;
    request.url = originForm(request.url ?? '/');
    this.response = response;
    this.#clientOf = clientOf;
    this.#limit = limit;
  }

  /** Who asks, for limits: the holder of a token or an address. */
  get client(): string {
    this.#client ??= this.#clientOf(this.request);
    return this.#client;
  }

  set client(name: string) {
    this.#client = name;
  }

  /** The path, without query parameters and as it came. */
  get path(): string {
    return pathOf(this.request.url ?? '/');
  }

  /** @throws SignatoryError BAD_USER_INPUT for a request target that is no path */
  get url(): URL {
    this.#url ??= urlOf(this.request.url ?? '/');
    return this.#url;
  }

  /**
   * Takes units from what the client may spend; undefined where nothing is limited, and nothing has to be waited for.
   * @throws SignatoryError RATE_LIMITED
   */
  spend(units: number): Promise<void> | undefined {
    return this.#limit?.spend(this.client, units, this.headers);
  }

  /** Sends the head of the response. */
  writeHead(status: number, headers: OutgoingHttpHeaders = {}): ServerResponse {
    return this.response.writeHead(status, Object.assign(this.headers, headers));
  }
}

/** The path of a request target, without query parameters. */
export function pathOf(target: string): string {
  const path = originForm(target);
  const query = path.indexOf('?');
  return query === -1 ? path : path.slice(0, query);
}

/** Path and query of a target that names the server too, as to a proxy (RFC 9112, 3.2.2); any other target as it is. */
function originForm(target: string): string {
  if (target.startsWith('/') || !/^https?:/i.test(target) || !URL.canParse(target)) return target;
  const { pathname, search } = new URL(target);
  return pathname + search;
}

function urlOf(target: string): URL {
  const whole = `http://signatory.invalid${target}`;
  if (target.startsWith('/') && URL.canParse(whole)) return new URL(whole);
  throw new SignatoryError(
    'BAD_USER_INPUT',
    `A request target is a path; received "${target.slice(0, 100)}".`,
  );
}
