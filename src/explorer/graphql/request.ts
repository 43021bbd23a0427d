import type { Query } from './document.ts';

/** Why a request has no answer, in the terms the page explains it with. */
export class RequestFailure extends Error {
  /** AWAY: nobody answered; REFUSED: the API answered with an error of its own. */
  readonly kind: 'AWAY' | 'REFUSED';
  constructor(kind: 'AWAY' | 'REFUSED', message: string) {
    super(message);
    this.name = 'RequestFailure';
    this.kind = kind;
  }
}

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
  if (error)
    throw new RequestFailure(error.extensions?.code === 'UNAVAILABLE' ? 'AWAY' : 'REFUSED', error.message);
  if (!body.data) throw new RequestFailure('REFUSED', `HTTP ${answer.status}`);
  return body.data;
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
  } catch (error) {
    // A proxy's page, or an answer cut off half way.
    throw new RequestFailure('AWAY', `HTTP ${answer.status}: ${error}`);
  }
}
