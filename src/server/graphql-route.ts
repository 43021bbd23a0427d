import type { IncomingMessage, ServerResponse } from 'node:http';
import type { SignatoryError } from '../errors.ts';
import type { Answer } from './answer.ts';
import type { FreshAnswers } from './fresh-answers.ts';
import { limits } from './limits.ts';
import { readBody } from './read-body.ts';
import { send } from './send.ts';
import type { createGraphql, RequestScope } from './yoga.ts';

/** Requests longer than this are answered, but their answers are not kept. */
const longestKey = 20_000;

/** GraphQL over HTTP through the response cache. */
export function graphqlRoute(yoga: ReturnType<typeof createGraphql>, fresh: FreshAnswers) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = request.method ?? 'GET';
    const body = method === 'POST' ? await readBody(request, limits.bodyBytes) : undefined;
    const make = () => execute(yoga, request, response, method, body);
    const kept = method === 'POST' || (method === 'GET' && request.url?.includes('query='));
    await send(request, response, await fresh.find(kept ? keyOf(request, method, body) : undefined, make));
  };
}

/** Everything an answer depends on besides the graph. */
function keyOf(
  { url, headers }: IncomingMessage,
  method: string,
  body: Buffer<ArrayBuffer> | undefined,
): string | undefined {
  const key = `${method} ${url} ${headers.accept} ${headers['content-type']}\n${body?.toString('latin1') ?? ''}`;
  return key.length > longestKey ? undefined : key;
}

async function execute(
  yoga: ReturnType<typeof createGraphql>,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  body: Buffer<ArrayBuffer> | undefined,
): Promise<Answer> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), limits.requestMs);
  const given = () => abort.abort();
  response.once('close', given);
  const scope: RequestScope = {
    outcome: { revisions: [], statements: 0, restarts: 0 },
    signal: abort.signal,
  };
  try {
    const url = new URL(request.url ?? '/', 'http://signatory.invalid').href;
    const headers = request.headers as Record<string, string>;
    const answer = await yoga.fetch(
      new yoga.fetchAPI.Request(url, { method, headers, body: body ?? null }),
      scope,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    const [revision, ...others] = scope.outcome.revisions;
    const one = answer.status === 200 && others.every((other) => other === revision);
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: bytes,
      revision: one ? revision : undefined,
    };
  } finally {
    clearTimeout(timer);
    response.off('close', given);
  }
}

/** An error before GraphQL had a say, in the form of a GraphQL answer. */
export function errorAnswer(error: SignatoryError): Answer {
  const status = {
    UNAVAILABLE: 503,
    LIMIT_EXCEEDED: 413,
    RATE_LIMITED: 429,
    UNAUTHENTICATED: 401,
    FORBIDDEN: 403,
    NOT_FOUND: 404,
    TIMEOUT: 503,
  };
  const { code, message, retryAfter } = error;
  return {
    status: status[code as keyof typeof status] ?? 400,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
    body: Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }] })),
    revision: undefined,
  };
}
