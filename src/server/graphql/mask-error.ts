import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { type ErrorCode, errorCodes, SignatoryError } from '../../errors.ts';
import { statuses } from '../http/error-statuses.ts';
import { limits } from '../limits/limits.ts';
import { withAcceptedNames } from '../operations/accepted-names.ts';

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
  return told(error, `Something went wrong on our side; the log knows it as ${id}.`, {
    code: 'INTERNAL_SERVER_ERROR',
    id,
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
  const http = status === undefined ? notExecuted(error) : { http: { status, headers } };
  return told(error, message, { code, ...http });
}

/** What graphql-js itself refuses: a document that does not parse, does not fit the schema, or has bad variables. */
function withCode(error: GraphQLError): GraphQLError {
  const extensions = { ...notExecuted(error), ...error.extensions };
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(error.message))
    return new GraphQLError(`A document holds at most ${limits.tokens} tokens; this one has more.`, {
      extensions: { ...extensions, code: 'LIMIT_EXCEEDED' },
    });
  const { code } = extensions as { code?: unknown };
  if (errorCodes.some((known) => known === code)) return error;
  return told(error, withAcceptedNames(error.message), { ...extensions, code: codeOf(error) });
}

function codeOf({ message, path, extensions }: GraphQLError): ErrorCode {
  // Yoga's own codes for requests that never became an operation.
  if ((extensions?.http as { status?: number } | undefined)?.status === 413) return 'LIMIT_EXCEEDED';
  if (extensions?.code === 'BAD_REQUEST') return 'BAD_USER_INPUT';
  if (message.startsWith('Syntax Error')) return 'GRAPHQL_PARSE_FAILED';
  return path || message.startsWith('Variable') ? 'BAD_USER_INPUT' : 'GRAPHQL_VALIDATION_FAILED';
}

/**
 * An operation that was not executed, and so has no data, is answered with 400; Yoga gives that (`spec`) only to those who
 * take application/graphql-response+json, as GraphQL over HTTP has it.
 */
const notExecuted = (error: unknown) =>
  error instanceof GraphQLError && error.path ? {} : { http: { status: 400, spec: true } };

/** An error in the place of another. */
function told(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  if (!(error instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, source, positions, path } = error;
  return new GraphQLError(message, {
    extensions,
    ...(nodes && { nodes }),
    ...(source && { source }),
    ...(positions && { positions }),
    ...(path && { path }),
  });
}
