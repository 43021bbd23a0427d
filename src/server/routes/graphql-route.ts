import type { IncomingMessage } from 'node:http';
import { SignatoryError } from '../../errors.ts';
import type { FreshAnswers } from '../freshness/fresh-answers.ts';
import { sendFound } from '../freshness/send-found.ts';
import type { answersInTurn } from '../graphql/answers-in-turn.ts';
import type { Asked } from '../http/asked.ts';
import type { Route } from '../http/listener.ts';
import { acceptedType, bodyTypes, plainType, wrongAnswer, wrongBody } from '../http/media-types.ts';
import { readBody } from '../http/read-body.ts';
import { wantsPage } from '../http/wants-page.ts';
import { limits } from '../limits/limits.ts';
import { unitsOfBody } from '../limits/rate-limit.ts';
import { methodOf } from '../operations/accepted-operations.ts';
import type { WithTexts } from '../operations/automatic-documents.ts';
import { graphiqlPage } from './graphiql.ts';

/** Requests longer than this are answered, but their answers are not kept. */
const longestKey = 20_000;

/** GraphQL over HTTP through the response cache. */
export function graphqlRoute(
  answer: ReturnType<typeof answersInTurn>,
  fresh: FreshAnswers,
  withTexts: WithTexts = (asked) => asked,
): Route {
  return async (visit) => {
    const { request } = visit;
    if (wantsPage(request)) return sendFound(visit, { how: 'kept', kept: await graphiqlPage() });
    settleTypes(request);
    const method = methodOf(request);
    const body = method === 'POST' ? await readBody(request, limits.bodyBytes) : undefined;
    if (method === 'GET') checkParameters(visit.url);
    const whole = withTexts({ asked: visit, body });
    const units = whole.body ? unitsOfBody(whole.body) : 0;
    if (units > 0) await visit.spend(units);
    const make = () => answer(whole.asked, whole.body);
    const found = fresh.find(isKept(request) ? keyOf(visit, body) : undefined, make);
    return sendFound(visit, found instanceof Promise ? await found : found, { isResult: true });
  };
}

const isKept = (request: IncomingMessage): boolean =>
  request.method === 'POST' ||
  (methodOf(request) === 'GET' && /[?&](query|documentId|extensions)=/.test(request.url ?? ''));

/**
 * Gives the headers that decide about media types one spelling, for all that follows.
 * @throws HttpRefusal for a body or an answer of a type that there is not
 */
function settleTypes({ method, headers }: IncomingMessage): void {
  const type = headers['content-type'];
  if (type !== undefined) headers['content-type'] = plainType(type);
  const [media = ''] = (headers['content-type'] ?? '').split(';');
  if (method === 'POST' && !bodyTypes.includes(media)) throw wrongBody(type);
  const accepted = acceptedType(headers.accept);
  if (accepted === undefined) throw wrongAnswer(headers.accept);
  headers.accept = accepted;
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

/** Everything an answer depends on besides the graph; headers are those that have been settled. */
export function keyOf(
  { request }: Pick<Asked, 'request'>,
  body: Buffer<ArrayBuffer> | undefined,
): string | undefined {
  const { url, headers } = request;
  if (body && body.length > longestKey) return undefined;
  const key = `${Math.floor(Date.now() / dayMs)} ${methodOf(request)} ${url} ${headers.accept} ${headers['content-type']}\n${body?.toString('latin1') ?? ''}`;
  return key.length > longestKey ? undefined : key;
}
