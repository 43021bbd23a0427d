import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { type ErrorCode, errorCodes, SignatoryError } from '../errors.ts';
import { limits } from './limits.ts';

/** HTTP statuses of errors that are not the request's own content; the others answer with the status of their media type. */
const statuses: Partial<Record<ErrorCode, number>> = {
  UNAVAILABLE: 503,
  TIMEOUT: 503,
  RATE_LIMITED: 429,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
};

/** Errors made for clients keep their words; anything else is logged under an id, and only the id is told. */
export function maskError(error: unknown, log: (id: string, error: unknown) => void): GraphQLError {
  const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  if (original instanceof SignatoryError) return forClients(original, error);
  if (
    error instanceof GraphQLError &&
    (error.originalError === undefined || error.originalError instanceof GraphQLError) &&
    !isOurs(error)
  )
    return withCode(error);
  const id = randomUUID();
  log(id, original);
  return new GraphQLError(`Something went wrong on our side; the log knows it as ${id}.`, {
    ...placeOf(error),
    extensions: { code: 'INTERNAL_SERVER_ERROR', id },
  });
}

/** Whether a resolver gave what the schema does not allow: the executor says so in the words of an error of the request. */
const isOurs = ({ path, message }: GraphQLError): boolean =>
  path !== undefined &&
  /^(Cannot return null for non-nullable|Expected (Iterable|value of type)|(\w+|Enum "\w+") cannot represent )/.test(
    message,
  );

function forClients({ code, message, retryAfter }: SignatoryError, error: unknown): GraphQLError {
  const status = statuses[code];
  const wait = retryAfter ?? (status === 503 ? 1 : undefined);
  const headers = wait === undefined ? {} : { 'retry-after': String(wait) };
  return new GraphQLError(message, {
    ...placeOf(error),
    extensions: { code, ...(status !== undefined && { http: { status, headers } }) },
  });
}

/** What graphql-js itself refuses: a document that does not parse, does not fit the schema, or has bad variables. */
function withCode(error: GraphQLError): GraphQLError {
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(error.message))
    return new GraphQLError(`A document holds at most ${limits.tokens} tokens; this one has more.`, {
      extensions: { ...error.extensions, code: 'LIMIT_EXCEEDED' },
    });
  const { code } = error.extensions ?? {};
  if (errorCodes.some((known) => known === code)) return error;
  // graphql-jit's errors have no extensions, and cannot be given any.
  return new GraphQLError(error.message, {
    ...placeOf(error),
    extensions: { ...error.extensions, code: codeOf(error) },
  });
}

function codeOf({ message, path, extensions }: GraphQLError): ErrorCode {
  // Yoga's own codes for requests that never became an operation.
  if ((extensions?.http as { status?: number } | undefined)?.status === 413) return 'LIMIT_EXCEEDED';
  if (extensions?.code === 'BAD_REQUEST') return 'BAD_USER_INPUT';
  if (message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  return path || message.startsWith('Variable') ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
}

function placeOf(error: unknown) {
  if (!(error instanceof GraphQLError)) return {};
  return {
    ...(error.nodes && { nodes: error.nodes }),
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    ...(error.path && { path: error.path }),
  };
}
