import type { IncomingMessage, ServerResponse } from 'node:http';
import { SignatoryError } from '../errors.ts';
import type { Answer } from './answer.ts';
import type { FreshAnswers } from './fresh-answers.ts';
import type { Gate } from './gate.ts';
import { createGraphiqlPage, wantsGraphiql } from './graphiql.ts';
import { limits } from './limits.ts';
import { readBody } from './read-body.ts';
import { requestSignal } from './request-signal.ts';
import { send } from './send.ts';
import { visitOf } from './visit.ts';
import type { createGraphql, RequestScope } from './yoga.ts';

/** Requests longer than this are answered, but their answers are not kept. */
const longestKey = 20_000;

type Graphql = ReturnType<typeof createGraphql>;

/** GraphQL over HTTP through the response cache. Only what has to be worked out passes the gate. */
export function graphqlRoute(graphql: Graphql, fresh: FreshAnswers, gate: Gate) {
  const page = createGraphiqlPage();
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    if (wantsGraphiql(request)) return send(request, response, { how: 'kept', kept: page });
    const method = request.method ?? 'GET';
    const body = method === 'POST' ? await readBody(request, limits.bodyBytes) : undefined;
    const make = () =>
      gate.run(visitOf(request).client, () => execute(graphql, request, response, method, body));
    if (method === 'GET') checkParameters(url);
    const kept = method === 'POST' || (method === 'GET' && request.url?.includes('query='));
    await send(request, response, await fresh.find(kept ? keyOf(request, method, body) : undefined, make));
  };
}

/** @throws SignatoryError BAD_USER_INPUT for parameters of an address that ought to be JSON and are not */
function checkParameters({ searchParams }: URL): void {
  for (const name of ['variables', 'extensions']) {
    const text = searchParams.get(name);
    if (!text) continue;
    try {
      JSON.parse(text);
    } catch {
      throw new SignatoryError(
        'BAD_USER_INPUT',
        `${name} is an object in JSON; received ${text.slice(0, 80)}`,
      );
    }
  }
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
  graphql: Graphql,
  request: IncomingMessage,
  response: ServerResponse,
  method: string,
  body: Buffer<ArrayBuffer> | undefined,
): Promise<Answer> {
  const { signal, release } = requestSignal(response);
  const scope: RequestScope = {
    outcome: { revisions: [], statements: 0, restarts: 0 },
    signal,
    spend: visitOf(request).spend,
  };
  try {
    const url = new URL(request.url ?? '/', 'http://signatory.invalid').href;
    const headers = request.headers as Record<string, string>;
    const answer = await graphql.fetch(
      new graphql.fetchAPI.Request(url, { method, headers, body: body ?? null }),
      scope,
    );
    const bytes = Buffer.from(await answer.arrayBuffer());
    const [revision, ...others] = scope.outcome.revisions;
    const one = answer.status === 200 && others.every((other) => other === revision);
    return {
      status: answer.status,
      headers: Object.fromEntries([...answer.headers].map(([name, text]) => [name.toLowerCase(), text])),
      body: bytes,
      revision: one ? revision : undefined,
    };
  } finally {
    release();
  }
}
