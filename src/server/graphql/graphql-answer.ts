import type { DocumentNode, ExecutionResult } from 'graphql';
import type { Answer } from '../http/answer.ts';
import type { Asked } from '../http/asked.ts';
import { requestSignal } from '../http/request-signal.ts';
import {
  type AcceptedOperation,
  methodOf,
  type RequestParams,
  readParams,
} from '../operations/accepted-operations.ts';
import { TooHeavyHere } from '../operations/heavy.ts';
import { noOutcome } from './execute.ts';
import type { createGraphql, RequestScope } from './yoga.ts';

type Graphql = ReturnType<typeof createGraphql>;

/** Works out the answer to a GraphQL request. */
export type MakeAnswer = (asked: Asked, body: Buffer<ArrayBuffer> | undefined) => Promise<Answer>;

/**
 * Answers by graphql-yoga, and without it where it has answered the same operation before: reading, negotiating and writing
 * by the fetch interface takes longer than executing (docs/measurements.md).
 * @throws TooHeavyHere where `heavy` says so, and where `admits` is against an operation that is new
 */
export function createGraphqlAnswers(
  { yoga, perform, heavy, kept: { accepted } }: Graphql,
  admits: (asked: Asked, bytes: number) => boolean = () => true,
): MakeAnswer {
  return async (asked, body) => {
    const { signal, release } = requestSignal(asked.response);
    try {
      const params = readParams(asked.request, body, () => asked.url.searchParams);
      const known = params && accepted.get(params.key);
      if (params && heavy?.isKnown(params)) throw new TooHeavyHere();
      if (!known && !admits(asked, sizeOf(asked, body))) throw new TooHeavyHere({ isNew: true });
      const scope: RequestScope = {
        outcome: noOutcome(),
        signal,
        spend: (units) => asked.spend(units),
      };
      if (known) {
        scope.begun = perform(known.document, params.operationName, params.variables, scope);
        const quick = await successOf(scope.begun, known, scope);
        if (quick) return quick;
      }
      const answer = await answerOfYoga(yoga, asked, body, scope);
      if (scope.outcome.isHeavy) {
        heavy?.keep(params, scope.outcome.documents[0]);
        throw new TooHeavyHere();
      }
      const { documents, revisions, failed } = scope.outcome;
      const [document] = documents;
      // An operation that was refused, or of several, has no revision of its own.
      if (params && document && revisions.length === 1 && failed === 0 && isPlain(answer, document, params))
        accepted.set(params.key, { document, headers: answer.headers });
      return answer;
    } finally {
      release();
    }
  };
}

const sizeOf = ({ request: { url = '' } }: Asked, body: Buffer | undefined): number =>
  url.length + (body?.length ?? 0);

/** The answer of an operation that went well; undefined where something went wrong: telling what is for Yoga. */
async function successOf(
  begun: Promise<ExecutionResult>,
  { headers }: AcceptedOperation,
  { outcome }: RequestScope,
): Promise<Answer | undefined> {
  try {
    const result = await begun;
    if (result.errors) return undefined;
    return { status: 200, headers, body: Buffer.from(textOf(result)), revision: outcome.revisions[0] };
  } catch {
    return undefined;
  }
}

/** Whether an answer is written as JSON, to the very document that was sent: so that it can be written again. */
const isPlain = ({ status, headers }: Answer, { loc }: DocumentNode, { query }: RequestParams): boolean =>
  status === 200 &&
  (headers['content-type']?.includes('json') ?? false) &&
  (query === undefined || loc?.source.body === query);

async function answerOfYoga(
  yoga: Graphql['yoga'],
  { request }: Asked,
  body: Buffer<ArrayBuffer> | undefined,
  scope: RequestScope,
): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://signatory.invalid').href;
  const headers = request.headers as Record<string, string>;
  const answer = await yoga.fetch(
    new yoga.fetchAPI.Request(url, { method: methodOf(request) ?? 'GET', headers, body: body ?? null }),
    scope,
  );
  // It names the methods that it knows itself, with whatever it refuses; there are more (methods.ts).
  answer.headers.delete('allow');
  const bytes = Buffer.from(await answer.arrayBuffer());
  const [revision, ...others] = scope.outcome.revisions;
  const one = answer.status === 200 && others.every((other) => other === revision);
  return {
    status: answer.status,
    headers: Object.fromEntries([...answer.headers].map(([name, text]) => [name.toLowerCase(), text])),
    body: bytes,
    revision: one ? revision : undefined,
  };
}

/** graphql-jit brings a writer that knows the shape of the answer. */
function textOf(result: ExecutionResult & { stringify?: (result: ExecutionResult) => string }): string {
  return result.stringify ? result.stringify(result) : JSON.stringify(result);
}
