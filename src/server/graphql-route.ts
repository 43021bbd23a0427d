import { SignatoryError } from '../errors.ts';
import type { answersInTurn } from './answers-in-turn.ts';
import type { FreshAnswers } from './fresh-answers.ts';
import { graphiqlPage, wantsGraphiql } from './graphiql.ts';
import { limits } from './limits.ts';
import type { Route } from './listener.ts';
import { readBody } from './read-body.ts';
import { send } from './send.ts';
import type { Visit } from './visit.ts';

/** Requests longer than this are answered, but their answers are not kept. */
const longestKey = 20_000;

/** GraphQL over HTTP through the response cache. */
export function graphqlRoute(answer: ReturnType<typeof answersInTurn>, fresh: FreshAnswers): Route {
  return async (visit) => {
    const { request } = visit;
    if (wantsGraphiql(request)) return send(visit, { how: 'kept', kept: await graphiqlPage() });
    const { method } = request;
    const body = method === 'POST' ? await readBody(request, limits.bodyBytes) : undefined;
    if (method === 'GET') checkParameters(visit.url);
    const kept = method === 'POST' || (method === 'GET' && request.url?.includes('query='));
    const found = fresh.find(kept ? keyOf(visit, body) : undefined, () => answer(visit, body));
    return send(visit, found instanceof Promise ? await found : found);
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

/** Milliseconds of a day in UTC, the calendar that "today" is read from where a filter gives no day. */
const dayMs = 86_400_000;

/** Everything an answer depends on besides the graph. */
function keyOf(
  { request: { method, url, headers } }: Visit,
  body: Buffer<ArrayBuffer> | undefined,
): string | undefined {
  if (body && body.length > longestKey) return undefined;
  const key = `${Math.floor(Date.now() / dayMs)} ${method} ${url} ${headers.accept} ${headers['content-type']}\n${body?.toString('latin1') ?? ''}`;
  return key.length > longestKey ? undefined : key;
}
