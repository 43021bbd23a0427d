import type { Query } from './document.ts';

/** Why a request has no answer, in the terms the page explains it with. */
export class RequestFailure extends Error {
  /**
   * AWAY: nobody answered; PASSING: there is no answer at the moment, and the same question may have one later; REFUSED:
   * the same question will be refused again.
   */
  readonly kind: FailureKind;
  /** Milliseconds that the server wants to be left alone; undefined where it does not say. */
  readonly retryAfter: number | undefined;
  constructor(kind: FailureKind, message: string, retryAfter?: number) {
    super(message);
    this.name = 'RequestFailure';
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
type FailureKind = 'AWAY' | 'PASSING' | 'REFUSED';

/** Errors of the API that say nothing against the question. */
const passing = new Set(['UNAVAILABLE', 'TIMEOUT', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR']);

/** Longer addresses are cut by some proxies; such requests are posted instead, and not kept by the browser. */
const longestAddress = 6_000;

/** The address that answers a query by GET. */
export function requestAddress(text: string, variables: object): string {
  const parameters = new URLSearchParams({ query: text });
  if (Object.keys(variables).length > 0) parameters.set('variables', JSON.stringify(variables));
  return `/graphql?${parameters}`;
}

/**
 * Asks the API. By GET where the address allows it: the browser then asks "still the same?" with the ETag it keeps,
 * and an unchanged answer costs no body.
 *
 * @throws RequestFailure when there is no answer, or when it holds errors
 */
export async function ask<Answer, Variables extends object>(
  { text }: Query<Answer, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer> {
  const address = requestAddress(text, variables);
  const accept = { accept: 'application/graphql-response+json, application/json;q=0.9' };
  const answer = await (address.length <= longestAddress
    ? reach(address, { headers: accept, cache: 'no-cache' }, signal)
    : reach(
        '/graphql',
        {
          method: 'POST',
          headers: { ...accept, 'content-type': 'application/json' },
          body: JSON.stringify({ query: text, variables }),
        },
        signal,
      ));
  const body = await readJson<Answer>(answer);
  const [error] = body.errors ?? [];
  if (error) throw failureOf(answer, error.message, error.extensions?.code);
  if (!body.data) throw failureOf(answer, `HTTP ${answer.status}`);
  return body.data;
}

function failureOf({ status, headers }: Response, message: string, code = ''): RequestFailure {
  const isPassing = passing.has(code) || status >= 500 || status === 429;
  return new RequestFailure(isPassing ? 'PASSING' : 'REFUSED', message, readWait(headers.get('retry-after')));
}

/** Milliseconds of a Retry-After header, which holds seconds or a date; undefined where there is none. */
function readWait(header: string | null): number | undefined {
  if (header === null) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

interface Body<Answer> {
  data?: Answer | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

async function reach(address: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, signal ? { ...request, signal } : request);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new RequestFailure('AWAY', String(error));
  }
}

async function readJson<Answer>(answer: Response): Promise<Body<Answer>> {
  try {
    return (await answer.json()) as Body<Answer>;
  } catch {
    // A proxy's page, or an answer cut off half way: what a parser says of it helps nobody.
    const { message, retryAfter } = failureOf(answer, `HTTP ${answer.status} ${answer.statusText}`.trim());
    throw new RequestFailure('PASSING', message, retryAfter);
  }
}
