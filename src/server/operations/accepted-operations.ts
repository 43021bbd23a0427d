import type { IncomingMessage } from 'node:http';
import type { DocumentNode } from 'graphql';
import { parsedJson } from './parsed-json.ts';

/** What a request over HTTP asks for, as GraphQL over HTTP has it. */
export interface RequestParams {
  /** Everything but the variables: whatever decides which operation is run and how its answer is written down. */
  readonly key: string;
  /** The document; undefined where it is named rather than sent. */
  readonly query: string | undefined;
  readonly operationName: string | null;
  readonly variables: Record<string, unknown>;
}

/**
 * An operation that graphql-yoga has parsed, found valid and answered without errors, so that it need not pass it again. What
 * anybody asks for the first time, and whatever ends in an error, is Yoga's to answer.
 */
export interface AcceptedOperation {
  readonly document: DocumentNode;
  /** Of its answers. */
  readonly headers: Readonly<Record<string, string>>;
}

/** HEAD asks what GET asks, and gets the head of the same answer (RFC 9110, 9.3.2). */
export const methodOf = ({ method }: Pick<IncomingMessage, 'method'>): string | undefined =>
  method === 'HEAD' ? 'GET' : method;

const plain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The parameters of a request; undefined for a batch and for anything that is not written as GraphQL over HTTP has it,
 * which is not ours to judge.
 */
export function readParams(
  request: Pick<IncomingMessage, 'method' | 'headers'>,
  body: Buffer | undefined,
  query: () => URLSearchParams,
): RequestParams | undefined {
  const { headers } = request;
  const method = methodOf(request);
  const type = headers['content-type'] ?? '';
  if (method === 'POST' && !type.startsWith('application/json')) return undefined;
  const params =
    method === 'POST' ? parsedJson(body?.toString()) : method === 'GET' ? ofAddress(query()) : undefined;
  if (!plain(params)) return undefined;
  const { variables = {}, operationName: name = null, ...rest } = params;
  if (name !== null && typeof name !== 'string') return undefined;
  const operationName = name || null;
  if (variables !== null && !plain(variables)) return undefined;
  return {
    key: `${method} ${headers.accept} ${type} ${operationName} ${JSON.stringify(rest)}`,
    query: typeof rest.query === 'string' ? rest.query : undefined,
    operationName,
    variables: variables ?? {},
  };
}

/** Parameters that come twice are no parameters: which of them counts is for others to say. */
function ofAddress(query: URLSearchParams): Record<string, unknown> | undefined {
  if (new Set(query.keys()).size < [...query.keys()].length) return undefined;
  const params: Record<string, unknown> = Object.fromEntries(query);
  if (typeof params.variables !== 'string') return params;
  return { ...params, variables: parsedJson(params.variables) };
}
