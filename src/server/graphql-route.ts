import type { IncomingMessage } from 'node:http';
import { SignatoryError } from '../errors.ts';
import { methodOf } from './accepted-operations.ts';
import type { Answer } from './answer.ts';
import type { answersInTurn } from './answers-in-turn.ts';
import { errorAnswer } from './error-answer.ts';
import type { FreshAnswers } from './fresh-answers.ts';
import { graphiqlPage, wantsGraphiql } from './graphiql.ts';
import { limits } from './limits.ts';
import type { Route } from './listener.ts';
import { acceptedType, answerTypes, bodyTypes, plainType } from './media-types.ts';
import { unitsOfBody } from './rate-limit.ts';
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
    const refusal = settleTypes(request);
    if (refusal) {
      // Nobody reads the body, however long it goes on.
      if (!request.complete) visit.headers.connection = 'close';
      return send(visit, { how: 'made', answer: refusal });
    }
    const method = methodOf(request);
    const body = method === 'POST' ? await readBody(request, limits.bodyBytes) : undefined;
    if (method === 'GET') checkParameters(visit.url);
    const units = body ? unitsOfBody(body) : 0;
    if (units > 0) await visit.spend(units);
    const found = fresh.find(isKept(request) ? keyOf(visit, body) : undefined, () => answer(visit, body));
    return send(visit, found instanceof Promise ? await found : found);
  };
}

const isKept = (request: IncomingMessage): boolean =>
  request.method === 'POST' ||
  (methodOf(request) === 'GET' && /[?&](query|documentId|extensions)=/.test(request.url ?? ''));

/** Gives the headers that decide about media types one spelling, for all that follows; the answer to one that cannot be served. */
function settleTypes({ method, headers }: IncomingMessage): Answer | undefined {
  const type = headers['content-type'];
  if (type !== undefined) headers['content-type'] = plainType(type);
  const [media = ''] = (headers['content-type'] ?? '').split(';');
  if (method === 'POST' && !bodyTypes.includes(media))
    return refusal(415, `A body is one of ${bodyTypes.join(', ')} (Content-Type); received "${type ?? ''}".`);
  const accepted = acceptedType(headers.accept);
  if (accepted === undefined)
    return refusal(
      406,
      `Answers are ${answerTypes.join(' or ')}; Accept takes neither: "${headers.accept}".`,
    );
  headers.accept = accepted;
  return undefined;
}

const refusal = (status: number, message: string): Answer => ({
  ...errorAnswer(new SignatoryError('BAD_USER_INPUT', message.slice(0, 500))),
  status,
});

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
function keyOf({ request }: Visit, body: Buffer<ArrayBuffer> | undefined): string | undefined {
  const { url, headers } = request;
  if (body && body.length > longestKey) return undefined;
  const key = `${Math.floor(Date.now() / dayMs)} ${methodOf(request)} ${url} ${headers.accept} ${headers['content-type']}\n${body?.toString('latin1') ?? ''}`;
  return key.length > longestKey ? undefined : key;
}
