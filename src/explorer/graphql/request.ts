import type { Query } from './document.ts';
import { failureOf, RequestFailure } from './failure.ts';
import { authorization } from './token.ts';

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

/**
 * A file of the API, as it is at this moment, and what the API calls it.
 *
 * @throws RequestFailure when there is none
 */
export async function fetchFile(address: string): Promise<{ name: string; content: Blob }> {
  const answer = await reach(address, { cache: 'no-cache' });
  if (!answer.ok) {
    const [error] = (await readJson(answer)).errors ?? [];
    throw failureOf(answer, error?.message ?? `HTTP ${answer.status}`, error?.extensions?.code);
  }
  const [, name = ''] = /filename="([^"]*)"/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  try {
    return { name, content: await answer.blob() };
  } catch (error) {
    // Cut off half way.
    throw new RequestFailure('AWAY', String(error));
  }
}

interface Body<Answer> {
  data?: Answer | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Sends a request with the token of this tab, if it has one. */
async function reach(address: string, request: RequestInit, signal?: AbortSignal): Promise<Response> {
  const headers = { ...(request.headers as Record<string, string>), ...authorization() };
  try {
    return await fetch(address, { ...request, headers, ...(signal && { signal }) });
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
    throw failureOf(answer, `HTTP ${answer.status} ${answer.statusText}`.trim(), '', 'PASSING');
  }
}
